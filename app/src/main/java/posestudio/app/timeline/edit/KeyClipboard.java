package posestudio.app.timeline.edit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import posestudio.editor.edit.EditGroup;
import posestudio.editor.timeline.Adjustment;
import posestudio.editor.timeline.FrameRange;
import posestudio.editor.timeline.Key;
import posestudio.editor.timeline.Timeline;

/** Keys and adjustments that were copied. Immutable. */
public final class KeyClipboard {
    private record Copied(EditGroup group, Key key) {}

    private final List<Copied> keys;
    private final List<Adjustment> bars;

    private KeyClipboard(List<Copied> keys, List<Adjustment> bars) {
        this.keys = List.copyOf(keys);
        this.bars = List.copyOf(bars);
    }

    /** The chosen part of a timeline; the earliest of it counts as frame 0. */
    public static KeyClipboard copy(Timeline timeline, Selection selection) {
        Selection chosen = selection.in(timeline);
        int start = Integer.MAX_VALUE;
        for (KeyRef key : chosen.keys()) {
            start = Math.min(start, key.frame());
        }
        for (int bar : chosen.bars()) {
            start = Math.min(start, timeline.adjustments().get(bar).frames().first());
        }
        List<Copied> keys = new ArrayList<>();
        for (KeyRef ref : chosen.keys()) {
            Key key = timeline.track(ref.group()).at(ref.frame()).orElseThrow();
            keys.add(new Copied(ref.group(), key.at(ref.frame() - start)));
        }
        List<Adjustment> bars = new ArrayList<>();
        for (int bar : chosen.bars()) {
            Adjustment adjustment = timeline.adjustments().get(bar);
            FrameRange frames = adjustment.frames();
            bars.add(adjustment.with(new FrameRange(frames.first() - start, frames.last() - start)));
        }
        return new KeyClipboard(keys, bars);
    }

    /** Whether nothing was copied. */
    public boolean isEmpty() {
        return keys.isEmpty() && bars.isEmpty();
    }

    /** How many keys and adjustments there are. */
    public int size() {
        return keys.size() + bars.size();
    }

    /** A timeline with the copy beginning at a frame; what would lie after the clip is left out. */
    public SelectionEdits.Done paste(Timeline timeline, int frame, FrameRange clip) {
        Timeline changed = timeline;
        Set<KeyRef> pasted = new LinkedHashSet<>();
        for (Copied copied : keys) {
            int to = copied.key().frame() + frame;
            if (clip.contains(to)) {
                changed = changed.with(
                        changed.track(copied.group()).with(copied.key().at(to)));
                pasted.add(new KeyRef(copied.group(), to));
            }
        }
        List<Adjustment> all = new ArrayList<>(changed.adjustments());
        Set<Integer> added = new TreeSet<>();
        for (Adjustment bar : bars) {
            int first = bar.frames().first() + frame;
            if (clip.contains(first)) {
                added.add(all.size());
                all.add(bar.with(new FrameRange(first, clip.clamp(bar.frames().last() + frame))));
            }
        }
        return new SelectionEdits.Done(changed.withAdjustments(all), new Selection(pasted, added));
    }
}
