package posestudio.render.engine.mesh;

import java.util.Arrays;

/**
 * A soap film over a grid: {@code Δu = u / L²} with given values at fixed nodes. Without a decay length it is the
 * Laplace equation; with one the film sinks back to zero over that length. The same film can be solved for several maps
 * of values.
 *
 * <p>Solved from coarse to fine, each level beginning with the coarser one's film (cascadic multigrid: Bornemann and
 * Deuflhard, 1996). Nodes that are to be found are visited by lists, those of one chessboard colour first: they do not
 * wait for each other.
 */
final class Membrane {
    /** Sweeps on the finest level; a coarser level's cost a quarter, and settle what is farther. */
    private static final int SWEEPS = 20;

    private static final int SWEEPS_TIMES_PER_LEVEL = 3;
    private static final int MOST_SWEEPS = 240;
    /** Over-relaxation: sweeps spread what they know faster than by plain averages. */
    private static final float OMEGA = 1.88f;
    /** The smallest grid worth a coarser one. */
    private static final int SMALLEST = 24;

    private final int n;
    private final boolean[] fixed;
    private final boolean[] active;
    /** Nodes to be found, as indices into a grid with a ring of zeros around it. */
    private final int[] free;
    /** What the sum of a free node's neighbours is multiplied by. */
    private final float[] share;

    private final int sweeps;
    private final Membrane coarse;

    /**
     * A film.
     *
     * @param fixed which nodes keep their value
     * @param active which nodes take part; others are walls (no flow across). Null means all
     * @param decay per node {@code (h / L)²}, h the node distance. Null means no decay anywhere
     * @param n nodes across and down
     */
    Membrane(boolean[] fixed, boolean[] active, float[] decay, int n) {
        this(fixed, active, decay, n, SWEEPS);
    }

    private Membrane(boolean[] fixed, boolean[] active, float[] decay, int n, int sweeps) {
        this.n = n;
        this.fixed = fixed;
        this.active = active;
        this.sweeps = Math.min(MOST_SWEEPS, sweeps);
        int[] found = new int[n * n];
        float[] shares = new float[n * n];
        int count = 0;
        for (int colour = 0; colour < 2; colour++) {
            for (int y = 0; y < n; y++) {
                for (int x = y + colour & 1; x < n; x += 2) {
                    int i = y * n + x;
                    if (fixed[i] || active != null && !active[i]) {
                        continue;
                    }
                    int neighbours = (x > 0 && takesPart(i - 1) ? 1 : 0)
                            + (x < n - 1 && takesPart(i + 1) ? 1 : 0)
                            + (y > 0 && takesPart(i - n) ? 1 : 0)
                            + (y < n - 1 && takesPart(i + n) ? 1 : 0);
                    if (neighbours > 0) {
                        found[count] = (y + 1) * (n + 2) + x + 1;
                        shares[count++] = 1 / (neighbours + (decay == null ? 0 : decay[i]));
                    }
                }
            }
        }
        free = Arrays.copyOf(found, count);
        share = Arrays.copyOf(shares, count);
        coarse = n > SMALLEST ? coarser(decay) : null;
    }

    private boolean takesPart(int node) {
        return active == null || active[node];
    }

    private Membrane coarser(float[] decay) {
        int m = (n + 1) / 2;
        boolean[] coarseFixed = new boolean[m * m];
        boolean[] coarseActive = active == null ? null : new boolean[m * m];
        float[] coarseDecay = decay == null ? null : new float[m * m];
        for (int i = 0; i < m * m; i++) {
            int fine = i / m * 2 * n + i % m * 2;
            coarseFixed[i] = fixed[fine];
            if (active != null) {
                coarseActive[i] = active[fine];
            }
            if (decay != null) {
                coarseDecay[i] = decay[fine] * 4;
            }
        }
        return new Membrane(coarseFixed, coarseActive, coarseDecay, m, sweeps * SWEEPS_TIMES_PER_LEVEL);
    }

    /** Solves in place: {@code u} is read where nodes are fixed, and written elsewhere. */
    void solve(float[] u) {
        if (coarse != null) {
            int m = coarse.n;
            float[] coarseU = new float[m * m];
            for (int i = 0; i < m * m; i++) {
                int fine = i / m * 2 * n + i % m * 2;
                coarseU[i] = fixed[fine] ? u[fine] : 0;
            }
            coarse.solve(coarseU);
            for (int y = 0; y < n; y++) {
                for (int x = 0; x < n; x++) {
                    if (!fixed[y * n + x]) {
                        u[y * n + x] = coarse.between(coarseU, x, y);
                    }
                }
            }
        }
        relax(u);
    }

    /** Mean of the nodes around one of the finer grid; walls have no say. */
    private float between(float[] u, int x, int y) {
        int x0 = Math.min(n - 1, x / 2);
        int y0 = Math.min(n - 1, y / 2);
        int a = y0 * n + x0;
        int right = (x & 1) != 0 && x0 < n - 1 ? 1 : 0;
        int down = (y & 1) != 0 && y0 < n - 1 ? n : 0;
        if (active == null) {
            return (u[a] + u[a + right] + u[a + down] + u[a + down + right]) / 4;
        }
        int count = (active[a] ? 1 : 0)
                + (active[a + right] ? 1 : 0)
                + (active[a + down] ? 1 : 0)
                + (active[a + down + right] ? 1 : 0);
        float sum = (active[a] ? u[a] : 0)
                + (active[a + right] ? u[a + right] : 0)
                + (active[a + down] ? u[a + down] : 0)
                + (active[a + down + right] ? u[a + down + right] : 0);
        return count == 0 ? 0 : sum / count;
    }

    private void relax(float[] u) {
        int stride = n + 2;
        float[] grid = new float[stride * stride];
        for (int y = 0; y < n; y++) {
            for (int x = 0; x < n; x++) {
                grid[(y + 1) * stride + x + 1] = takesPart(y * n + x) ? u[y * n + x] : 0;
            }
        }
        for (int sweep = 0; sweep < sweeps; sweep++) {
            for (int k = 0; k < free.length; k++) {
                int i = free[k];
                float target = (grid[i - 1] + grid[i + 1] + grid[i - stride] + grid[i + stride]) * share[k];
                grid[i] += OMEGA * (target - grid[i]);
            }
        }
        for (int i : free) {
            u[(i / stride - 1) * n + i % stride - 1] = grid[i];
        }
    }
}
