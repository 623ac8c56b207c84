package posestudio.app.timeline.edit;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import posestudio.editor.edit.EditGroup;
import posestudio.editor.timeline.Adjustment;
import posestudio.editor.timeline.FrameRange;
import posestudio.editor.timeline.Timeline;

/**
 * What is chosen in a timeline: keys, and adjustments by their place in {@link Timeline#adjustments()}. Immutable.
 *
 * @param keys the keys
 * @param bars the adjustments
 */
public record Selection(Set<KeyRef> keys, Set<Integer> bars) {
    /** Nothing. */
    public static final Selection NONE = new Selection(Set.of(), Set.of());

    public Selection {
        keys = Collections.unmodifiableSet(new LinkedHashSet<>(keys));
        bars = Collections.unmodifiableSet(new TreeSet<>(bars));
    }

    /** One key. */
    public static Selection of(KeyRef key) {
        return new Selection(Set.of(key), Set.of());
    }

    /** One adjustment. */
    public static Selection ofBar(int bar) {
        return new Selection(Set.of(), Set.of(bar));
    }

    /** All keys and adjustments of a timeline. */
    public static Selection all(Timeline timeline) {
        return within(timeline, new FrameRange(0, Integer.MAX_VALUE - 1), Set.of(EditGroup.values()), true);
    }

    /**
     * What a rubber band holds.
     *
     * @param groups the rows it touches
     * @param withBars whether it touches the row of adjustments
     */
    public static Selection within(Timeline timeline, FrameRange frames, Set<EditGroup> groups, boolean withBars) {
        Set<KeyRef> keys = new LinkedHashSet<>();
        for (EditGroup group : EditGroup.values()) {
            if (groups.contains(group)) {
                timeline.track(group).keys().stream()
                        .filter(key -> frames.contains(key.frame()))
                        .forEach(key -> keys.add(new KeyRef(group, key.frame())));
            }
        }
        Set<Integer> bars = new TreeSet<>();
        for (int i = 0; withBars && i < timeline.adjustments().size(); i++) {
            Adjustment bar = timeline.adjustments().get(i);
            if (bar.frames().first() <= frames.last() && bar.frames().last() >= frames.first()) {
                bars.add(i);
            }
        }
        return new Selection(keys, bars);
    }

    /** Whether nothing is chosen. */
    public boolean isEmpty() {
        return keys.isEmpty() && bars.isEmpty();
    }

    /** What of it the timeline still has: undo may have taken some away. */
    public Selection in(Timeline timeline) {
        return new Selection(
                keys.stream()
                        .filter(key ->
                                timeline.track(key.group()).at(key.frame()).isPresent())
                        .collect(Collectors.toSet()),
                bars.stream().filter(bar -> bar < timeline.adjustments().size()).collect(Collectors.toSet()));
    }

    /** Both together. */
    public Selection plus(Selection other) {
        Set<KeyRef> allKeys = new LinkedHashSet<>(keys);
        allKeys.addAll(other.keys);
        Set<Integer> allBars = new HashSet<>(bars);
        allBars.addAll(other.bars);
        return new Selection(allKeys, allBars);
    }

    /** With what is in {@code other} taken away if all of it is chosen, else added. */
    public Selection toggled(Selection other) {
        if (!keys.containsAll(other.keys) || !bars.containsAll(other.bars)) {
            return plus(other);
        }
        Set<KeyRef> fewerKeys = new LinkedHashSet<>(keys);
        fewerKeys.removeAll(other.keys);
        Set<Integer> fewerBars = new HashSet<>(bars);
        fewerBars.removeAll(other.bars);
        return new Selection(fewerKeys, fewerBars);
    }

    /** The frames of the chosen keys of one group. */
    Set<Integer> frames(EditGroup group) {
        return keys.stream()
                .filter(key -> key.group() == group)
                .map(KeyRef::frame)
                .collect(Collectors.toSet());
    }
}
