package posestudio.app.viewport;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import posestudio.render.draw.Compare;
import posestudio.render.draw.ViewRequest;
import posestudio.render.loop.Frame;
import posestudio.render.view.ViewTransform;

/**
 * Puts a frame on the screen where the picture lies <em>now</em>: while zooming and panning the last frame is moved and
 * stretched at once, and replaced when the sharp one has been drawn.
 */
final class FramePainter {
    private FramePainter() {}

    /** Draws in device pixels. */
    static void paint(Graphics2D g, Frame frame, ViewState state) {
        ViewRequest drawn = frame.request();
        if (drawn.view().equals(state.view()) && drawn.width() == state.width() && drawn.height() == state.height()) {
            g.drawImage(frame.image(), 0, 0, null);
            return;
        }
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        boolean halves = drawn.compare() == Compare.SIDE_BY_SIDE && state.compare() == Compare.SIDE_BY_SIDE;
        List<Side> sides = halves ? state.sides() : List.of(new Side(0, state.width(), 0, false));
        for (int i = 0; i < sides.size(); i++) {
            Side side = sides.get(i);
            double drawnOrigin = i * (drawn.width() / 2);
            Shape before = g.getClip();
            g.clip(new Rectangle2D.Double(side.left(), 0, side.right() - side.left(), state.height()));
            g.drawImage(frame.image(), move(drawn.view(), drawnOrigin, state.view(), side.origin()), null);
            g.setClip(before);
        }
    }

    /** From where a picture point was drawn to where it is to be seen. */
    private static AffineTransform move(ViewTransform from, double fromOrigin, ViewTransform to, double toOrigin) {
        double ratio = to.scale() / from.scale();
        return new AffineTransform(
                ratio,
                0,
                0,
                ratio,
                toOrigin + to.offsetX() - (fromOrigin + from.offsetX()) * ratio,
                to.offsetY() - from.offsetY() * ratio);
    }
}
