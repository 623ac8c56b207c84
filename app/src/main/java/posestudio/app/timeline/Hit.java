package posestudio.app.timeline;

import java.util.Comparator;
import java.util.Optional;
import posestudio.app.timeline.edit.KeyRef;
import posestudio.editor.edit.EditGroup;
import posestudio.editor.timeline.FrameRange;
import posestudio.editor.timeline.Timeline;

/**
 * What lies under the pointer in the rows.
 *
 * @param kind what it is
 * @param key the key, for {@link Kind#KEY}
 * @param bar the correction's index, for the bars; else -1
 */
record Hit(Kind kind, Optional<KeyRef> key, int bar) {
    /** Nothing at all. */
    static final Hit NOTHING = new Hit(Kind.NOTHING, Optional.empty(), -1);

    /** What it can be. */
    enum Kind {
        /** A key. */
        KEY,
        /** The first frame of a correction. */
        BAR_START,
        /** The last frame of a correction. */
        BAR_END,
        /** A correction. */
        BAR,
        /** Only a row. */
        NOTHING
    }

    /**
     * Looks what it is.
     *
     * @param reach how near the pointer must be to a key or an end, pixels
     */
    static Hit at(Timeline timeline, TimeScale scale, RowLayout rows, int x, int y, double reach) {
        Optional<EditGroup> group = rows.groupAt(y);
        if (group.isPresent()) {
            return timeline.track(group.get()).keys().stream()
                    .filter(key -> Math.abs(scale.centre(key.frame()) - x) <= reach)
                    .min(Comparator.comparingDouble(key -> Math.abs(scale.centre(key.frame()) - x)))
                    .map(key -> new Hit(Kind.KEY, Optional.of(new KeyRef(group.get(), key.frame())), -1))
                    .orElse(NOTHING);
        }
        // The last drawn lies on top.
        for (int bar = timeline.adjustments().size() - 1; bar >= 0; bar--) {
            FrameRange frames = timeline.adjustments().get(bar).frames();
            double left = scale.x(frames.first());
            double right = Math.max(left + 2 * reach, scale.x(frames.last() + 1));
            boolean inRow = y >= rows.barTop(bar) && y < rows.barTop(bar) + rows.barHeight();
            if (inRow && x >= left - reach / 2 && x <= right + reach / 2) {
                // A narrow one can at least be moved.
                double end = Math.min(reach, (right - left) / 4);
                Kind kind = x < left + end ? Kind.BAR_START : x > right - end ? Kind.BAR_END : Kind.BAR;
                return new Hit(kind, Optional.empty(), bar);
            }
        }
        return NOTHING;
    }
}
