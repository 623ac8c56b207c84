package posestudio.render.motion;

/** Equations with as many unknowns. */
final class LinearSystem {
    private LinearSystem() {}

    /**
     * Solves {@code A x = b} by Gauss's elimination with the largest pivot of each column.
     *
     * @param a rows of a square matrix; not changed
     * @param b one row for each, of several right sides; not changed
     * @return x, of the shape of b
     */
    static double[][] solve(double[][] a, double[][] b) {
        int n = a.length;
        int sides = b[0].length;
        double[][] rows = new double[n][n + sides];
        for (int i = 0; i < n; i++) {
            System.arraycopy(a[i], 0, rows[i], 0, n);
            System.arraycopy(b[i], 0, rows[i], n, sides);
        }
        for (int c = 0; c < n; c++) {
            int pivot = c;
            for (int r = c + 1; r < n; r++) {
                if (Math.abs(rows[r][c]) > Math.abs(rows[pivot][c])) {
                    pivot = r;
                }
            }
            double[] top = rows[pivot];
            rows[pivot] = rows[c];
            rows[c] = top;
            for (int r = c + 1; r < n; r++) {
                double factor = rows[r][c] / top[c];
                for (int k = c; k < n + sides && factor != 0; k++) {
                    rows[r][k] -= factor * top[k];
                }
            }
        }
        double[][] x = new double[n][sides];
        for (int r = n - 1; r >= 0; r--) {
            for (int s = 0; s < sides; s++) {
                double sum = rows[r][n + s];
                for (int c = r + 1; c < n; c++) {
                    sum -= rows[r][c] * x[c][s];
                }
                x[r][s] = sum / rows[r][r];
            }
        }
        return x;
    }
}
