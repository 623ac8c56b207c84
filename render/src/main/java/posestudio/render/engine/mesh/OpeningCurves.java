package posestudio.render.engine.mesh;

import posestudio.render.face.Landmarks;
import posestudio.render.face.Opening;

/**
 * The two edges of an opening in the picture, as heights over the line from its left to its right corner. Between the
 * landmarks they run as smooth curves; beyond the corners they go on level.
 */
final class OpeningCurves {
    private final double cornerX;
    private final double cornerY;
    private final double axisX;
    private final double axisY;
    private final double length;
    private final int[] upperRow;
    private final int[] lowerRow;
    private final double[] upperAlong;
    private final double[] upperDown;
    private final double[] lowerAlong;
    private final double[] lowerDown;
    private final Edge upper;
    private final Edge lower;

    /** One edge as a table, since it is asked for at every pixel of a map. */
    private static final class Edge {
        private static final int STEPS = 512;

        private final double length;
        /** Depth below the line of the corners, and from the difference in height to the distance from the slant. */
        private final float[] down = new float[STEPS + 1];

        private final float[] steepness = new float[STEPS + 1];

        Edge(double[] xs, double[] ys, double length) {
            this.length = length;
            double h = length / 40;
            for (int i = 0; i <= STEPS; i++) {
                double a = length * (i * 1.2 / STEPS - 0.1);
                double slope = (curve(xs, ys, a + h) - curve(xs, ys, a - h)) / (2 * h);
                down[i] = (float) curve(xs, ys, a);
                steepness[i] = (float) (1 / Math.sqrt(1 + slope * slope));
            }
        }

        /** How far a place lies below the edge. */
        double below(double along, double below) {
            double at = Math.max(0, Math.min(STEPS - 1e-6, (along / length + 0.1) / 1.2 * STEPS));
            int i = (int) at;
            double f = at - i;
            double edge = down[i] + f * (down[i + 1] - down[i]);
            return (below - edge) * (steepness[i] + f * (steepness[i + 1] - steepness[i]));
        }
    }

    /**
     * @param sealed below this height in the middle, picture pixels, the edges count as one line
     */
    OpeningCurves(Opening opening, Landmarks marks, double sealed) {
        upperRow = opening.upper();
        lowerRow = opening.lower();
        int first = upperRow[0];
        int last = upperRow[upperRow.length - 1];
        cornerX = marks.x(first);
        cornerY = marks.y(first);
        length = Math.max(1e-3, Math.hypot(marks.x(last) - cornerX, marks.y(last) - cornerY));
        axisX = (marks.x(last) - cornerX) / length;
        axisY = (marks.y(last) - cornerY) / length;
        int n = upperRow.length;
        upperAlong = new double[n];
        upperDown = new double[n];
        lowerAlong = new double[n];
        lowerDown = new double[n];
        place(marks, upperRow, upperAlong, upperDown);
        place(marks, lowerRow, lowerAlong, lowerDown);
        if (lowerDown[n / 2] - upperDown[n / 2] < sealed) {
            for (int i = 0; i < n; i++) {
                double middle = (upperDown[i] + lowerDown[i]) / 2;
                upperDown[i] = middle;
                lowerDown[i] = middle;
            }
        }
        upper = new Edge(upperAlong, upperDown, length);
        lower = new Edge(lowerAlong, lowerDown, length);
    }

    private void place(Landmarks marks, int[] row, double[] along, double[] down) {
        for (int i = 0; i < row.length; i++) {
            double a = along(marks.x(row[i]), marks.y(row[i]));
            // Seen from far aside, a row may turn back; it must stay a function.
            along[i] = i == 0 ? a : Math.max(along[i - 1] + 1e-3 * length, a);
            down[i] = down(marks.x(row[i]), marks.y(row[i]));
        }
    }

    /** Distance from the left corner towards the right one, picture pixels. */
    double along(double x, double y) {
        return (x - cornerX) * axisX + (y - cornerY) * axisY;
    }

    /** Distance below the line of the corners, picture pixels. */
    double down(double x, double y) {
        return -(x - cornerX) * axisY + (y - cornerY) * axisX;
    }

    /** Picture x of a place given along and below the line of the corners. */
    double pictureX(double along, double down) {
        return cornerX + along * axisX - down * axisY;
    }

    /** Picture y of a place given along and below the line of the corners. */
    double pictureY(double along, double down) {
        return cornerY + along * axisY + down * axisX;
    }

    /** Corner to corner, picture pixels. */
    double length() {
        return length;
    }

    /** How far a place lies above the upper edge, picture pixels; negative below it. */
    double aboveUpper(double x, double y) {
        return -upper.below(along(x, y), down(x, y));
    }

    /** How far a place lies below the lower edge, picture pixels; negative above it. */
    double belowLower(double x, double y) {
        return lower.below(along(x, y), down(x, y));
    }

    /** How high the opening is in its middle, picture pixels. */
    double gap() {
        return lowerDown[lowerDown.length / 2] - upperDown[upperDown.length / 2];
    }

    /** Whether a place lies between the corners, along. */
    boolean isBetweenCorners(double x, double y) {
        double a = along(x, y);
        return a > 0 && a < length;
    }

    /**
     * The landmarks of an edge that a place lies next to, and how much each counts.
     *
     * @param upper whether the upper edge is meant
     * @param landmark two indices are written
     * @param share their weights, summing to 1
     */
    void nextTo(boolean upper, double x, double y, int[] landmark, float[] share) {
        double[] along = upper ? upperAlong : lowerAlong;
        int[] row = upper ? upperRow : lowerRow;
        double a = along(x, y);
        int k = 1;
        while (k < along.length - 1 && along[k] < a) {
            k++;
        }
        double t = Math.max(0, Math.min(1, (a - along[k - 1]) / (along[k] - along[k - 1])));
        landmark[0] = row[k - 1];
        landmark[1] = row[k];
        share[0] = (float) (1 - t);
        share[1] = (float) t;
    }

    /** Cubic Hermite curve with the neighbours' slopes, level beyond its ends. */
    private static double curve(double[] xs, double[] ys, double x) {
        int n = xs.length;
        if (x <= xs[0]) {
            return ys[0];
        }
        if (x >= xs[n - 1]) {
            return ys[n - 1];
        }
        int k = 1;
        while (xs[k] < x) {
            k++;
        }
        double h = xs[k] - xs[k - 1];
        double t = (x - xs[k - 1]) / h;
        double m0 = slope(xs, ys, k - 1) * h;
        double m1 = slope(xs, ys, k) * h;
        double t2 = t * t;
        double t3 = t2 * t;
        return (2 * t3 - 3 * t2 + 1) * ys[k - 1] + (t3 - 2 * t2 + t) * m0 + (-2 * t3 + 3 * t2) * ys[k] + (t3 - t2) * m1;
    }

    private static double slope(double[] xs, double[] ys, int i) {
        int a = Math.max(0, i - 1);
        int b = Math.min(xs.length - 1, i + 1);
        return (ys[b] - ys[a]) / (xs[b] - xs[a]);
    }
}
