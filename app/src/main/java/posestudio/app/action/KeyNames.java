package posestudio.app.action;

import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.Map;
import javax.swing.KeyStroke;

/** How keys are written for people. */
public final class KeyNames {
    /** Java's own names of these are words; the sign on the key says it shorter. */
    private static final Map<Integer, String> SIGNS = Map.of(
            KeyEvent.VK_PLUS, "+",
            KeyEvent.VK_EQUALS, "=",
            KeyEvent.VK_MINUS, "−",
            KeyEvent.VK_ADD, "+",
            KeyEvent.VK_SUBTRACT, "−",
            KeyEvent.VK_BACK_SLASH, "\\",
            KeyEvent.VK_LEFT, "←",
            KeyEvent.VK_RIGHT, "→",
            KeyEvent.VK_UP, "↑",
            KeyEvent.VK_DOWN, "↓");

    private KeyNames() {}

    /** For example {@code Ctrl+Shift+Z}. */
    public static String of(KeyStroke key) {
        String modifiers = InputEvent.getModifiersExText(key.getModifiers());
        String name = key.getKeyCode() == KeyEvent.VK_UNDEFINED
                ? String.valueOf(key.getKeyChar())
                : SIGNS.getOrDefault(key.getKeyCode(), KeyEvent.getKeyText(key.getKeyCode()));
        return modifiers.isEmpty() ? name : modifiers + "+" + name;
    }
}
