package posestudio.render.engine.mesh;

/**
 * For every second pixel of a map the known pixel nearest to it, exactly: first along each column, then along each row
 * by the lower envelope of the columns' parabolas (Felzenszwalb and Huttenlocher: Distance Transforms of Sampled
 * Functions, 2012). Places are the middles of blocks of two by two pixels; what is nearest is the edge of the known
 * pixel.
 */
final class NearestKnown {
    private static final float FAR = 1 << 14;

    private final float[] right;
    private final float[] down;

    /**
     * Looks for all of them.
     *
     * @param known rows from the top
     * @param wanted for which blocks it is asked; the others are told no way to go
     * @param n pixels across and down, even
     */
    NearestKnown(boolean[] known, boolean[] wanted, int n) {
        int half = n / 2;
        right = new float[half * half];
        down = new float[half * half];
        short[] above = rowsAbove(known, n);
        short[] below = rowsBelow(known, n);
        float[] step = new float[n];
        int[] hill = new int[n];
        float[] from = new float[n + 1];
        for (int y = 0; y < half; y++) {
            if (!any(wanted, y * half, half)) {
                continue;
            }
            float middle = 2 * y + 0.5f;
            for (int x = 0; x < n; x++) {
                float up = above[2 * y * n + x] - middle;
                float low = below[(2 * y + 1) * n + x] - middle;
                step[x] = -up <= low ? up : low;
            }
            int last = envelope(step, n, hill, from);
            int k = 0;
            for (int x = 0; x < half; x++) {
                float at = 2 * x + 0.5f;
                while (k < last && from[k + 1] < at) {
                    k++;
                }
                if (wanted[y * half + x]) {
                    right[y * half + x] = toEdge(hill[k] - at);
                    down[y * half + x] = toEdge(step[hill[k]]);
                }
            }
        }
    }

    /** The columns that are nearest somewhere in a row, and from where on each of them is; gives the last one's number. */
    private static int envelope(float[] step, int n, int[] hill, float[] from) {
        int k = 0;
        hill[0] = 0;
        from[0] = Float.NEGATIVE_INFINITY;
        for (int x = 1; x < n; x++) {
            float meet = meet(step, hill[k], x);
            while (k > 0 && meet <= from[k]) {
                k--;
                meet = meet(step, hill[k], x);
            }
            if (meet > from[k]) {
                hill[++k] = x;
                from[k] = meet;
            } else {
                hill[k] = x;
            }
        }
        return k;
    }

    /** Where the parabolas of two columns meet. */
    private static float meet(float[] step, int a, int b) {
        double heights = ((double) step[b] * step[b] - (double) step[a] * step[a]) / (b - a);
        return (float) ((heights + a + b) / 2);
    }

    private static float toEdge(float distance) {
        return distance < 0 ? Math.min(0, distance + 0.5f) : Math.max(0, distance - 0.5f);
    }

    private static boolean any(boolean[] wanted, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (wanted[i]) {
                return true;
            }
        }
        return false;
    }

    private static short[] rowsAbove(boolean[] known, int n) {
        short[] rows = new short[n * n];
        for (int i = 0; i < n * n; i++) {
            rows[i] = known[i] ? (short) (i / n) : i < n ? (short) -FAR : rows[i - n];
        }
        return rows;
    }

    private static short[] rowsBelow(boolean[] known, int n) {
        short[] rows = new short[n * n];
        for (int i = n * n - 1; i >= 0; i--) {
            rows[i] = known[i] ? (short) (i / n) : i >= n * n - n ? (short) FAR : rows[i + n];
        }
        return rows;
    }

    /** Pixels to the right from each block's middle to its nearest known pixel's edge; not to be written to. */
    float[] right() {
        return right;
    }

    /** Pixels down from each block's middle to its nearest known pixel's edge; not to be written to. */
    float[] down() {
        return down;
    }
}
