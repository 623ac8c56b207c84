package posestudio.app.timeline.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import posestudio.editor.edit.EditGroup;
import posestudio.editor.timeline.Adjustment;
import posestudio.editor.timeline.FrameRange;
import posestudio.editor.timeline.Interpolation;
import posestudio.editor.timeline.Key;
import posestudio.editor.timeline.KeyTrack;
import posestudio.editor.timeline.Timeline;

/** What is done to the chosen part of a timeline. */
public final class SelectionEdits {
    private SelectionEdits() {}

    /**
     * A timeline after something was done, and what is chosen in it then.
     *
     * @param timeline the timeline
     * @param selection the same keys and adjustments as before, where they are now
     */
    public record Done(Timeline timeline, Selection selection) {}

    /** How far the chosen part can be moved at all when it is to be moved so far: none of it leaves the clip. */
    public static int bounded(Timeline timeline, Selection selection, int by, FrameRange clip) {
        int earliest = Integer.MAX_VALUE;
        int latest = Integer.MIN_VALUE;
        for (KeyRef key : selection.keys()) {
            earliest = Math.min(earliest, key.frame());
            latest = Math.max(latest, key.frame());
        }
        for (int bar : selection.bars()) {
            FrameRange frames = timeline.adjustments().get(bar).frames();
            earliest = Math.min(earliest, frames.first());
            latest = Math.max(latest, frames.last());
        }
        return earliest > latest ? 0 : Math.max(clip.first() - earliest, Math.min(clip.last() - latest, by));
    }

    /** The chosen part so many frames later, or as near as the clip allows; a key that stays where one arrives goes. */
    public static Done moved(Timeline timeline, Selection selection, int by, FrameRange clip) {
        int way = bounded(timeline, selection, by, clip);
        Timeline changed = timeline;
        for (EditGroup group : EditGroup.values()) {
            Set<Integer> frames = selection.frames(group);
            if (!frames.isEmpty()) {
                changed = changed.with(changed.track(group).moved(frames, way, clip.last()));
            }
        }
        List<Adjustment> bars = new ArrayList<>(changed.adjustments());
        for (int bar : selection.bars()) {
            FrameRange frames = bars.get(bar).frames();
            bars.set(bar, bars.get(bar).with(new FrameRange(frames.first() + way, frames.last() + way)));
        }
        return new Done(
                changed.withAdjustments(bars),
                new Selection(
                        selection.keys().stream().map(key -> key.moved(way)).collect(Collectors.toSet()),
                        selection.bars()));
    }

    /** Without the chosen part. */
    public static Timeline removed(Timeline timeline, Selection selection) {
        Timeline changed = timeline;
        for (EditGroup group : EditGroup.values()) {
            Set<Integer> frames = selection.frames(group);
            if (!frames.isEmpty()) {
                changed = changed.with(changed.track(group).without(frames));
            }
        }
        List<Adjustment> left = new ArrayList<>();
        for (int i = 0; i < timeline.adjustments().size(); i++) {
            if (!selection.bars().contains(i)) {
                left.add(timeline.adjustments().get(i));
            }
        }
        return changed.withAdjustments(left);
    }

    /** With the chosen keys going on in another way. */
    public static Timeline interpolated(Timeline timeline, Selection selection, Interpolation way) {
        Timeline changed = timeline;
        for (KeyRef ref : selection.keys()) {
            KeyTrack track = changed.track(ref.group());
            if (track.at(ref.frame()).isPresent()) {
                Key key = track.at(ref.frame()).orElseThrow();
                changed = changed.with(track.with(key.with(way)));
            }
        }
        return changed;
    }

    /** With the chosen adjustments fading over so many frames. */
    public static Timeline faded(Timeline timeline, Selection selection, int fade) {
        List<Adjustment> bars = new ArrayList<>(timeline.adjustments());
        selection.bars().forEach(bar -> bars.set(bar, bars.get(bar).withFade(fade)));
        return timeline.withAdjustments(bars);
    }

    /**
     * With one end of an adjustment elsewhere; it keeps at least one frame.
     *
     * @param last whether it is its last frame, else its first
     */
    public static Timeline stretched(Timeline timeline, int bar, boolean last, int to, FrameRange clip) {
        List<Adjustment> bars = new ArrayList<>(timeline.adjustments());
        FrameRange frames = bars.get(bar).frames();
        FrameRange stretched = last
                ? new FrameRange(frames.first(), Math.max(frames.first(), clip.clamp(to)))
                : new FrameRange(Math.min(frames.last(), clip.clamp(to)), frames.last());
        bars.set(bar, bars.get(bar).with(stretched));
        return timeline.withAdjustments(bars);
    }
}
