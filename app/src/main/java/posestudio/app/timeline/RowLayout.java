package posestudio.app.timeline;

import com.formdev.flatlaf.util.UIScale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import posestudio.editor.edit.EditGroup;
import posestudio.editor.timeline.Adjustment;
import posestudio.editor.timeline.Timeline;

/** Which row lies where, pixels from the top: one for every group, one for corrections, one for the curves. */
final class RowLayout {
    /** Height of a group's row, pixels at scale 1. */
    static final int ROW = 20;
    /** Height of the curves. */
    static final int CURVES = 68;

    private static final int BAR = 14;
    private static final int MOST_LANES = 4;

    private final List<Integer> lanes;
    private final int laneCount;

    /** The rows of a timeline; corrections that overlap lie below each other. */
    RowLayout(Timeline timeline) {
        lanes = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (Adjustment bar : timeline.adjustments()) {
            int lane = 0;
            while (lane < ends.size() && ends.get(lane) >= bar.frames().first()) {
                lane++;
            }
            lane = Math.min(lane, MOST_LANES - 1);
            if (lane == ends.size()) {
                ends.add(bar.frames().last());
            } else {
                ends.set(lane, Math.max(ends.get(lane), bar.frames().last()));
            }
            lanes.add(lane);
        }
        laneCount = Math.max(1, ends.size());
    }

    static int rowHeight() {
        return UIScale.scale(ROW);
    }

    int top(EditGroup group) {
        return group.ordinal() * rowHeight();
    }

    int middle(EditGroup group) {
        return top(group) + rowHeight() / 2;
    }

    int barsTop() {
        return EditGroup.values().length * rowHeight();
    }

    int barsHeight() {
        return Math.max(rowHeight(), laneCount * UIScale.scale(BAR) + UIScale.scale(8));
    }

    int barTop(int bar) {
        return barsTop() + UIScale.scale(4) + lanes.get(bar) * UIScale.scale(BAR);
    }

    int barHeight() {
        return UIScale.scale(BAR) - UIScale.scale(2);
    }

    int curvesTop() {
        return barsTop() + barsHeight();
    }

    int height() {
        return curvesTop() + UIScale.scale(CURVES);
    }

    Optional<EditGroup> groupAt(int y) {
        int row = Math.floorDiv(y, rowHeight());
        return row >= 0 && row < EditGroup.values().length ? Optional.of(EditGroup.values()[row]) : Optional.empty();
    }

    /** The groups whose keys lie between two heights. */
    Set<EditGroup> groupsBetween(int y0, int y1) {
        Set<EditGroup> groups = new TreeSet<>();
        for (EditGroup group : EditGroup.values()) {
            if (middle(group) >= Math.min(y0, y1) && middle(group) <= Math.max(y0, y1)) {
                groups.add(group);
            }
        }
        return groups;
    }

    /** Whether the corrections' row is touched between two heights. */
    boolean barsBetween(int y0, int y1) {
        return Math.max(y0, y1) >= barsTop() && Math.min(y0, y1) < curvesTop();
    }
}
