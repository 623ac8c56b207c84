package posestudio.app.search;

import java.util.List;
import java.util.Objects;

/**
 * Something that can be found by name and done.
 *
 * @param name what it is called, ready to read
 * @param kind what sort of thing it is, ready to read; may be empty
 * @param keys the keys that do it as well; may be empty
 * @param aliases other words it can be found by, for example its English name
 * @param usable whether it can be done now
 * @param body does it
 */
public record Command(String name, String kind, String keys, List<String> aliases, boolean usable, Runnable body) {
    public Command {
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(keys);
        Objects.requireNonNull(body);
        aliases = List.copyOf(aliases);
    }
}
