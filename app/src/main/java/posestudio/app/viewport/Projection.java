package posestudio.app.viewport;

import java.awt.geom.Rectangle2D;

/**
 * Where picture points are seen, in pixels at scale 1.
 *
 * @param state the view
 * @param devicePerPixel device pixels per pixel at scale 1
 * @param zone what lies under the pointer
 * @param pointerInside whether the pointer is in the view at all
 * @param dragging whether something is being dragged
 */
public record Projection(ViewState state, double devicePerPixel, Zone zone, boolean pointerInside, boolean dragging) {
    /** Pixels from the left at which a picture point is seen in a part of the view. */
    public double x(Side side, double pictureX) {
        return (state.view().toViewX(pictureX) + side.origin()) / devicePerPixel;
    }

    /** Pixels from the top at which a picture point is seen. */
    public double y(double pictureY) {
        return state.view().toViewY(pictureY) / devicePerPixel;
    }

    /** How long a picture length is seen, pixels. */
    public double length(double pictureLength) {
        return pictureLength * state.view().scale() / devicePerPixel;
    }

    /** Pixels across. */
    public double width() {
        return state.width() / devicePerPixel;
    }

    /** Pixels down. */
    public double height() {
        return state.height() / devicePerPixel;
    }

    /** The part of the view, pixels. */
    public Rectangle2D area(Side side) {
        return new Rectangle2D.Double(
                side.left() / devicePerPixel, 0, (side.right() - side.left()) / devicePerPixel, height());
    }
}
