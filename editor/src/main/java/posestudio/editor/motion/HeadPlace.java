package posestudio.editor.motion;

/**
 * Where a head is in its picture, and how large: the place of the neck's joint, about which the head turns.
 *
 * @param x picture pixels from the left
 * @param y picture pixels from the top
 * @param size picture pixels a canonical centimetre, above 0
 */
public record HeadPlace(double x, double y, double size) {
    /** @throws IllegalArgumentException when a number is not finite or the size not above 0 */
    public HeadPlace {
        if (!Double.isFinite(x + y + size) || size <= 0) {
            throw new IllegalArgumentException("a head at " + x + ", " + y + " of size " + size);
        }
    }

    /** The place the fraction {@code t} of the way to {@code end}. */
    public HeadPlace interpolate(HeadPlace end, double t) {
        return new HeadPlace(x + (end.x - x) * t, y + (end.y - y) * t, size + (end.size - size) * t);
    }
}
