package posestudio.render.engine.mesh;

import java.util.Arrays;

/** Arithmetic on square maps of numbers, rows from the top. */
final class Maps {
    private Maps() {}

    /** Smooth step: 0 below {@code a}, 1 above {@code b}, with level ends. */
    static double smoothstep(double a, double b, double x) {
        double t = (x - a) / (b - a);
        return t <= 0 ? 0 : t >= 1 ? 1 : t * t * (3 - 2 * t);
    }

    /** Mean over a box of {@code 2 r + 1} nodes, edges repeated; a new map. */
    static float[] boxBlur(float[] map, int width, int height, int r) {
        return blur(map, width, height, r, 1);
    }

    /** Nearly a Gaussian of standard deviation about {@code r}: three box blurs. */
    static float[] smooth(float[] map, int width, int height, int r) {
        return blur(map, width, height, r, 3);
    }

    /** So many box blurs. Rows and columns do not mind which is first, so rows are blurred while they are at hand. */
    private static float[] blur(float[] map, int width, int height, int r, int times) {
        float[] blurred = new float[map.length];
        float[] line = new float[width];
        float[] other = new float[width];
        for (int y = 0; y < height; y++) {
            int row = y * width;
            if (times == 1) {
                blurLine(map, row, blurred, row, width, r);
                continue;
            }
            blurLine(map, row, line, 0, width, r);
            for (int k = 1; k < times - 1; k++) {
                blurLine(line, 0, other, 0, width, r);
                float[] swap = line;
                line = other;
                other = swap;
            }
            blurLine(line, 0, blurred, row, width, r);
        }
        float[] next = new float[map.length];
        for (int k = 0; k < times; k++) {
            blurColumns(blurred, next, width, height, r);
            float[] swap = blurred;
            blurred = next;
            next = swap;
        }
        return blurred;
    }

    private static void blurLine(float[] in, int from, float[] out, int to, int n, int r) {
        double sum = 0;
        for (int k = -r; k <= r; k++) {
            sum += in[from + Math.max(0, Math.min(n - 1, k))];
        }
        double weight = 1.0 / (2 * r + 1);
        int i = 0;
        for (; i <= Math.min(r, n - 1); i++) {
            out[to + i] = (float) (sum * weight);
            sum += in[from + Math.min(n - 1, i + r + 1)] - in[from];
        }
        for (; i < n - r - 1; i++) {
            out[to + i] = (float) (sum * weight);
            sum += in[from + i + r + 1] - in[from + i - r];
        }
        for (; i < n; i++) {
            out[to + i] = (float) (sum * weight);
            sum += in[from + n - 1] - in[from + i - r];
        }
    }

    /** All columns side by side, row after row: far quicker than one column after the other. */
    private static void blurColumns(float[] in, float[] out, int width, int height, int r) {
        float[] sum = new float[width];
        for (int k = -r; k <= r; k++) {
            int row = Math.max(0, Math.min(height - 1, k)) * width;
            for (int x = 0; x < width; x++) {
                sum[x] += in[row + x];
            }
        }
        float weight = 1f / (2 * r + 1);
        for (int y = 0; y < height; y++) {
            int row = y * width;
            int coming = Math.min(height - 1, y + r + 1) * width;
            int going = Math.max(0, y - r) * width;
            for (int x = 0; x < width; x++) {
                out[row + x] = sum[x] * weight;
                sum[x] += in[coming + x] - in[going + x];
            }
        }
    }

    /** Means of blocks of two by two; a new map of half the (even) side. */
    static float[] halve(float[] map, int n) {
        int half = n / 2;
        float[] means = new float[half * half];
        for (int y = 0; y < half; y++) {
            for (int x = 0; x < half; x++) {
                int at = 2 * y * n + 2 * x;
                means[y * half + x] = (map[at] + map[at + 1] + map[at + n] + map[at + n + 1]) / 4;
            }
        }
        return means;
    }

    /** A map of nothing but ones. */
    static float[] ones(int length) {
        float[] ones = new float[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    /**
     * Distance of every node to the nearest marked one in node steps (chamfer 3-4, within 8 % of Euclidean).
     *
     * @param reach what is farther may be told as any distance that is not less
     */
    static float[] distance(boolean[] marked, int width, int height, int reach) {
        float[] d = new float[marked.length];
        for (int i = 0; i < d.length; i++) {
            d[i] = marked[i] ? 0 : reach;
        }
        spreadDistance(d, width, height, reach);
        return d;
    }

    /**
     * Lowers every node's number to what its neighbours' and the steps to them give, in place.
     *
     * @param reach no number is greater
     */
    static void spreadDistance(float[] d, int width, int height, int reach) {
        float[] line = new float[width + 2 * reach];
        float[] other = new float[width + 2 * reach];
        Arrays.fill(line, reach);
        Arrays.fill(other, reach);
        for (int y = 0; y < height; y++) {
            spreadLine(d, y * width, width, reach, line, other);
        }
        Arrays.fill(line, reach);
        for (int y = height - 1; y >= 0; y--) {
            spreadLine(d, y * width, width, reach, line, other);
        }
    }

    /** One line, from its neighbour line and then within itself: by one step, by two more, by four more. */
    private static void spreadLine(float[] d, int from, int width, int reach, float[] line, float[] other) {
        // The line before is still there.
        for (int x = 0; x < width; x++) {
            int i = x + reach;
            float beside = Math.min(line[i - 1], line[i + 1]) + 4 / 3f;
            other[i] = Math.min(d[from + x], Math.min(line[i] + 1, beside));
        }
        System.arraycopy(other, reach, line, reach, width);
        for (int step = 1; step < reach; step *= 2) {
            for (int i = reach; i < width + reach; i++) {
                other[i] = Math.min(line[i], Math.min(line[i - step], line[i + step]) + step);
            }
            System.arraycopy(other, reach, line, reach, width);
        }
        System.arraycopy(line, reach, d, from, width);
    }

    /** Bilinear value of a map at a fractional place, edges repeated. */
    static float at(float[] map, int width, int height, double x, double y) {
        double cx = Math.max(0, Math.min(width - 1, x));
        double cy = Math.max(0, Math.min(height - 1, y));
        int i = Math.min(Math.max(0, width - 2), (int) cx);
        int j = Math.min(Math.max(0, height - 2), (int) cy);
        int right = Math.min(width - 1, i + 1);
        int below = Math.min(height - 1, j + 1);
        double fx = cx - i;
        double fy = cy - j;
        double top = map[j * width + i] * (1 - fx) + map[j * width + right] * fx;
        double bottom = map[below * width + i] * (1 - fx) + map[below * width + right] * fx;
        return (float) (top * (1 - fy) + bottom * fy);
    }

    /** A map of the nodes of a grid, bilinear at the middles of {@code size} by {@code size} pixels over it. */
    static float[] atPixels(float[] map, int nodes, int size) {
        int[] left = new int[size];
        float[] part = new float[size];
        for (int u = 0; u < size; u++) {
            double x = (u + 0.5) * (nodes - 1) / size;
            left[u] = (int) x;
            part[u] = (float) (x - left[u]);
        }
        float[] pixels = new float[size * size];
        float[] row = new float[nodes];
        for (int v = 0; v < size; v++) {
            int above = left[v] * nodes;
            float below = part[v];
            for (int x = 0; x < nodes; x++) {
                row[x] = map[above + x] + below * (map[above + nodes + x] - map[above + x]);
            }
            for (int u = 0; u < size; u++) {
                float first = row[left[u]];
                pixels[v * size + u] = first + part[u] * (row[left[u] + 1] - first);
            }
        }
        return pixels;
    }

    /** Four maps of the same shape as one with four numbers a pixel. */
    static float[] interleave(float[] a, float[] b, float[] c, float[] d) {
        float[] mixed = new float[a.length * 4];
        for (int i = 0; i < a.length; i++) {
            mixed[i * 4] = a[i];
            mixed[i * 4 + 1] = b[i];
            mixed[i * 4 + 2] = c[i];
            mixed[i * 4 + 3] = d[i];
        }
        return mixed;
    }

    /** Several maps of the same shape as one with so many numbers a pixel. */
    static float[] interleave(float[]... maps) {
        float[] mixed = new float[maps[0].length * maps.length];
        for (int i = 0; i < maps[0].length; i++) {
            for (int c = 0; c < maps.length; c++) {
                mixed[i * maps.length + c] = maps[c][i];
            }
        }
        return mixed;
    }
}
