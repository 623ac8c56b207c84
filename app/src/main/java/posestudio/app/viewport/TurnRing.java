package posestudio.app.viewport;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import posestudio.render.face.HeadRotation;

/** The ring that turns roll, and the lines of a ball that show how the head lies while it is turned. */
final class TurnRing implements Overlay {
    private static final int FAINT = 70;
    private static final int CLEAR = 215;
    private static final double BALL = 0.8;
    private static final int SEGMENTS = 48;

    private final Pointing pointing;

    TurnRing(Pointing pointing) {
        this.pointing = pointing;
    }

    @Override
    public void paint(Graphics2D g, Projection p, Side side) {
        boolean wanted = (p.pointerInside() || p.dragging()) && !side.source();
        if (wanted) {
            pointing.handle().ifPresent(handle -> paint(g, p, side, handle));
        }
    }

    private static void paint(Graphics2D g, Projection p, Side side, HeadHandle handle) {
        boolean ring = p.zone().kind() == Zone.Kind.RING;
        boolean head = p.zone().kind() == Zone.Kind.HEAD;
        double x = p.x(side, handle.x());
        double y = p.y(handle.y());
        double r = p.length(handle.radius());
        Color colour = new Color(255, 255, 255, ring || head ? CLEAR : FAINT);
        Ink.line(g, new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r), colour, ring ? 2.5f : 1.5f);
        mark(g, x, y, r, handle.source().roll(), colour);
        knob(g, x, y, r, handle.result().roll(), ring ? Ink.CHOSEN : colour);
        if (head) {
            ball(g, x, y, r * BALL, HeadRotation.matrix(handle.result()));
        }
    }

    /** Where the source's own roll is. */
    private static void mark(Graphics2D g, double x, double y, double r, double roll, Color colour) {
        double a = Math.toRadians(roll - 90);
        double c = Math.cos(a);
        double s = Math.sin(a);
        Ink.line(
                g, new Line2D.Double(x + (r - 5) * c, y + (r - 5) * s, x + (r + 5) * c, y + (r + 5) * s), colour, 1.5f);
    }

    private static void knob(Graphics2D g, double x, double y, double r, double roll, Color colour) {
        double a = Math.toRadians(roll - 90);
        double kx = x + r * Math.cos(a);
        double ky = y + r * Math.sin(a);
        Ink.fill(g, new Ellipse2D.Double(kx - 5.5, ky - 5.5, 11, 11), colour);
    }

    /** The front halves of the middle line and of the equator of a ball that turns with the head. */
    private static void ball(Graphics2D g, double x, double y, double r, double[] m) {
        Path2D lines = new Path2D.Double();
        for (int axis = 0; axis < 2; axis++) {
            boolean drawing = false;
            for (int i = 0; i <= SEGMENTS; i++) {
                double t = Math.PI * (i / (double) SEGMENTS - 0.5);
                double side = Math.sin(t);
                double front = Math.cos(t);
                double vx = m[axis] * side + m[2] * front;
                double vy = m[3 + axis] * side + m[5] * front;
                double vz = m[6 + axis] * side + m[8] * front;
                if (vz < 0) {
                    drawing = false;
                } else if (drawing) {
                    lines.lineTo(x + r * vx, y - r * vy);
                } else {
                    lines.moveTo(x + r * vx, y - r * vy);
                    drawing = true;
                }
            }
        }
        Ink.line(g, lines, new Color(255, 255, 255, 130), 1.2f);
        double nose = 4;
        double nx = x + r * m[2];
        double ny = y - r * m[5];
        Ink.fill(g, new Ellipse2D.Double(nx - nose, ny - nose, 2 * nose, 2 * nose), Ink.CHOSEN);
    }
}
