package posestudio.editor.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterSpecTest {
    @ParameterizedTest
    @CsvSource({"12, 12°", "12.5, 12.5°", "-3, -3°", "0, 0°", "-0.04, 0°", "0.05, 0.1°", "12.34, 12.3°", "29.96, 30°"})
    void valuesReadWithAtMostOneDecimal(double value, String text) {
        assertEquals(text, Parameters.YAW.format(value));
    }

    @ParameterizedTest
    @CsvSource({"31, 30", "-31, -30", "12.25, 12.25", "Infinity, 30", "-Infinity, -30"})
    void clampGivesTheNearestAcceptedValue(double value, double clamped) {
        assertEquals(clamped, Parameters.YAW.clamp(value));
    }

    @Test
    void notANumberIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Parameters.YAW.clamp(Double.NaN));
    }

    @Test
    void theSoftRangeIncludesItsEnds() {
        assertFalse(Parameters.YAW.isBeyondSoft(20));
        assertTrue(Parameters.YAW.isBeyondSoft(20.1));
        assertTrue(Parameters.YAW.isBeyondSoft(-25));
    }

    @Test
    void limitsThatAreNotNestedAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new ParameterSpec(
                        "x", ParameterGroup.HEAD, Laterality.MIDDLE, Unit.DEGREES, 0, -20, 20, -10, 30, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ParameterSpec(
                        "x", ParameterGroup.HEAD, Laterality.MIDDLE, Unit.DEGREES, 25, -20, 20, -30, 30, 1));
    }

    @Test
    void everyControlIsFoundByItsId() {
        for (ParameterSpec spec : Parameters.ALL) {
            assertEquals(spec, Parameters.byId(spec.id()).orElseThrow());
        }
        assertTrue(Parameters.byId("nose").isEmpty());
    }
}
