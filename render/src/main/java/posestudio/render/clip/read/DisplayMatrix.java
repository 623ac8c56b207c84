package posestudio.render.clip.read;

import org.bytedeco.javacpp.IntPointer;

/**
 * The matrix by which MP4 and others turn their pictures when they show them (ISO/IEC 14496-12, 6.2.2): nine numbers a b
 * u c d v x y w, which take a point to (a x + c y, b x + d y), downwards and to the right positive.
 */
final class DisplayMatrix {
    /** How long it is. */
    static final int BYTES = 36;

    private DisplayMatrix() {}

    /** The turn, nearest to a right angle, and mirroring it stands for, as EXIF counts: 1..8. */
    static int orientation(IntPointer matrix) {
        return orientation(matrix.get(0), matrix.get(1), matrix.get(3), matrix.get(4));
    }

    static int orientation(int a, int b, int c, int d) {
        if (Math.abs((long) a) + Math.abs((long) d) >= Math.abs((long) b) + Math.abs((long) c)) {
            if (a >= 0) {
                return d >= 0 ? 1 : 4;
            }
            return d >= 0 ? 2 : 3;
        }
        if (b >= 0) {
            return c >= 0 ? 5 : 6;
        }
        return c >= 0 ? 8 : 7;
    }
}
