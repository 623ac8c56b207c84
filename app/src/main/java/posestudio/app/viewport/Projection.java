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
record Projection(ViewState state, double devicePerPixel, Zone zone, boolean pointerInside, boolean dragging) {
    double x(Side side, double pictureX) {
        return (state.view().toViewX(pictureX) + side.origin()) / devicePerPixel;
    }

    double y(double pictureY) {
        return state.view().toViewY(pictureY) / devicePerPixel;
    }

    double length(double pictureLength) {
        return pictureLength * state.view().scale() / devicePerPixel;
    }

    double width() {
        return state.width() / devicePerPixel;
    }

    double height() {
        return state.height() / devicePerPixel;
    }

    Rectangle2D area(Side side) {
        return new Rectangle2D.Double(
                side.left() / devicePerPixel, 0, (side.right() - side.left()) / devicePerPixel, height());
    }
}
