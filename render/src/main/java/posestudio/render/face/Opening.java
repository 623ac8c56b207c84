package posestudio.render.face;

/** The places where a face opens: what lies behind shows between two edges that move apart and together. */
public enum Opening {
    /** The eye on the viewer's left. */
    LEFT_EYE(EyeLandmarks.LEFT.upper(), EyeLandmarks.LEFT.lower(), EyeLandmarks.LEFT.iris()),
    /** The eye on the viewer's right; its rows run from left to right too. */
    RIGHT_EYE(reversed(EyeLandmarks.RIGHT.upper()), reversed(EyeLandmarks.RIGHT.lower()), EyeLandmarks.RIGHT.iris()),
    /** The mouth. */
    MOUTH(MouthLandmarks.INNER_UPPER, MouthLandmarks.INNER_LOWER, new int[0]);

    private final int[] upper;
    private final int[] lower;
    private final int[] iris;

    Opening(int[] upper, int[] lower, int[] iris) {
        this.upper = upper;
        this.lower = lower;
        this.iris = iris;
    }

    private static int[] reversed(int[] row) {
        int[] turned = new int[row.length];
        for (int i = 0; i < row.length; i++) {
            turned[i] = row[row.length - 1 - i];
        }
        return turned;
    }

    /** The upper edge from the left corner to the right one; a copy. */
    public int[] upper() {
        return upper.clone();
    }

    /** The lower edge from the left corner to the right one; a copy. */
    public int[] lower() {
        return lower.clone();
    }

    /** The iris behind it, centre first; empty for the mouth. A copy. */
    public int[] iris() {
        return iris.clone();
    }

    /** Whether these offsets move any of its edges or its iris. */
    public boolean isMovedBy(float[] offsets) {
        return moves(upper, offsets) || moves(lower, offsets) || moves(iris, offsets);
    }

    private static boolean moves(int[] row, float[] offsets) {
        for (int i : row) {
            if (offsets[i * 3] != 0 || offsets[i * 3 + 1] != 0 || offsets[i * 3 + 2] != 0) {
                return true;
            }
        }
        return false;
    }
}
