package posestudio.render.face;

/** Eigenvectors of small symmetric matrices, by Jacobi's rotations. */
final class SymmetricEigen {
    private static final int MAX_SWEEPS = 50;

    private SymmetricEigen() {}

    /** The unit eigenvector of the largest eigenvalue; {@code a} is used up. */
    static double[] largest(double[][] a) {
        int n = a.length;
        double[][] vectors = new double[n][n];
        for (int i = 0; i < n; i++) {
            vectors[i][i] = 1;
        }
        for (int sweep = 0; sweep < MAX_SWEEPS && offDiagonal(a) > 0; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(a, vectors, p, q);
                }
            }
        }
        int best = 0;
        for (int i = 1; i < n; i++) {
            best = a[i][i] > a[best][best] ? i : best;
        }
        double[] vector = new double[n];
        for (int i = 0; i < n; i++) {
            vector[i] = vectors[i][best];
        }
        return vector;
    }

    /** Zero when everything beside the diagonal is lost in the rounding of the diagonal. */
    private static double offDiagonal(double[][] a) {
        double off = 0;
        double diagonal = 0;
        for (int i = 0; i < a.length; i++) {
            diagonal = Math.max(diagonal, Math.abs(a[i][i]));
            for (int j = i + 1; j < a.length; j++) {
                off = Math.max(off, Math.abs(a[i][j]));
            }
        }
        return off <= 1e-16 * diagonal ? 0 : off;
    }

    private static void rotate(double[][] a, double[][] vectors, int p, int q) {
        if (a[p][q] == 0) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
        double c = 1 / Math.hypot(t, 1);
        double s = t * c;
        for (int k = 0; k < a.length; k++) {
            double kp = a[k][p];
            a[k][p] = c * kp - s * a[k][q];
            a[k][q] = s * kp + c * a[k][q];
        }
        for (int k = 0; k < a.length; k++) {
            double pk = a[p][k];
            a[p][k] = c * pk - s * a[q][k];
            a[q][k] = s * pk + c * a[q][k];
            double kp = vectors[k][p];
            vectors[k][p] = c * kp - s * vectors[k][q];
            vectors[k][q] = s * kp + c * vectors[k][q];
        }
    }
}
