package posestudio.app.input;

import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import javax.swing.text.JTextComponent;

/** Typing goes before shortcuts: a letter in a field of text is a letter, even where the window has a use for it. */
public final class Typing {
    private Typing() {}

    /** Keeps keys that write something from becoming shortcuts of the window while that field has the keyboard. */
    public static void goesFirst(JTextComponent field) {
        field.addKeyListener(new KeyAdapter() {
            @Override
            public void keyPressed(KeyEvent event) {
                if (isCharacter(event)) {
                    // The field itself waits for the typed character, which comes as an event of its own.
                    event.consume();
                }
            }
        });
    }

    private static boolean isCharacter(KeyEvent event) {
        boolean command = event.isControlDown() || event.isMetaDown() || event.isAltDown();
        return !command && event.getKeyChar() != KeyEvent.CHAR_UNDEFINED && !Character.isISOControl(event.getKeyChar());
    }
}
