package posestudio.app.viewport;

import java.awt.geom.Path2D;
import posestudio.render.face.Landmarks;

/** The outlines of a face: oval, eyes, brows and lips. */
public final class FaceOutlines {
    /** Closed loops of MediaPipe's face mesh: oval, left eye, right eye, outer lips, inner lips; then the two brows. */
    private static final int[][] OUTLINES = {
        {
            10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149,
            150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109, 10
        },
        {33, 7, 163, 144, 145, 153, 154, 155, 133, 173, 157, 158, 159, 160, 161, 246, 33},
        {263, 249, 390, 373, 374, 380, 381, 382, 362, 398, 384, 385, 386, 387, 388, 466, 263},
        {61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291, 409, 270, 269, 267, 0, 37, 39, 40, 185, 61},
        {78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308, 415, 310, 311, 312, 13, 82, 81, 80, 191, 78},
        {70, 63, 105, 66, 107},
        {300, 293, 334, 296, 336}
    };

    private FaceOutlines() {}

    /** The outlines as they are seen in a part of the view. */
    public static Path2D of(Projection p, Side side, Landmarks face) {
        Path2D outlines = new Path2D.Double();
        for (int[] outline : OUTLINES) {
            outlines.moveTo(p.x(side, face.x(outline[0])), p.y(face.y(outline[0])));
            for (int i : outline) {
                outlines.lineTo(p.x(side, face.x(i)), p.y(face.y(i)));
            }
        }
        return outlines;
    }
}
