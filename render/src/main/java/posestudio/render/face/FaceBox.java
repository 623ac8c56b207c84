package posestudio.render.face;

/**
 * An upright rectangle around a face, picture pixels; may reach beyond the picture.
 *
 * @param x left edge
 * @param y top edge
 * @param width across
 * @param height down
 */
public record FaceBox(double x, double y, double width, double height) {
    /** Middle of the box, across. */
    public double centreX() {
        return x + width / 2;
    }

    /** Middle of the box, down. */
    public double centreY() {
        return y + height / 2;
    }

    /** Area in square pixels. */
    public double area() {
        return width * height;
    }

    /** Whether the point lies inside. */
    public boolean contains(double px, double py) {
        return px >= x && py >= y && px < x + width && py < y + height;
    }
}
