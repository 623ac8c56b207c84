package posestudio.render.rig.control;

import posestudio.editor.edit.ParameterValues;
import posestudio.editor.parameter.Laterality;
import posestudio.editor.parameter.Parameters;
import posestudio.render.face.MouthLandmarks;

/** Parts, presses, widens, purses and shifts the lips, and raises the upper one. */
final class LipField {
    /** Full movements, cm on a canonical face. */
    private static final double PART_UPPER = 0.24;

    private static final double PART_LOWER = 0.36;
    private static final double RAISE = 0.45;
    static final double WIDEN = 0.6;
    /** How much weaker -100 narrows. */
    static final double NARROW = 0.7;

    private static final double SHIFT = 0.9;
    private static final double FORWARD = 0.7;
    /** Parts of a lip's thickness. */
    private static final double PRESS = 0.5;

    private static final double FLATTEN = 0.2;
    /** How much of the mouth's width a full pucker takes away. */
    private static final double PURSE = 0.4;
    /** How much the rows of a lip follow its inner edge, from inside to outside. */
    private static final double[] FOLLOW = {1, 1, 0.92, 0.8};

    private final Offsets face;
    private final FaceMeasures measures;
    private final double k;

    LipField(Offsets face, FaceMeasures measures) {
        this.face = face;
        this.measures = measures;
        k = measures.scale();
    }

    void add(ParameterValues values) {
        lips(values.get(Parameters.LIPS) / 100);
        wide(values.get(Parameters.WIDE) / 100);
        pucker(values.get(Parameters.PUCKER) / 100);
        raise(values, Laterality.LEFT);
        raise(values, Laterality.RIGHT);
        double shift = values.get(Parameters.MOUTH_SHIFT) / 100;
        if (shift != 0) {
            mouth(4.4, 2.3, 4.6).add(face, shift * SHIFT * k, 0, 0, i -> 1);
        }
    }

    private Bump mouth(double across, double up, double down) {
        return new Bump(measures.mouthX(), measures.mouthY(), across * k, up * k, down * k);
    }

    private void lips(double amount) {
        if (amount > 0) {
            rows(MouthLandmarks.UPPER_ROWS, amount * PART_UPPER * k);
            rows(MouthLandmarks.LOWER_ROWS, -amount * PART_LOWER * k);
            new Bump(measures.mouthX(), face.y(17), 2.6 * k, 0.01 * k, 2.2 * k)
                    .add(face, 0, -0.6 * amount * PART_LOWER * k, 0, i -> face.y(i) < face.y(17) - 0.02 ? 1 : 0);
        } else if (amount < 0) {
            thin(-amount * PRESS);
            double closing = -amount * measures.lipGap() / 2;
            rows(MouthLandmarks.UPPER_ROWS, -closing);
            rows(MouthLandmarks.LOWER_ROWS, closing);
        }
    }

    /** Moves the rows of a lip up, most in its middle, the corners not at all. */
    private void rows(int[][] rows, double up) {
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < rows[r].length; c++) {
                face.add(rows[r][c], 0, up * FOLLOW[r] * arch(c), 0);
            }
        }
    }

    private static double arch(int column) {
        return Math.sin(Math.PI * (column + 1) / 10);
    }

    /** Brings the outer rows of both lips nearer to the inner ones (positive), or takes them away. */
    private void thin(double part) {
        for (int[][] rows : new int[][][] {MouthLandmarks.UPPER_ROWS, MouthLandmarks.LOWER_ROWS}) {
            for (int r = 1; r < rows.length; r++) {
                for (int c = 0; c < rows[r].length; c++) {
                    int inner = rows[0][c];
                    int i = rows[r][c];
                    face.add(i, 0, part * (face.y(inner) - face.y(i)), -0.3 * part * k * arch(c));
                }
            }
        }
    }

    private void wide(double amount) {
        if (amount == 0) {
            return;
        }
        for (int side = 0; side < 2; side++) {
            int corner = MouthLandmarks.CORNERS[side];
            double out = (side == 0 ? -1 : 1) * WIDEN * amount * (amount < 0 ? NARROW : 1);
            new Bump(face.x(corner), face.y(corner), 2.9 * k, 2.6 * k, 2.6 * k)
                    .add(face, out * k, 0, -0.25 * amount * k, i -> 1);
        }
        thin(FLATTEN * amount);
    }

    private void pucker(double amount) {
        if (amount == 0) {
            return;
        }
        double part = amount > 0 ? PURSE * amount : 0.35 * PURSE * amount;
        Bump around = mouth(4.6, 3.2, 4.2);
        Bump front = mouth(3, 2.4, 2.8);
        for (int i = 0; i < face.count(); i++) {
            double w = around.at(face.x(i), face.y(i));
            double f = front.at(face.x(i), face.y(i));
            face.add(i, -(face.x(i) - measures.mouthX()) * part * w, 0, FORWARD * amount * k * f);
        }
        thin(-0.3 * amount);
    }

    private void raise(ParameterValues values, Laterality side) {
        double amount = values.get(Parameters.UPPER_LIP.of(side)) / 100;
        if (amount == 0) {
            return;
        }
        boolean left = side == Laterality.LEFT;
        double up = amount * RAISE * k * (amount < 0 ? 0.6 : 1);
        int[][] rows = MouthLandmarks.UPPER_ROWS;
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < 9; c++) {
                double own = half(left ? 4 - c : c - 4);
                face.add(rows[r][c], 0, up * FOLLOW[r] * arch(c) * own, 0);
            }
        }
        int wing = left ? 64 : 294;
        new Bump(face.x(wing), face.y(wing) - 0.5 * k, 1.9 * k, 1.6 * k, 1.3 * k)
                .add(face, 0, 0.35 * up, 0, i -> isLip(i) ? 0 : 1);
    }

    private static boolean isLip(int i) {
        for (int[] row : MouthLandmarks.UPPER_ROWS) {
            for (int lip : row) {
                if (lip == i) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How much a column belongs to one half of the lip: the middle column a half. */
    private static double half(int columnsIntoIt) {
        double t = Math.max(0, Math.min(1, 0.5 + columnsIntoIt / 4.0));
        return t * t * (3 - 2 * t);
    }
}
