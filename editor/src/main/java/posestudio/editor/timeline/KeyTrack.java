package posestudio.editor.timeline;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import posestudio.editor.edit.EditGroup;
import posestudio.editor.edit.FaceEdit;

/** The keys of one group of controls. Immutable. Before the first key its value holds, after the last one that one's. */
public final class KeyTrack {
    private final EditGroup group;
    private final TreeMap<Integer, Key> keys;

    private KeyTrack(EditGroup group, TreeMap<Integer, Key> keys) {
        this.group = group;
        this.keys = keys;
    }

    /** A group with no keys. */
    public static KeyTrack of(EditGroup group) {
        return new KeyTrack(group, new TreeMap<>());
    }

    /** What is keyed. */
    public EditGroup group() {
        return group;
    }

    /** The keys, earliest first. */
    public Collection<Key> keys() {
        return Collections.unmodifiableCollection(keys.values());
    }

    /** Whether there is no key. */
    public boolean isEmpty() {
        return keys.isEmpty();
    }

    /** The key at a frame. */
    public Optional<Key> at(int frame) {
        return Optional.ofNullable(keys.get(frame));
    }

    /** The last frame before {@code frame} that has a key. */
    public OptionalInt before(int frame) {
        return optional(keys.lowerKey(frame));
    }

    /** The first frame after {@code frame} that has a key. */
    public OptionalInt after(int frame) {
        return optional(keys.higherKey(frame));
    }

    private static OptionalInt optional(Integer frame) {
        return frame == null ? OptionalInt.empty() : OptionalInt.of(frame);
    }

    /** This track with a key; one that stands at the same frame goes. */
    public KeyTrack with(Key key) {
        TreeMap<Integer, Key> changed = new TreeMap<>(keys);
        changed.put(key.frame(), key.with(group.only(key.value())));
        return new KeyTrack(group, changed);
    }

    /** This track without the keys at some frames. */
    public KeyTrack without(Collection<Integer> frames) {
        TreeMap<Integer, Key> changed = new TreeMap<>(keys);
        changed.keySet().removeAll(frames);
        return new KeyTrack(group, changed);
    }

    /** This track with every key's value changed in the same way. */
    public KeyTrack map(UnaryOperator<FaceEdit> change) {
        TreeMap<Integer, Key> changed = new TreeMap<>();
        keys.forEach((frame, key) -> changed.put(frame, key.with(group.only(change.apply(key.value())))));
        return new KeyTrack(group, changed);
    }

    /**
     * This track with some keys moved by so many frames; a key that stays where one arrives goes.
     *
     * @param last the clip's last frame: keys are not moved beyond it, nor before the first
     */
    public KeyTrack moved(Collection<Integer> frames, int by, int last) {
        TreeMap<Integer, Key> changed = new TreeMap<>(keys);
        changed.keySet().removeAll(frames);
        for (int frame : frames) {
            Key key = keys.get(frame);
            if (key != null) {
                int to = Math.max(0, Math.min(last, frame + by));
                changed.put(to, key.at(to));
            }
        }
        return new KeyTrack(group, changed);
    }

    /**
     * The group's part of the edit at a frame.
     *
     * @throws IllegalStateException when there is no key
     */
    public FaceEdit value(int frame) {
        Map.Entry<Integer, Key> from = keys.floorEntry(frame);
        Map.Entry<Integer, Key> to = keys.higherEntry(frame);
        if (from == null && to == null) {
            throw new IllegalStateException("no keys of " + group);
        }
        if (from == null) {
            return to.getValue().value();
        }
        Key start = from.getValue();
        if (to == null || from.getKey() == frame || start.interpolation() == Interpolation.HOLD) {
            return start.value();
        }
        Key end = to.getValue();
        if (start.interpolation() == Interpolation.LINEAR) {
            double t = (double) (frame - start.frame()) / (end.frame() - start.frame());
            return start.value().interpolate(end.value(), t);
        }
        Map.Entry<Integer, Key> before = keys.lowerEntry(start.frame());
        Map.Entry<Integer, Key> after = keys.higherEntry(end.frame());
        return new SmoothSegment(
                        group,
                        Optional.ofNullable(before).map(Map.Entry::getValue),
                        start,
                        end,
                        Optional.ofNullable(after).map(Map.Entry::getValue))
                .at(frame);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyTrack t && group == t.group && keys.equals(t.keys);
    }

    @Override
    public int hashCode() {
        return 31 * group.hashCode() + keys.hashCode();
    }

    @Override
    public String toString() {
        return group + " " + keys.keySet();
    }
}
