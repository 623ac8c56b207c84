package posestudio.app.timeline;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Iterator;
import java.util.Optional;
import posestudio.app.theme.Theme;
import posestudio.app.timeline.edit.ClipReading;
import posestudio.app.timeline.edit.KeyRef;
import posestudio.app.timeline.edit.Selection;
import posestudio.editor.edit.EditGroup;
import posestudio.editor.timeline.Adjustment;
import posestudio.editor.timeline.FrameRange;
import posestudio.editor.timeline.Interpolation;
import posestudio.editor.timeline.Key;
import posestudio.editor.timeline.KeyTrack;
import posestudio.editor.timeline.Timeline;

/** Draws the rows of the timeline. */
final class RowsPainter {
    private final TimelineModel model;
    private final CurvesPainter curves;

    /** @param arrived called when more is known and all is to be painted again */
    RowsPainter(TimelineModel model, Runnable arrived) {
        this.model = model;
        curves = new CurvesPainter(model, arrived);
    }

    /**
     * Draws the frames that are seen.
     *
     * @param row the row that keys act on; -1 for none
     */
    void paint(Graphics2D g, TrackRows view, FrameRange seen, int row) {
        RowLayout rows = view.rows();
        int width = view.getWidth();
        paintRows(g, rows, width, row);
        paintUnseen(g, seen, rows.height());
        curves.paint(g, seen, rows.curvesTop() + 2, rows.height() - rows.curvesTop() - 4);
        TimelinePaint.outsideOfRange(g, model, width, view.getHeight());
        paintCuts(g, seen, view.getHeight());
        Timeline timeline = model.timeline();
        Selection chosen = model.tools().edits().selection();
        paintBars(g, timeline, rows, chosen);
        for (EditGroup group : EditGroup.values()) {
            paintKeys(g, timeline.track(group), rows.middle(group), seen, chosen);
        }
        TimelinePaint.playhead(g, model, view.getHeight());
    }

    private void paintRows(Graphics2D g, RowLayout rows, int width, int row) {
        int count = EditGroup.values().length;
        for (int i = 0; i <= count; i++) {
            int top = i < count ? rows.top(EditGroup.values()[i]) : rows.barsTop();
            int height = i < count ? RowLayout.rowHeight() : rows.barsHeight();
            g.setColor(Theme.colour(i % 2 == 0 ? "timelineRow" : "timeline"));
            g.fillRect(0, top, width, height);
            if (i == row) {
                g.setColor(Theme.alpha(Theme.accent(), 34));
                g.fillRect(0, top, width, height);
            }
        }
        g.setColor(Theme.hairline());
        g.fillRect(0, rows.curvesTop(), width, 1);
    }

    /** Frames in which the chosen face is not seen are hatched. */
    private void paintUnseen(Graphics2D g, FrameRange seen, int height) {
        Optional<ClipReading> reading = model.reading();
        if (reading.isEmpty() || reading.get().analysed() == 0) {
            return;
        }
        ClipReading known = reading.get();
        int face = model.face();
        TimeScale scale = model.scale();
        int step = (int) Math.max(1, Math.round(1 / scale.perFrame()));
        int last = Math.min(seen.last(), known.analysed() - 1);
        int start = -1;
        for (int frame = seen.first() / step * step; frame <= last + step; frame += step) {
            boolean unseen = frame <= last && !known.isSeen(face, frame);
            if (unseen && start < 0) {
                start = frame;
            } else if (!unseen && start >= 0) {
                hatch(g, scale.x(start), scale.x(Math.min(frame, last + 1)), height);
                start = -1;
            }
        }
    }

    private static void hatch(Graphics2D graphics, double left, double right, int height) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.clip(new Rectangle2D.Double(left, 0, right - left, height));
        g.setColor(Theme.colour("hatch"));
        g.setStroke(new BasicStroke(UIScale.scale(1f)));
        double apart = UIScale.scale(7f);
        // Aligned to the whole timeline, so that pieces painted apart fit together.
        for (double x = Math.floor((left - height) / apart) * apart; x < right; x += apart) {
            g.draw(new Line2D.Double(x, height, x + height, 0));
        }
        g.dispose();
    }

    private void paintCuts(Graphics2D g, FrameRange seen, int height) {
        g.setColor(Theme.alpha(Theme.colour("warning"), 150));
        model.reading()
                .ifPresent(known -> known.cuts().stream()
                        .filter(seen::contains)
                        .forEach(cut ->
                                g.fill(new Rectangle2D.Double(model.scale().x(cut) - 0.5, 0, 1, height))));
    }

    private void paintBars(Graphics2D g, Timeline timeline, RowLayout rows, Selection chosen) {
        for (int i = 0; i < timeline.adjustments().size(); i++) {
            Adjustment bar = timeline.adjustments().get(i);
            boolean is = chosen.bars().contains(i);
            double left = model.scale().x(bar.frames().first());
            double right = Math.max(
                    left + UIScale.scale(4f), model.scale().x(bar.frames().last() + 1));
            double top = rows.barTop(i);
            double height = rows.barHeight();
            Color colour = Theme.colour("keyLinear");
            g.setColor(Theme.alpha(colour, is ? 120 : 70));
            g.fill(shape(bar, left, right, top, height));
            g.setColor(is ? Theme.accent() : colour);
            g.setStroke(new BasicStroke(is ? UIScale.scale(1.6f) : 1));
            g.draw(new RoundRectangle2D.Double(left, top, right - left, height, 4, 4));
        }
    }

    /** A trapezium: how it grows and fades. */
    private java.awt.Shape shape(Adjustment bar, double left, double right, double top, double height) {
        double fade = Math.min((right - left) / 2, bar.fade() * model.scale().perFrame());
        double in = bar.frames().first() == 0 ? 0 : fade;
        double out = bar.frames().last() >= model.scale().frames() - 1 ? 0 : fade;
        Path2D path = new Path2D.Double();
        path.moveTo(left, top + height);
        path.lineTo(left + in, top);
        path.lineTo(right - out, top);
        path.lineTo(right, top + height);
        path.closePath();
        return path;
    }

    private void paintKeys(Graphics2D g, KeyTrack track, double y, FrameRange seen, Selection chosen) {
        TimeScale scale = model.scale();
        Iterator<Key> keys = track.keys().iterator();
        Key before = null;
        while (keys.hasNext()) {
            Key key = keys.next();
            if (before != null && key.frame() >= seen.first() && before.frame() <= seen.last()) {
                paintWay(g, before, key, y);
            }
            before = key;
        }
        for (Key key : track.keys()) {
            if (seen.contains(key.frame())) {
                boolean is = chosen.keys().contains(new KeyRef(track.group(), key.frame()));
                TimelinePaint.key(g, key.interpolation(), scale.centre(key.frame()), y, is);
            }
        }
    }

    /** The way to the next key: none where nothing changes, dotted where values stay, else a line. */
    private void paintWay(Graphics2D g, Key from, Key to, double y) {
        boolean hold = from.interpolation() == Interpolation.HOLD;
        boolean same = from.value().equals(to.value());
        float line = UIScale.scale(same ? 1f : 2.5f);
        g.setColor(Theme.alpha(TimelinePaint.colour(from.interpolation()), same ? 90 : 130));
        g.setStroke(
                hold
                        ? new BasicStroke(
                                line,
                                BasicStroke.CAP_BUTT,
                                BasicStroke.JOIN_BEVEL,
                                1,
                                new float[] {UIScale.scale(3f), UIScale.scale(3f)},
                                0)
                        : new BasicStroke(line));
        g.draw(new Line2D.Double(
                model.scale().centre(from.frame()), y, model.scale().centre(to.frame()), y));
    }
}
