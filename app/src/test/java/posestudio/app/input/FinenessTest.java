package posestudio.app.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import javax.swing.JPanel;
import org.junit.jupiter.api.Test;
import posestudio.editor.parameter.Parameters;

class FinenessTest {
    @Test
    void shiftIsATenthAndCtrlTenTimes() {
        assertEquals(0.1, held(InputEvent.SHIFT_DOWN_MASK).step(Parameters.YAW));
        assertEquals(1, held(0).step(Parameters.YAW));
        assertEquals(10, held(InputEvent.CTRL_DOWN_MASK).step(Parameters.YAW));
        assertEquals(10, held(InputEvent.META_DOWN_MASK).step(Parameters.YAW));
    }

    private static Fineness held(int modifiers) {
        return Fineness.of(new KeyEvent(new JPanel(), KeyEvent.KEY_PRESSED, 0, modifiers, KeyEvent.VK_UP, '\uffff'));
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

    @Test
    void partsOfAHundredRestAtWholeOnesUnlessFine() {
        assertEquals(37, Fineness.NORMAL.snap(Parameters.JAW, 37.3));
        assertEquals(37.3, Fineness.FINE.snap(Parameters.JAW, 37.31));
    }
}
