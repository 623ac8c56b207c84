package posestudio.app.viewport.handles;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Sets of chosen ids that keep the order of choosing. */
final class Selections {
    private Selections() {}

    static Set<String> with(Collection<String> ids, String id) {
        return with(ids, List.of(id));
    }

    static Set<String> with(Collection<String> ids, Collection<String> more) {
        Set<String> all = new LinkedHashSet<>(ids);
        all.addAll(more);
        return all;
    }

    static Set<String> without(Collection<String> ids, String id) {
        Set<String> left = new LinkedHashSet<>(ids);
        left.remove(id);
        return left;
    }
}
