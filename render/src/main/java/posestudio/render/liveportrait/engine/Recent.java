package posestudio.render.liveportrait.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Remembers what was made last, up to so many bytes; at least the newest. For any thread. */
final class Recent<K, V> {
    private final Map<K, V> known = new LinkedHashMap<>(16, 0.75f, true);
    private final long mostBytes;
    private final ToLongFunction<V> size;

    Recent(long mostBytes, ToLongFunction<V> size) {
        this.mostBytes = mostBytes;
        this.size = size;
    }

    synchronized Optional<V> get(K key) {
        return Optional.ofNullable(known.get(key));
    }

    synchronized void put(K key, V value) {
        known.put(key, value);
        long bytes = known.values().stream().mapToLong(size).sum();
        var oldest = known.values().iterator();
        for (int left = known.size(); bytes > mostBytes && left > 1; left--) {
            bytes -= size.applyAsLong(oldest.next());
            oldest.remove();
        }
    }

    synchronized void clear() {
        known.clear();
    }
}
