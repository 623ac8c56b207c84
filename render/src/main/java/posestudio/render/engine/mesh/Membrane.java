package posestudio.render.engine.mesh;

/**
 * A soap film over a grid: {@code Δu = u / L²} with given values at fixed nodes. Without a decay length it is the
 * Laplace equation; with one the film sinks back to zero over that length.
 */
final class Membrane {
    /** Sweeps after the coarser level has been solved; small grids cost nothing and settle what is far. */
    private static final int SWEEPS = 60;

    private static final int SWEEPS_ON_SMALL = 240;
    private static final int SMALL = 64;

    private Membrane() {}

    /**
     * Solves in place from coarse to fine with successive over-relaxation.
     *
     * @param u values; read where fixed, written elsewhere
     * @param fixed which nodes keep their value
     * @param active which nodes take part; others are walls (no flow across). Null means all
     * @param decay per node {@code (h / L)²}, h the node distance. Null means no decay anywhere
     * @param n nodes across and down
     */
    static void solve(float[] u, boolean[] fixed, boolean[] active, float[] decay, int n) {
        if (n > 24) {
            int m = (n + 1) / 2;
            float[] coarseU = new float[m * m];
            boolean[] coarseFixed = new boolean[m * m];
            boolean[] coarseActive = active == null ? null : new boolean[m * m];
            float[] coarseDecay = decay == null ? null : new float[m * m];
            for (int y = 0; y < m; y++) {
                for (int x = 0; x < m; x++) {
                    int fine = Math.min(n - 1, 2 * y) * n + Math.min(n - 1, 2 * x);
                    int i = y * m + x;
                    coarseU[i] = fixed[fine] ? u[fine] : 0;
                    coarseFixed[i] = fixed[fine];
                    if (active != null) {
                        coarseActive[i] = active[fine];
                    }
                    if (decay != null) {
                        coarseDecay[i] = decay[fine] * 4;
                    }
                }
            }
            solve(coarseU, coarseFixed, coarseActive, coarseDecay, m);
            for (int y = 0; y < n; y++) {
                for (int x = 0; x < n; x++) {
                    if (!fixed[y * n + x]) {
                        u[y * n + x] = between(coarseU, coarseActive, m, x, y);
                    }
                }
            }
        }
        relax(u, fixed, active, decay, n);
    }

    /** Mean of the coarse nodes around a fine one; walls have no say. */
    private static float between(float[] coarse, boolean[] active, int m, int x, int y) {
        int x0 = Math.min(m - 1, x / 2);
        int y0 = Math.min(m - 1, y / 2);
        int x1 = Math.min(m - 1, x0 + (x & 1));
        int y1 = Math.min(m - 1, y0 + (y & 1));
        float sum = 0;
        int count = 0;
        for (int i : new int[] {y0 * m + x0, y0 * m + x1, y1 * m + x0, y1 * m + x1}) {
            if (active == null || active[i]) {
                sum += coarse[i];
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private static void relax(float[] u, boolean[] fixed, boolean[] active, float[] decay, int n) {
        float omega = 1.7f;
        int sweeps = n <= SMALL ? SWEEPS_ON_SMALL : SWEEPS;
        for (int sweep = 0; sweep < sweeps; sweep++) {
            for (int y = 0; y < n; y++) {
                for (int x = 0; x < n; x++) {
                    int i = y * n + x;
                    if (fixed[i] || active != null && !active[i]) {
                        continue;
                    }
                    float sum = 0;
                    int count = 0;
                    if (x > 0 && (active == null || active[i - 1])) {
                        sum += u[i - 1];
                        count++;
                    }
                    if (x < n - 1 && (active == null || active[i + 1])) {
                        sum += u[i + 1];
                        count++;
                    }
                    if (y > 0 && (active == null || active[i - n])) {
                        sum += u[i - n];
                        count++;
                    }
                    if (y < n - 1 && (active == null || active[i + n])) {
                        sum += u[i + n];
                        count++;
                    }
                    if (count > 0) {
                        float target = sum / (count + (decay == null ? 0 : decay[i]));
                        u[i] += omega * (target - u[i]);
                    }
                }
            }
        }
    }
}
