package posestudio.editor.edit;

/**
 * How one keypoint was moved by hand, in the canonical head (centimetres, x to the viewer's right, y up, z out of the
 * face), so that it stays put on the face when the head turns. The turn and the scale are a local affine about the
 * keypoint, the Jacobian of the first-order motion model.
 *
 * @param x to the viewer's right, cm
 * @param y up, cm
 * @param z out of the face, cm
 * @param radius how far the movement reaches (it falls off smoothly to nothing there), cm, {@link #MIN_RADIUS} to
 *     {@link #MAX_RADIUS}
 * @param turn clockwise as seen from in front, degrees
 * @param scale times the size of what is around, {@link #MIN_SCALE} to {@link #MAX_SCALE}
 * @param locked whether it must not be moved by hand, nor by the falloff of its neighbours
 */
public record KeypointEdit(double x, double y, double z, double radius, double turn, double scale, boolean locked) {
    /** Smallest reach, cm. */
    public static final double MIN_RADIUS = 0.4;
    /** Largest reach, cm. */
    public static final double MAX_RADIUS = 8;
    /** The reach of a keypoint that nobody has set one for, cm. */
    public static final double DEFAULT_RADIUS = 1.8;
    /** Smallest scale. */
    public static final double MIN_SCALE = 0.5;
    /** Largest scale. */
    public static final double MAX_SCALE = 2;
    /** Farthest a keypoint can be moved along one axis, cm. */
    public static final double MAX_OFFSET = 5;
    /** Nothing moved. */
    public static final KeypointEdit NONE = new KeypointEdit(0, 0, 0, DEFAULT_RADIUS, 0, 1, false);

    /** Clamps all numbers to their ranges. @throws IllegalArgumentException when one of them is not finite */
    public KeypointEdit {
        if (!Double.isFinite(x + y + z + radius + turn + scale)) {
            throw new IllegalArgumentException("a keypoint's numbers must be finite");
        }
        x = clamp(x, MAX_OFFSET);
        y = clamp(y, MAX_OFFSET);
        z = clamp(z, MAX_OFFSET);
        radius = Math.max(MIN_RADIUS, Math.min(MAX_RADIUS, radius));
        turn = clamp(turn, 180);
        scale = Math.max(MIN_SCALE, Math.min(MAX_SCALE, scale));
    }

    private static double clamp(double value, double most) {
        return Math.max(-most, Math.min(most, value)) + 0.0;
    }

    /** Whether the face is as without it. */
    public boolean isStill() {
        return x == 0 && y == 0 && z == 0 && turn == 0 && scale == 1;
    }

    /** The same edit at another place. */
    public KeypointEdit at(double newX, double newY, double newZ) {
        return new KeypointEdit(newX, newY, newZ, radius, turn, scale, locked);
    }

    /** The same edit with another reach, cm. */
    public KeypointEdit withRadius(double newRadius) {
        return new KeypointEdit(x, y, z, newRadius, turn, scale, locked);
    }

    /** The same edit with another local turn (degrees) and scale. */
    public KeypointEdit withAffine(double newTurn, double newScale) {
        return new KeypointEdit(x, y, z, radius, newTurn, newScale, locked);
    }

    /** The same edit, locked or not. */
    public KeypointEdit withLock(boolean lock) {
        return new KeypointEdit(x, y, z, radius, turn, scale, lock);
    }

    /** What the partner on the other half of the face has to do for the face to stay symmetric. */
    public KeypointEdit mirrored() {
        return new KeypointEdit(-x, y, z, radius, -turn, scale, locked);
    }

    /** The same movement, {@code factor} times as strong. */
    public KeypointEdit times(double factor) {
        return new KeypointEdit(
                x * factor, y * factor, z * factor, radius, turn * factor, 1 + (scale - 1) * factor, locked);
    }

    /** What leads from another edit to this one; reach and lock are this one's. */
    KeypointEdit minus(KeypointEdit other) {
        return new KeypointEdit(
                rounded(x - other.x),
                rounded(y - other.y),
                rounded(z - other.z),
                radius,
                rounded(turn - other.turn),
                rounded(scale / other.scale),
                locked);
    }

    /** This edit and a difference together; of reach and lock the difference's counts, if it says anything. */
    KeypointEdit plus(KeypointEdit difference) {
        if (difference.equals(NONE)) {
            return this;
        }
        return new KeypointEdit(
                rounded(x + difference.x),
                rounded(y + difference.y),
                rounded(z + difference.z),
                difference.radius == DEFAULT_RADIUS ? radius : difference.radius,
                rounded(turn + difference.turn),
                rounded(scale * difference.scale),
                locked || difference.locked);
    }

    private static double rounded(double value) {
        return Math.rint(value * 1e9) / 1e9;
    }

    /** The edit the fraction {@code t} of the way to {@code end}. */
    public KeypointEdit interpolate(KeypointEdit end, double t) {
        return new KeypointEdit(
                mix(x, end.x, t),
                mix(y, end.y, t),
                mix(z, end.z, t),
                mix(radius, end.radius, t),
                mix(turn, end.turn, t),
                mix(scale, end.scale, t),
                t < 0.5 ? locked : end.locked);
    }

    private static double mix(double a, double b, double t) {
        return t == 1 ? b : a + (b - a) * t;
    }
}
