package posestudio.editor.change;

import java.util.List;

/**
 * What a change is called in menus and in the history, in a form that can be said in any language.
 *
 * @param key message key ({@code change.…}); for a control its own name ({@code parameter.yaw}) followed by the value
 * @param arguments what the message's places are filled with, ready to read
 */
public record ChangeLabel(String key, List<String> arguments) {
    public ChangeLabel {
        arguments = List.copyOf(arguments);
    }

    /** A label whose message has the given arguments. */
    public static ChangeLabel of(String key, String... arguments) {
        return new ChangeLabel(key, List.of(arguments));
    }
}
