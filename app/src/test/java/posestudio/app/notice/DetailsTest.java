package posestudio.app.notice;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class DetailsTest {
    @Test
    void detailsSayWhatABugReportNeeds() {
        String text = new Details(() -> List.of("Drawing: fake device")).of("it broke", new ArithmeticException("why"));
        for (String part : List.of(
                "it broke",
                "Pose Studio",
                "Drawing: fake device",
                "Java " + System.getProperty("java.version"),
                System.getProperty("os.name"),
                "ArithmeticException: why",
                "DetailsTest")) {
            assertTrue(text.contains(part), part + " in " + text);
        }
    }
}
