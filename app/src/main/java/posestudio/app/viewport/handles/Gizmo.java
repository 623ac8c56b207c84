package posestudio.app.viewport.handles;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import posestudio.app.viewport.Ink;
import posestudio.app.viewport.Projection;
import posestudio.app.viewport.Side;
import posestudio.editor.edit.KeypointEdit;
import posestudio.render.rig.Handle;

/**
 * The ring around a single chosen handle that turns and scales the patch of skin about it: a knob on the ring for the
 * turn, a square beside it, on the line through the middle, for the size.
 */
final class Gizmo {
    /** What of it lies under a point. */
    enum Part {
        /** The knob. */
        TURN,
        /** The square. */
        SCALE
    }

    private static final float RADIUS = 42;
    private static final float TOUCH = 8;
    /** The square stands here when nothing is turned: lower right, out of the knob's way, degrees. */
    private static final double SQUARE = 45;

    private final SeenHandles seen;
    private final HandleState state;
    private final HandleEdits edits;

    Gizmo(SeenHandles seen, HandleState state, HandleEdits edits) {
        this.seen = seen;
        this.state = state;
        this.edits = edits;
    }

    /** The handle it stands around: the only chosen one, if it is free and in sight. */
    Optional<Handle> handle() {
        return !state.rig().hasPatches()
                        || state.selected().size() != 1
                        || seen.placement().isEmpty()
                ? Optional.empty()
                : edits.lead().filter(handle -> !edits.get(handle).locked() && !seen.isHidden(handle));
    }

    /** What of it lies under a point, device pixels. */
    Optional<Part> at(double x, double y) {
        return handle().filter(handle -> seen.isResult(x)).flatMap(handle -> {
            double dx = (x - seen.viewX(handle, x)) / seen.devicePerPixel();
            double dy = (y - seen.viewY(handle)) / seen.devicePerPixel();
            KeypointEdit edit = edits.get(handle);
            if (touches(dx, dy, knob(edit))) {
                return Optional.of(Part.TURN);
            }
            return touches(dx, dy, square(edit)) ? Optional.of(Part.SCALE) : Optional.empty();
        });
    }

    private static boolean touches(double dx, double dy, double[] place) {
        return Math.hypot(dx - place[0], dy - place[1]) <= UIScale.scale(TOUCH);
    }

    private static double[] knob(KeypointEdit edit) {
        return polar(UIScale.scale(RADIUS), edit.turn() - 90);
    }

    private static double[] square(KeypointEdit edit) {
        return polar(UIScale.scale(RADIUS) * edit.scale(), edit.turn() + SQUARE);
    }

    private static double[] polar(double radius, double degrees) {
        double a = Math.toRadians(degrees);
        return new double[] {radius * Math.cos(a), radius * Math.sin(a)};
    }

    /** How far above a handle it leaves no room for words, pixels at scale 1. */
    double height(Handle handle) {
        return handle().filter(handle::equals).isPresent() ? UIScale.scale(RADIUS) : 0;
    }

    /** Draws it, pixels at scale 1. */
    void paint(Graphics2D g, Projection p, Side side, Optional<Part> touched) {
        handle().ifPresent(handle -> {
            double x = p.x(side, seen.pictureX(handle));
            double y = p.y(seen.pictureY(handle));
            KeypointEdit edit = edits.get(handle);
            double r = UIScale.scale(RADIUS);
            Color faint = new Color(255, 255, 255, 150);
            Ink.line(g, new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r), faint, 1.2f);
            double[] knob = knob(edit);
            double[] square = square(edit);
            double[] inner = polar(r * 0.35, edit.turn() + SQUARE);
            Ink.line(g, new Line2D.Double(x + inner[0], y + inner[1], x + square[0], y + square[1]), faint, 1.2f);
            double k = UIScale.scale(5f);
            Ink.fill(
                    g,
                    new Ellipse2D.Double(x + knob[0] - k, y + knob[1] - k, 2 * k, 2 * k),
                    colour(touched, Part.TURN));
            double s = UIScale.scale(4.5f);
            Ink.fill(
                    g,
                    new Rectangle2D.Double(x + square[0] - s, y + square[1] - s, 2 * s, 2 * s),
                    colour(touched, Part.SCALE));
            cross(g, x, y, r, edit);
        });
    }

    /** Short marks on the ring show how the patch lies. */
    private static void cross(Graphics2D g, double x, double y, double r, KeypointEdit edit) {
        Path2D marks = new Path2D.Double();
        for (int quarter = 0; quarter < 4; quarter++) {
            double[] from = polar(r - 3, edit.turn() + 90 * quarter);
            double[] to = polar(r + 3, edit.turn() + 90 * quarter);
            marks.moveTo(x + from[0], y + from[1]);
            marks.lineTo(x + to[0], y + to[1]);
        }
        Ink.line(g, marks, new Color(255, 255, 255, 150), 1f);
    }

    private static Color colour(Optional<Part> touched, Part part) {
        return touched.filter(part::equals).isPresent() ? Ink.CHOSEN : Color.WHITE;
    }
}
