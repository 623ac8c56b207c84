package posestudio.render.engine.mesh;

/**
 * For every pixel the known pixel nearest to it (8-neighbour sequential distance transform, Danielsson 1980; exact but
 * for rare pixels, which are off by less than one).
 */
final class NearestKnown {
    private static final int FAR = 1 << 14;

    private final int n;
    private final int[] dx;
    private final int[] dy;

    NearestKnown(boolean[] known, int n) {
        this.n = n;
        dx = new int[n * n];
        dy = new int[n * n];
        for (int i = 0; i < n * n; i++) {
            dx[i] = dy[i] = known[i] ? 0 : FAR;
        }
        for (int y = 0; y < n; y++) {
            for (int x = 0; x < n; x++) {
                take(x, y, -1, 0);
                take(x, y, 0, -1);
                take(x, y, -1, -1);
                take(x, y, 1, -1);
            }
            for (int x = n - 1; x >= 0; x--) {
                take(x, y, 1, 0);
            }
        }
        for (int y = n - 1; y >= 0; y--) {
            for (int x = n - 1; x >= 0; x--) {
                take(x, y, 1, 0);
                take(x, y, 0, 1);
                take(x, y, 1, 1);
                take(x, y, -1, 1);
            }
            for (int x = 0; x < n; x++) {
                take(x, y, -1, 0);
            }
        }
    }

    private void take(int x, int y, int ox, int oy) {
        int nx = x + ox;
        int ny = y + oy;
        if (nx < 0 || ny < 0 || nx >= n || ny >= n) {
            return;
        }
        int from = ny * n + nx;
        int to = y * n + x;
        long cx = dx[from] + ox;
        long cy = dy[from] + oy;
        if (cx * cx + cy * cy < (long) dx[to] * dx[to] + (long) dy[to] * dy[to]) {
            dx[to] = (int) cx;
            dy[to] = (int) cy;
        }
    }

    /** Pixels to the right from a pixel to its nearest known one. */
    int right(int pixel) {
        return dx[pixel];
    }

    /** Pixels down from a pixel to its nearest known one. */
    int down(int pixel) {
        return dy[pixel];
    }
}
