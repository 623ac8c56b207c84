package posestudio.render.face;

/** The landmarks of the lips, row by row, each from the viewer's left to the right. */
public final class MouthLandmarks {
    /** Where the upper lip meets the lower one, with both corners, 11. */
    public static final int[] INNER_UPPER = {78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308};
    /** Where the lower lip meets the upper one, with both corners, 11. */
    public static final int[] INNER_LOWER = {78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308};
    /** The rows of the upper lip from inside to its edge with the skin, 9 each, without corners. */
    public static final int[][] UPPER_ROWS = {
        {191, 80, 81, 82, 13, 312, 311, 310, 415},
        {183, 42, 41, 38, 12, 268, 271, 272, 407},
        {184, 74, 73, 72, 11, 302, 303, 304, 408},
        {185, 40, 39, 37, 0, 267, 269, 270, 409}
    };
    /** The rows of the lower lip from inside to its edge with the skin, 9 each, without corners. */
    public static final int[][] LOWER_ROWS = {
        {95, 88, 178, 87, 14, 317, 402, 318, 324},
        {96, 89, 179, 86, 15, 316, 403, 319, 325},
        {77, 90, 180, 85, 16, 315, 404, 320, 307},
        {146, 91, 181, 84, 17, 314, 405, 321, 375}
    };
    /** The outer corners, left and right. */
    public static final int[] CORNERS = {61, 291};

    private MouthLandmarks() {}
}
