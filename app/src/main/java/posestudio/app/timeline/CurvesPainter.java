package posestudio.app.timeline;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import posestudio.app.theme.Theme;
import posestudio.app.timeline.edit.ClipReading;
import posestudio.editor.project.RenderEngine;
import posestudio.editor.timeline.FrameRange;

/** Draws the head's angles over time: thin as in the source, bold as in the result. */
final class CurvesPainter {
    /** Least span of the scale, degrees: a still head is to look still. */
    private static final float LEAST_SPAN = 20;

    private final TimelineModel model;
    private final AngleCurves curves;

    /** @param arrived called when more is known and all is to be painted again */
    CurvesPainter(TimelineModel model, Runnable arrived) {
        this.model = model;
        curves = new AngleCurves(model.background(), arrived);
    }

    /** The theme's colour of pitch, yaw or roll. */
    static Color colour(int angle) {
        return Theme.colour(new String[] {"curvePitch", "curveYaw", "curveRoll"}[angle]);
    }

    /** Draws the frames that are seen between two heights. */
    void paint(Graphics2D graphics, FrameRange seen, int top, int height) {
        Optional<ClipReading> known = model.reading();
        if (known.isEmpty()) {
            return;
        }
        ClipReading reading = known.get();
        int face = model.face();
        RenderEngine engine =
                model.workspace().seenProject().orElseThrow().engine().engine();
        curves.about(
                model.workspace().work(),
                face,
                model.tools().hold().smoothing(),
                model.timeline(),
                model.view().all(),
                engine);
        Graphics2D g = (Graphics2D) graphics.create();
        g.clip(new Rectangle2D.Double(model.scale().x(0), top, model.scale().width(), height));
        int step =
                (int) Math.max(1, Math.round(UIScale.scale(1.5f) / model.scale().perFrame()));
        FrameRange aligned = new FrameRange(
                seen.first() / step * step, Math.min(model.scale().frames() - 1, seen.last() + step));
        curves.first(reading, face, aligned, step);
        // Of the whole clip, so that the curves do not jump while one scrolls; looked at coarsely.
        int coarse = Math.max(1, model.scale().frames() / 300);
        FrameRange all = model.view().all();
        float least = curves.extreme(reading, face, all, coarse, model.angles(), Math::min);
        float most = curves.extreme(reading, face, all, coarse, model.angles(), Math::max);
        if (!Float.isNaN(least)) {
            float middle = (least + most) / 2;
            float span = Math.max(LEAST_SPAN, (most - least) * 1.15f);
            paintScale(g, middle, span, top, height);
            for (int angle = 0; angle < 3; angle++) {
                if (model.angles()[angle]) {
                    for (AngleCurves.Curve curve : AngleCurves.Curve.values()) {
                        boolean result = curve == AngleCurves.Curve.RESULT;
                        g.setStroke(new BasicStroke(
                                UIScale.scale(result ? 1.9f : 0.9f), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                        g.setColor(Theme.alpha(colour(angle), result ? 255 : 150));
                        g.draw(path(
                                reading,
                                face,
                                curve,
                                angle,
                                aligned,
                                step,
                                y -> top + height * (0.5 - (y - middle) / span)));
                    }
                }
            }
        }
        g.dispose();
        curves.workOut(reading, face, model.info().times(), engine);
    }

    private interface Height {
        double of(float angle);
    }

    private Path2D path(
            ClipReading reading,
            int face,
            AngleCurves.Curve curve,
            int angle,
            FrameRange frames,
            int step,
            Height height) {
        Path2D path = new Path2D.Double();
        boolean open = false;
        for (int frame = frames.first(); frame <= frames.last(); frame += step) {
            float value = curves.angle(reading, face, curve, frame, angle);
            if (Float.isNaN(value)) {
                open = false;
            } else if (open) {
                path.lineTo(model.scale().centre(frame), height.of(value));
            } else {
                path.moveTo(model.scale().centre(frame), height.of(value));
                open = true;
            }
        }
        return path;
    }

    private void paintScale(Graphics2D g, float middle, float span, int top, int height) {
        int step = span > 100 ? 40 : span > 45 ? 20 : 10;
        Font font = g.getFont();
        g.setFont(font.deriveFont(font.getSize2D() * 0.78f));
        for (int degrees = (int) Math.ceil((middle - span / 2) / step) * step;
                degrees <= middle + span / 2;
                degrees += step) {
            double y = top + height * (0.5 - (degrees - middle) / span);
            g.setColor(Theme.alpha(Theme.muted(), degrees == 0 ? 110 : 45));
            g.fill(new Rectangle2D.Double(model.scale().x(0), y, model.scale().width(), 1));
            if (y > top + UIScale.scale(10f) && y < top + height - UIScale.scale(4f)) {
                g.setColor(Theme.alpha(Theme.muted(), 170));
                g.drawString(degrees + "°", g.getClipBounds().x + UIScale.scale(4f), (float) y - 2);
            }
        }
        g.setFont(font);
    }
}
