package posestudio.app.panel;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import javax.swing.JComponent;
import posestudio.app.theme.Theme;
import posestudio.editor.parameter.ParameterSpec;

/** Where things lie on a {@link ParameterTrack} and how they look. In the pixels that Swing counts. */
final class TrackPainter {
    private static final int HEIGHT = 22;
    private static final int THUMB = 6;
    private static final int LINE = 4;
    private static final int MARGIN = THUMB + 2;

    private TrackPainter() {}

    static int height() {
        return UIScale.scale(HEIGHT);
    }

    /** Radius of the thumb. */
    static double thumb() {
        return UIScale.scale((float) THUMB);
    }

    static double length(JComponent track) {
        return Math.max(1, track.getWidth() - 2 * margin());
    }

    static double x(JComponent track, ParameterSpec spec, double value) {
        return margin() + length(track) * (value - spec.hardMin()) / (spec.hardMax() - spec.hardMin());
    }

    static double value(JComponent track, ParameterSpec spec, double x) {
        return spec.hardMin() + (spec.hardMax() - spec.hardMin()) * (x - margin()) / length(track);
    }

    static void paint(Graphics2D g, JComponent track, ParameterSpec spec, double value) {
        double y = height() / 2.0;
        double line = line();
        double left = x(track, spec, spec.hardMin());
        double right = x(track, spec, spec.hardMax());
        boolean enabled = track.isEnabled();
        Shape groove = new RoundRectangle2D.Double(left, y - line / 2, right - left, line, line, line);
        g.setColor(Theme.colour("track"));
        g.fill(groove);
        Shape whole = g.getClip();
        g.clip(groove);
        if (enabled) {
            g.setColor(Theme.colour("trackBeyond"));
            bar(g, left, x(track, spec, spec.softMin()), y);
            bar(g, x(track, spec, spec.softMax()), right, y);
            g.setColor(spec.isBeyondSoft(value) ? Theme.colour("warning") : Theme.accent());
            bar(g, x(track, spec, spec.defaultValue()), x(track, spec, value), y);
        }
        g.setClip(whole);
        double zero = x(track, spec, spec.defaultValue());
        g.setColor(Theme.colour(enabled ? "muted" : "track"));
        g.fill(new RoundRectangle2D.Double(zero - line / 4, y - line * 1.25, line / 2, line * 2.5, line / 2, line / 2));
        if (enabled) {
            thumb(g, track, x(track, spec, value), y);
        }
    }

    private static double margin() {
        return UIScale.scale((float) MARGIN);
    }

    private static double line() {
        return UIScale.scale((float) LINE);
    }

    private static void bar(Graphics2D g, double from, double to, double y) {
        g.fill(new Rectangle2D.Double(Math.min(from, to), y - line() / 2, Math.abs(to - from), line()));
    }

    private static void thumb(Graphics2D g, JComponent track, double x, double y) {
        if (track.isFocusOwner()) {
            g.setColor(Theme.alpha(Theme.accent(), 130));
            g.fill(circle(x, y, thumb() + line() * 0.75));
        }
        Color fill = Theme.colour("thumb");
        g.setColor(fill);
        g.fill(circle(x, y, thumb()));
        g.setColor(Theme.colour("thumbBorder"));
        g.setStroke(new BasicStroke(1));
        g.draw(circle(x, y, thumb() - 0.5));
    }

    private static Ellipse2D circle(double x, double y, double r) {
        return new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
    }
}
