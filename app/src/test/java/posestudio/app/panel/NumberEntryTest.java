package posestudio.app.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import posestudio.editor.parameter.Parameters;

class NumberEntryTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12|12",
                "+3|3",
                "-4.5|-4.5",
                "−4.5°|-4.5",
                "7,5|7.5",
                " 8 ° |8",
                ".5|0.5",
                "3.|3",
                "100|100",
                "50%|15",
                "-50%|-15",
                "+100 %|30"
            })
    void whatPeopleTypeIsUnderstood(String typed, double meant) {
        assertEquals(meant, NumberEntry.parse(typed, Parameters.YAW).orElseThrow(), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "abc", "1e3", "--2", "1.2.3", "NaN", "12x", "%", "°"})
    void nonsenseIsRefused(String typed) {
        assertTrue(NumberEntry.parse(typed, Parameters.YAW).isEmpty());
    }
}
