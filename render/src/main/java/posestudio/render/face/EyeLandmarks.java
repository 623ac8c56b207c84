package posestudio.render.face;

import posestudio.editor.parameter.Laterality;

/**
 * The landmarks around one eye, row by row, each from the outer to the inner corner.
 *
 * @param upper the upper lash line with both corners, 9
 * @param lower the lower lash line with both corners, 9
 * @param fold the row above the upper lash line without corners, 7
 * @param high the row below the brow, 7
 * @param under the row below the lower lash line without corners, 7
 * @param below the row below that, 7
 * @param iris the iris: centre and four places of its rim, 5
 */
public record EyeLandmarks(int[] upper, int[] lower, int[] fold, int[] high, int[] under, int[] below, int[] iris) {
    /** The eye on the viewer's left. */
    public static final EyeLandmarks LEFT = new EyeLandmarks(
            new int[] {33, 246, 161, 160, 159, 158, 157, 173, 133},
            new int[] {33, 7, 163, 144, 145, 153, 154, 155, 133},
            new int[] {247, 30, 29, 27, 28, 56, 190},
            new int[] {113, 225, 224, 223, 222, 221, 189},
            new int[] {25, 110, 24, 23, 22, 26, 112},
            new int[] {31, 228, 229, 230, 231, 232, 233},
            new int[] {468, 469, 470, 471, 472});
    /** The eye on the viewer's right. */
    public static final EyeLandmarks RIGHT = new EyeLandmarks(
            new int[] {263, 466, 388, 387, 386, 385, 384, 398, 362},
            new int[] {263, 249, 390, 373, 374, 380, 381, 382, 362},
            new int[] {467, 260, 259, 257, 258, 286, 414},
            new int[] {342, 445, 444, 443, 442, 441, 413},
            new int[] {255, 339, 254, 253, 252, 256, 341},
            new int[] {261, 448, 449, 450, 451, 452, 453},
            new int[] {473, 474, 475, 476, 477});

    /** The eye of that half of the face. */
    public static EyeLandmarks of(Laterality side) {
        return side == Laterality.LEFT ? LEFT : RIGHT;
    }
}
