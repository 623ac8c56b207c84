package posestudio.render.clip;

import java.util.List;

/**
 * Something a person should know about a clip, though it can be used.
 *
 * @param key message key, {@code note.clip.…}
 * @param arguments what the places of the message are filled with
 */
public record ClipNote(String key, List<Object> arguments) {
    /** Keeps a copy of the arguments. */
    public ClipNote {
        arguments = List.copyOf(arguments);
    }

    /** A note with these arguments. */
    public static ClipNote of(String key, Object... arguments) {
        return new ClipNote(key, List.of(arguments));
    }
}
