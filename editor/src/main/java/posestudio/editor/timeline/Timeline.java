package posestudio.editor.timeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import posestudio.editor.edit.EditGroup;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.motion.Follow;

/**
 * Everything that was chosen for one face through a clip. What a group of controls is at a frame: the value between its
 * keys, or what holds for the whole clip where it has none; and what was added to that frame. Immutable.
 *
 * @param base what holds for the whole clip, in the groups that have no keys
 * @param tracks the groups that have keys
 * @param adjustments what was added to some frames
 * @param hold the angle that the head is kept at, if it is
 * @param follow the motion that the face follows, if it does
 */
public record Timeline(
        FaceEdit base,
        Map<EditGroup, KeyTrack> tracks,
        List<Adjustment> adjustments,
        Optional<PoseHold> hold,
        Optional<Follow> follow) {
    /** Nothing changed at any frame. */
    public static final Timeline NEUTRAL =
            new Timeline(FaceEdit.NEUTRAL, Map.of(), List.of(), Optional.empty(), Optional.empty());

    public Timeline {
        Objects.requireNonNull(base);
        Map<EditGroup, KeyTrack> kept = new EnumMap<>(EditGroup.class);
        tracks.forEach((group, track) -> {
            if (!track.isEmpty()) {
                kept.put(group, track);
            }
        });
        tracks = Collections.unmodifiableMap(kept);
        adjustments = List.copyOf(adjustments);
        Objects.requireNonNull(hold);
        Objects.requireNonNull(follow);
    }

    /** The same edit at every frame. */
    public static Timeline constant(FaceEdit edit) {
        return NEUTRAL.withBase(edit);
    }

    /** Whether the face looks as in the source at every frame. */
    public boolean isNeutral() {
        return hold.isEmpty()
                && follow.isEmpty()
                && base.isNeutral()
                && adjustments.isEmpty()
                && tracks.values().stream()
                        .allMatch(track -> track.keys().stream()
                                .allMatch(key -> key.value().isNeutral()));
    }

    /** The keys of a group, which may be none. */
    public KeyTrack track(EditGroup group) {
        return tracks.getOrDefault(group, KeyTrack.of(group));
    }

    /** What is set at a frame, without what was added there. */
    FaceEdit under(int frame) {
        FaceEdit edit = base;
        for (KeyTrack track : tracks.values()) {
            edit = track.group().put(edit, track.value(frame));
        }
        return edit;
    }

    /**
     * What is chosen for a frame; the held pose and what is followed, which depend on the face in the source, are not in
     * it.
     *
     * @param clip all frames
     */
    public FaceEdit at(int frame, FrameRange clip) {
        FaceEdit edit = under(frame);
        for (Adjustment adjustment : adjustments) {
            double strength = adjustment.strength(frame, clip);
            if (strength == 1) {
                edit = edit.plus(adjustment.added());
            } else if (strength > 0) {
                edit = edit.plus(FaceEdit.NEUTRAL.interpolate(adjustment.added(), strength));
            }
        }
        return edit;
    }

    /** All frames that have a key of any group. */
    public TreeSet<Integer> keyFrames() {
        TreeSet<Integer> frames = new TreeSet<>();
        tracks.values().forEach(track -> track.keys().forEach(key -> frames.add(key.frame())));
        return frames;
    }

    /** The last frame before {@code frame} that has a key of any group. */
    public OptionalInt keyBefore(int frame) {
        Integer found = keyFrames().lower(frame);
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /** The first frame after {@code frame} that has a key of any group. */
    public OptionalInt keyAfter(int frame) {
        Integer found = keyFrames().higher(frame);
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /** This timeline with keys at a frame that hold what is seen there, for some groups. */
    public Timeline keyed(int frame, Iterable<EditGroup> groups, Interpolation interpolation) {
        Timeline changed = this;
        for (EditGroup group : groups) {
            Key key = new Key(frame, under(frame), interpolation);
            changed = changed.with(changed.track(group).with(key));
        }
        return changed;
    }

    /** This timeline with another base. */
    public Timeline withBase(FaceEdit newBase) {
        return new Timeline(newBase, tracks, adjustments, hold, follow);
    }

    /** This timeline with other keys of one group; when the last key goes, what it held holds for the whole clip. */
    public Timeline with(KeyTrack track) {
        Map<EditGroup, KeyTrack> changed = new EnumMap<>(EditGroup.class);
        changed.putAll(tracks);
        changed.put(track.group(), track);
        KeyTrack before = track(track.group());
        FaceEdit newBase = track.isEmpty() && !before.isEmpty()
                ? track.group().put(base, before.keys().iterator().next().value())
                : base;
        return new Timeline(newBase, changed, adjustments, hold, follow);
    }

    /** This timeline with other adjustments. */
    public Timeline withAdjustments(List<Adjustment> newAdjustments) {
        return new Timeline(base, tracks, newAdjustments, hold, follow);
    }

    /** This timeline with something added to some frames; what was added to the same frames before is one with it. */
    public Timeline adjusted(FrameRange frames, int fade, FaceEdit difference) {
        List<Adjustment> changed = new ArrayList<>(adjustments);
        int same = -1;
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i).frames().equals(frames) && changed.get(i).fade() == fade) {
                same = i;
            }
        }
        if (same < 0) {
            changed.add(new Adjustment(frames, fade, difference));
        } else {
            FaceEdit sum = changed.get(same).added().plusDifference(difference);
            if (sum.equals(FaceEdit.NEUTRAL)) {
                changed.remove(same);
            } else {
                changed.set(same, changed.get(same).with(sum));
            }
        }
        return withAdjustments(changed);
    }

    /** This timeline with the head held, or not any more. */
    public Timeline withHold(Optional<PoseHold> newHold) {
        return new Timeline(base, tracks, adjustments, newHold, follow);
    }

    /** This timeline with the face following a motion, or none any more. */
    public Timeline withFollow(Optional<Follow> newFollow) {
        return new Timeline(base, tracks, adjustments, hold, newFollow);
    }
}
