package posestudio.render.engine.mesh;

/**
 * A soap film over a grid: {@code Δu = u / L²} with given values at fixed nodes. Without a decay length it is the
 * Laplace equation; with one the film sinks back to zero over that length. The same film can be solved for several maps
 * of values.
 *
 * <p>Solved from coarse to fine, each level beginning with the coarser one's film (cascadic multigrid: Bornemann and
 * Deuflhard, 1996). Nodes of each chessboard colour lie by themselves, row after row: they do not
 * wait for each other, and a row of them is worked on at once.
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
    /** How many places of one colour lie in a row of the grid with its ring. */
    private final int half;
    /** By colour and row: the first place to be found and the one after the last. */
    private final int[][] from = new int[2][];

    private final int[][] to = new int[2][];
    /** By colour, row and place: what the sum of its neighbours is multiplied by. */
    private final float[][][] share = new float[2][][];
    /** By colour, row and place: how far it goes towards that at once; 0 where nothing is to be found. */
    private final float[][][] pace = new float[2][][];

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
        half = (n + 3) / 2;
        for (int colour = 0; colour < 2; colour++) {
            from[colour] = new int[n + 2];
            to[colour] = new int[n + 2];
            share[colour] = new float[n + 2][half];
            pace[colour] = new float[n + 2][half];
        }
        for (int y = 0; y < n; y++) {
            for (int x = 0; x < n; x++) {
                int i = y * n + x;
                if (!fixed[i] && takesPart(i)) {
                    find(x, y, decay == null ? 0 : decay[i]);
                }
            }
        }
        coarse = n > SMALLEST ? coarser(decay) : null;
    }

    /** Notes that a node is to be found. */
    private void find(int x, int y, float decay) {
        int i = y * n + x;
        int neighbours = (x > 0 && takesPart(i - 1) ? 1 : 0)
                + (x < n - 1 && takesPart(i + 1) ? 1 : 0)
                + (y > 0 && takesPart(i - n) ? 1 : 0)
                + (y < n - 1 && takesPart(i + n) ? 1 : 0);
        if (neighbours > 0) {
            int colour = x + y & 1;
            int place = x + 1 >> 1;
            if (to[colour][y + 1] == 0) {
                from[colour][y + 1] = place;
            }
            to[colour][y + 1] = place + 1;
            share[colour][y + 1][place] = 1 / (neighbours + decay);
            pace[colour][y + 1][place] = OMEGA;
        }
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
        float[][][] grid = new float[2][n + 2][half];
        float[][][] shifted = new float[2][n + 2][half];
        for (int y = 0; y < n; y++) {
            for (int x = 0; x < n; x++) {
                if (takesPart(y * n + x)) {
                    grid[x + y & 1][y + 1][x + 1 >> 1] = u[y * n + x];
                }
            }
        }
        for (int colour = 0; colour < 2; colour++) {
            for (int row = 1; row <= n; row++) {
                shift(grid[colour][row], shifted[colour][row], 0, half, row + colour);
            }
        }
        for (int sweep = 0; sweep < sweeps; sweep++) {
            for (int colour = 0; colour < 2; colour++) {
                for (int row = 1; row <= n; row++) {
                    int first = from[colour][row];
                    int end = to[colour][row];
                    if (first < end) {
                        relaxRow(grid, shifted, colour, row);
                        shift(grid[colour][row], shifted[colour][row], first, end, row + colour);
                    }
                }
            }
        }
        for (int y = 0; y < n; y++) {
            for (int x = 0; x < n; x++) {
                if (pace[x + y & 1][y + 1][x + 1 >> 1] > 0) {
                    u[y * n + x] = grid[x + y & 1][y + 1][x + 1 >> 1];
                }
            }
        }
    }

    /**
     * Copies places of a row so that each stands where its neighbour of the other colour looks for it that has it on its
     * far side: Java works on several places at once only where none is read as two neighbours of places side by side.
     */
    private void shift(float[] row, float[] shifted, int first, int end, int parity) {
        if ((parity & 1) != 0) {
            System.arraycopy(row, first, shifted, first + 1, Math.min(end, half - 1) - first);
        } else {
            int from = Math.max(1, first);
            System.arraycopy(row, from, shifted, from - 1, end - from);
        }
    }

    /** Places of one colour in one row; all four neighbours are of the other one, so none waits for another. */
    private void relaxRow(float[][][] grid, float[][][] shifted, int colour, int row) {
        float[] beside = grid[1 - colour][row];
        float[] far = shifted[1 - colour][row];
        boolean even = (row + colour & 1) == 0;
        relaxRow(
                grid[colour][row],
                even ? far : beside,
                even ? beside : far,
                grid[1 - colour][row - 1],
                grid[1 - colour][row + 1],
                share[colour][row],
                pace[colour][row],
                from[colour][row],
                to[colour][row]);
    }

    private static void relaxRow(
            float[] own,
            float[] left,
            float[] right,
            float[] above,
            float[] below,
            float[] share,
            float[] pace,
            int first,
            int end) {
        for (int k = first; k < end; k++) {
            float target = (left[k] + right[k] + above[k] + below[k]) * share[k];
            own[k] += pace[k] * (target - own[k]);
        }
    }
}
