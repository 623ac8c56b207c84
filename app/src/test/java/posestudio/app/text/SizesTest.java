package posestudio.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizesTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "999, 999 B",
        "1000, 1.0 kB",
        "182363, 182 kB",
        "999600, 1.0 MB",
        "3355896, 3.4 MB",
        "9960000, 10 MB",
        "421233096, 421 MB",
        "2900000000, 2.9 GB",
        "-5, 0 B",
    })
    void bytesAreReadWithThreeDigitsAtMost(long bytes, String text) {
        assertEquals(text, Sizes.text(bytes));
    }
}
