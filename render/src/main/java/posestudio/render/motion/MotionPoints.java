package posestudio.render.motion;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The landmarks that the studio records, 72 of 478. Chosen from a larger set by leaving out, pair by pair, those that
 * the others say best, over two clips of two people; the measures of a face need some of them. docs/motion.md has the
 * figures.
 */
public final class MotionPoints {
    /** What a point takes part in. */
    enum Role {
        /** Lash lines and corners of the eyes. */
        LID,
        /** The fold above a lid. */
        FOLD,
        /** The middle of an iris. */
        IRIS,
        /** Brows, and the skin that goes with them. */
        BROW,
        /** Lips, chin, jaw, cheeks and wings of the nose. */
        MOUTH,
        /** What expressions leave where it is. */
        STEADY
    }

    private static final Map<Integer, Role> ROLES = new LinkedHashMap<>();

    static {
        put(Role.LID, 33, 263, 133, 362, 160, 387, 159, 386, 158, 385, 144, 373, 145, 374, 153, 380);
        put(Role.FOLD, 27, 257);
        put(Role.IRIS, 468, 473);
        put(Role.BROW, 70, 300, 105, 334, 55, 285, 222, 442, 104, 333);
        put(Role.MOUTH, 61, 291, 39, 269, 91, 321, 84, 314, 78, 308, 81, 311, 13, 178, 402, 14);
        put(Role.MOUTH, 43, 273, 182, 406, 200, 149, 378, 138, 367, 186, 410, 50, 280, 100, 329, 230, 450, 64, 294, 2);
        put(Role.STEADY, 4, 10, 54, 284, 234, 454);
    }

    private MotionPoints() {}

    private static void put(Role role, int... landmarks) {
        for (int landmark : landmarks) {
            ROLES.put(landmark, role);
        }
    }

    /** Their indices among the landmarks; a new array. */
    public static int[] landmarks() {
        return ROLES.keySet().stream().mapToInt(i -> i).toArray();
    }

    /** What a landmark takes part in; those that the studio does not record are steady. */
    static Role role(int landmark) {
        return ROLES.getOrDefault(landmark, Role.STEADY);
    }
}
