package posestudio.app.packs.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LicenceDialogTest {
    @Test
    void paragraphsFlowAndStayApart() {
        assertEquals(
                "A title\n\nOne two three.\n\n---\n\nFour.",
                LicenceDialog.flowing("A title\n\nOne\ntwo\r\nthree.\n\n---\n\nFour.\n"));
    }
}
