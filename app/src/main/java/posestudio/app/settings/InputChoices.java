package posestudio.app.settings;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a person works with the window.
 *
 * @param keys keys of commands that are not the usual ones, as {@link javax.swing.KeyStroke#toString()} writes them, by
 *     the command's id; an empty list is a command without a key
 * @param scale size of words and buttons, percent of what the desktop asks for, {@link #MIN_SCALE} to
 *     {@link #MAX_SCALE}
 */
public record InputChoices(Map<String, List<String>> keys, int scale) {
    /** Smallest scale, percent. */
    public static final int MIN_SCALE = 75;
    /** Largest scale, percent. */
    public static final int MAX_SCALE = 250;
    /** The usual keys at the usual size. */
    public static final InputChoices DEFAULT = new InputChoices(Map.of(), 100);

    public InputChoices {
        TreeMap<String, List<String>> copy = new TreeMap<>();
        keys.forEach((id, strokes) -> copy.put(id, List.copyOf(strokes)));
        keys = Collections.unmodifiableMap(copy);
        scale = Math.max(MIN_SCALE, Math.min(MAX_SCALE, scale));
    }

    /** With other keys. */
    public InputChoices with(Map<String, List<String>> newKeys) {
        return new InputChoices(newKeys, scale);
    }

    /** At another size, percent. */
    public InputChoices with(int newScale) {
        return new InputChoices(keys, newScale);
    }
}
