package posestudio.app.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import posestudio.editor.parameter.Parameters;

class FinenessTest {
    @Test
    void shiftIsATenthAndCtrlTenTimes() {
        assertEquals(0.1, Fineness.of(true, false).step(Parameters.YAW));
        assertEquals(1, Fineness.of(false, false).step(Parameters.YAW));
        assertEquals(10, Fineness.of(false, true).step(Parameters.YAW));
    }

    @Test
    void fineDragsFollowATenthOfTheHand() {
        assertEquals(0.1, Fineness.FINE.drag());
        assertEquals(1, Fineness.NORMAL.drag());
    }

    @Test
    void valuesRestAtTenthsOrWholeCoarseSteps() {
        assertEquals(12.3, Fineness.NORMAL.snap(Parameters.YAW, 12.3449));
        assertEquals(-12.3, Fineness.FINE.snap(Parameters.YAW, -12.3449));
        assertEquals(10, Fineness.COARSE.snap(Parameters.YAW, 12.3449));
        assertEquals(20, Fineness.COARSE.snap(Parameters.YAW, 15.1));
    }
}
