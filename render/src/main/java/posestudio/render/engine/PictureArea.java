package posestudio.render.engine;

/**
 * An upright rectangle of a picture; empty when an end does not lie after its beginning.
 *
 * @param left left edge, picture pixels
 * @param top top edge
 * @param right right edge
 * @param bottom bottom edge
 */
public record PictureArea(double left, double top, double right, double bottom) {
    /** Holds nothing, and adds nothing to others. */
    public static final PictureArea EMPTY = new PictureArea(
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /** The smallest area that holds both. */
    public PictureArea with(PictureArea other) {
        return new PictureArea(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    /** Square pixels; the area must not be empty. */
    double size() {
        return (right - left) * (bottom - top);
    }

    /** Whether they overlap or share a border. */
    boolean touches(PictureArea other) {
        return left <= other.right && other.left <= right && top <= other.bottom && other.top <= bottom;
    }

    /** The smallest area that holds places given as x, y and a third number each. */
    static PictureArea of(float[] places) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int i = 0; i + 1 < places.length; i += 3) {
            left = Math.min(left, places[i]);
            top = Math.min(top, places[i + 1]);
            right = Math.max(right, places[i]);
            bottom = Math.max(bottom, places[i + 1]);
        }
        return new PictureArea(left, top, right, bottom);
    }

    /** The same of those places that are named. */
    static PictureArea of(float[] places, int[] named) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int node : named) {
            left = Math.min(left, places[node * 3]);
            top = Math.min(top, places[node * 3 + 1]);
            right = Math.max(right, places[node * 3]);
            bottom = Math.max(bottom, places[node * 3 + 1]);
        }
        return new PictureArea(left, top, right, bottom);
    }
}
