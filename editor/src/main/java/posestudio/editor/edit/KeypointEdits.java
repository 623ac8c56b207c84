package posestudio.editor.edit;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;

/**
 * What was done by hand to the keypoints of one face, by the handle's id (for example {@code mouth-corner-left}).
 * Immutable; a keypoint nobody touched has no entry. Ids that the engine at hand does not offer are kept and ignored.
 */
public final class KeypointEdits {
    /** Nothing touched. */
    public static final KeypointEdits NONE = new KeypointEdits(Map.of());

    private final Map<String, KeypointEdit> edits;

    private KeypointEdits(Map<String, KeypointEdit> edits) {
        TreeMap<String, KeypointEdit> kept = new TreeMap<>(edits);
        kept.values().removeIf(KeypointEdit.NONE::equals);
        this.edits = Collections.unmodifiableMap(kept);
    }

    /** These edits, without those that change nothing at all. */
    public static KeypointEdits of(Map<String, KeypointEdit> edits) {
        return new KeypointEdits(edits);
    }

    /** All entries, ordered by id. */
    public Map<String, KeypointEdit> all() {
        return edits;
    }

    /** What was done to one keypoint. */
    public KeypointEdit get(String id) {
        return edits.getOrDefault(id, KeypointEdit.NONE);
    }

    /** These edits with some of them replaced. */
    public KeypointEdits with(Map<String, KeypointEdit> changed) {
        Map<String, KeypointEdit> merged = new TreeMap<>(edits);
        merged.putAll(changed);
        return new KeypointEdits(merged);
    }

    /** Whether no keypoint moves the face. */
    public boolean areStill() {
        return edits.values().stream().allMatch(KeypointEdit::isStill);
    }

    /** What leads from other edits to these, keypoint by keypoint. */
    KeypointEdits minus(KeypointEdits other) {
        return combined(other, KeypointEdit::minus);
    }

    /** These edits and a difference together. */
    KeypointEdits plus(KeypointEdits difference) {
        return combined(difference, KeypointEdit::plus);
    }

    private KeypointEdits combined(KeypointEdits other, BinaryOperator<KeypointEdit> both) {
        TreeSet<String> ids = new TreeSet<>(edits.keySet());
        ids.addAll(other.edits.keySet());
        Map<String, KeypointEdit> combined = new TreeMap<>();
        ids.forEach(id -> combined.put(id, both.apply(get(id), other.get(id))));
        return new KeypointEdits(combined);
    }

    /** The edits the fraction {@code t} of the way to {@code end}. */
    public KeypointEdits interpolate(KeypointEdits end, double t) {
        return combined(end, (a, b) -> a.interpolate(b, t));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeypointEdits k && edits.equals(k.edits);
    }

    @Override
    public int hashCode() {
        return edits.hashCode();
    }

    @Override
    public String toString() {
        return edits.toString();
    }
}
