package posestudio.app.timeline;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import posestudio.app.theme.Theme;
import posestudio.editor.timeline.Interpolation;

/** How the parts of the timeline look that stand in several of its rows. */
final class TimelinePaint {
    private TimelinePaint() {}

    /** A graphics of its own that draws smooth lines. */
    static Graphics2D smooth(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        return g;
    }

    /** Colour of the playhead: red while every change makes a key. */
    static Color playhead(boolean autoKey) {
        return autoKey ? Theme.colour("record") : Theme.accent();
    }

    /** The line of the playhead through a part; where frames are wide the whole frame is tinted. */
    static void playhead(Graphics2D g, TimelineModel model, int height) {
        int frame = model.view().playhead();
        TimeScale scale = model.scale();
        Color colour = playhead(model.view().autoKey());
        if (scale.perFrame() >= 4) {
            g.setColor(Theme.alpha(colour, 36));
            g.fill(new Rectangle2D.Double(scale.x(frame), 0, scale.perFrame(), height));
        }
        g.setColor(colour);
        double line = UIScale.scale(1.5f);
        g.fill(new Rectangle2D.Double(scale.centre(frame) - line / 2, 0, line, height));
    }

    /** What lies outside of the range is dimmed. */
    static void outsideOfRange(Graphics2D g, TimelineModel model, int width, int height) {
        if (model.tools().transport().hasRange()) {
            TimeScale scale = model.scale();
            g.setColor(Theme.colour("timelineOutside"));
            double left = scale.x(model.view().range().first());
            double right = scale.x(model.view().range().last() + 1);
            g.fill(new Rectangle2D.Double(0, 0, left, height));
            g.fill(new Rectangle2D.Double(right, 0, width - right, height));
        }
    }

    /** Colour of a key that goes on that way. */
    static Color colour(Interpolation way) {
        return switch (way) {
            case HOLD -> Theme.colour("keyHold");
            case LINEAR -> Theme.colour("keyLinear");
            case SMOOTH -> Theme.colour("keySmooth");
        };
    }

    /** A key: a diamond; round where values go on in a curve, a square where they stay. */
    static Shape keyShape(Interpolation way, double x, double y, double r) {
        if (way == Interpolation.HOLD) {
            double s = r * 0.82;
            return new RoundRectangle2D.Double(x - s, y - s, 2 * s, 2 * s, 1.5, 1.5);
        }
        Path2D diamond = new Path2D.Double();
        double bulge = way == Interpolation.SMOOTH ? 0.68 : 0.5;
        diamond.moveTo(x, y - r);
        diamond.quadTo(x + r * bulge, y - r * bulge, x + r, y);
        diamond.quadTo(x + r * bulge, y + r * bulge, x, y + r);
        diamond.quadTo(x - r * bulge, y + r * bulge, x - r, y);
        diamond.quadTo(x - r * bulge, y - r * bulge, x, y - r);
        diamond.closePath();
        return diamond;
    }

    /** Draws a key. */
    static void key(Graphics2D g, Interpolation way, double x, double y, boolean chosen) {
        double r = UIScale.scale(chosen ? 6.5f : 6f);
        Shape shape = keyShape(way, x, y, r);
        g.setColor(chosen ? Theme.colour("strong") : colour(way));
        g.fill(shape);
        g.setStroke(new BasicStroke(chosen ? UIScale.scale(1.8f) : 1));
        g.setColor(chosen ? Theme.accent() : Theme.colour("timelineRim"));
        g.draw(shape);
    }
}
