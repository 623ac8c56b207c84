package posestudio.render.likeness;

import java.util.EnumSet;
import java.util.Set;

/** What can be taken over from another picture. */
public enum LikePart {
    /** Where the head looks. */
    POSE,
    /** Where the head is in the picture, and how large. Only makes sense between frames of one scene. */
    PLACE,
    /** Lids and gaze. */
    EYES,
    /** Brows and forehead. */
    BROWS,
    /** Mouth, jaw and cheeks. */
    MOUTH;

    /** What is taken when nobody says otherwise: all but the place. */
    public static Set<LikePart> usual() {
        return EnumSet.complementOf(EnumSet.of(PLACE));
    }

    /**
     * How much a keypoint belongs to this part, 0..1; over eyes, brows and mouth it sums to 1.
     *
     * @param y its height on a canonical face, cm
     */
    public double weight(double y) {
        double brows = smooth(3.3, 4.1, y);
        double mouth = 1 - smooth(-0.9, 0.7, y);
        return switch (this) {
            case BROWS -> brows;
            case MOUTH -> mouth;
            case EYES -> (1 - brows) * (1 - mouth);
            default -> 0;
        };
    }

    private static double smooth(double a, double b, double x) {
        double t = Math.max(0, Math.min(1, (x - a) / (b - a)));
        return t * t * (3 - 2 * t);
    }
}
