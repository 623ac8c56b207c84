package posestudio.render.rig.control;

import java.util.HashSet;
import java.util.Set;
import posestudio.editor.edit.ParameterValues;
import posestudio.editor.parameter.Parameters;
import posestudio.render.face.MouthLandmarks;

/**
 * Opens the jaw: everything below the mouth turns about the jaw's hinge before the ears, the corners half as far, the
 * upper lip not at all. Closing lifts the lower lip until it meets the upper one.
 */
final class JawField {
    /** Turn at 100, and how far the hinge slides down with it, cm. */
    private static final double ANGLE = Math.toRadians(17);

    private static final double SLIDE = 0.45;
    /** How far above and below the mouth the cheeks go over from still to moving, cm. */
    private static final double CHEEK = 2.2;
    /** Shape of the opening: an almond with pointed ends when it is narrow, an ellipse when it is wide. */
    private static final double ALMOND = 0.75;

    private static final double ELLIPSE = 0.5;
    /** How much an opened mouth narrows, in parts of its half width. */
    private static final double NARROW = 0.13;

    private final Offsets face;
    private final FaceMeasures measures;
    private final Set<Integer> upperLip = new HashSet<>();
    private final Set<Integer> lowerLip = new HashSet<>();

    JawField(Offsets face, FaceMeasures measures) {
        this.face = face;
        this.measures = measures;
        put(upperLip, MouthLandmarks.UPPER_ROWS);
        put(lowerLip, MouthLandmarks.LOWER_ROWS);
    }

    private static void put(Set<Integer> set, int[][] rows) {
        for (int[] row : rows) {
            for (int i : row) {
                set.add(i);
            }
        }
    }

    void add(ParameterValues values) {
        double jaw = values.get(Parameters.JAW) / 100;
        if (jaw > 0) {
            open(jaw);
        } else if (jaw < 0) {
            close(-jaw);
        }
    }

    private void open(double amount) {
        double k = measures.scale();
        double hingeY = (face.y(234) + face.y(454)) / 2 - 0.3 * k;
        double hingeZ = (face.z(234) + face.z(454)) / 2 + k;
        for (int i = 0; i < face.count(); i++) {
            double w = weight(i, amount);
            if (w > 0) {
                double angle = ANGLE * amount * w;
                double y = face.y(i) - hingeY;
                double z = face.z(i) - hingeZ;
                double dy = y * Math.cos(angle) - z * Math.sin(angle) - y;
                double dz = y * Math.sin(angle) + z * Math.cos(angle) - z;
                double u = (face.x(i) - measures.mouthX()) / measures.halfMouth();
                double narrow = NARROW * amount * Math.exp(-Math.pow((face.y(i) - measures.mouthY()) / (2 * k), 2));
                double dx = -u * measures.halfMouth() * narrow * Math.exp(-u * u / 3);
                face.add(i, dx, dy - SLIDE * k * amount * w, dz);
            }
        }
    }

    private void close(double amount) {
        double gap = measures.lipGap();
        for (int i = 0; i < face.count(); i++) {
            if (!lowerLip.contains(i)) {
                face.add(i, 0, amount * gap * Math.max(0, 2 * weight(i, 0) - 1), 0);
            }
        }
        for (int[] row : MouthLandmarks.LOWER_ROWS) {
            for (int k = 0; k < row.length; k++) {
                int lower = MouthLandmarks.LOWER_ROWS[0][k];
                double[] meeting = face.acrossRow(MouthLandmarks.INNER_UPPER, lower);
                double up = Math.max(0, meeting[1] - face.y(lower));
                face.add(row[k], 0, amount * up, amount * (meeting[2] - face.z(lower)));
            }
        }
    }

    /**
     * How much a keypoint belongs to the jaw, 0..1: 1 at the chin and in the middle of the lower lip.
     *
     * @param amount how wide the mouth is open, 0..1
     */
    private double weight(int i, double amount) {
        double u = (face.x(i) - measures.mouthX()) / measures.halfOpening();
        double lens = Math.pow(Math.max(0, 1 - u * u), ALMOND + (ELLIPSE - ALMOND) * amount);
        double below = measures.mouthY() - face.y(i);
        double reach = CHEEK * measures.scale();
        double t = Math.min(1, Math.abs(below) / reach);
        double away = t * t * (3 - 2 * t);
        boolean lower = lowerLip.contains(i) || below > 0 && !upperLip.contains(i);
        double half = (lens + (1 - lens) * away) / 2;
        return lower ? 0.5 + half : 0.5 - half;
    }
}
