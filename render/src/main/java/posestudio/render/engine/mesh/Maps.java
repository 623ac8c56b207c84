package posestudio.render.engine.mesh;

/** Arithmetic on square maps of numbers, rows from the top. */
final class Maps {
    private Maps() {}

    /** Smooth step: 0 below {@code a}, 1 above {@code b}, with level ends. */
    static double smoothstep(double a, double b, double x) {
        double t = Math.max(0, Math.min(1, (x - a) / (b - a)));
        return t * t * (3 - 2 * t);
    }

    /** Mean over a box of {@code 2 r + 1} nodes, edges repeated; a new map. */
    static float[] boxBlur(float[] map, int width, int height, int r) {
        float[] rows = new float[map.length];
        for (int y = 0; y < height; y++) {
            blurLine(map, rows, y * width, 1, width, r);
        }
        float[] both = new float[map.length];
        for (int x = 0; x < width; x++) {
            blurLine(rows, both, x, width, height, r);
        }
        return both;
    }

    /** Nearly a Gaussian of standard deviation about {@code r}: three box blurs. */
    static float[] smooth(float[] map, int width, int height, int r) {
        float[] once = boxBlur(map, width, height, r);
        float[] twice = boxBlur(once, width, height, r);
        return boxBlur(twice, width, height, r);
    }

    private static void blurLine(float[] in, float[] out, int start, int stride, int n, int r) {
        double sum = 0;
        for (int k = -r; k <= r; k++) {
            sum += in[start + Math.max(0, Math.min(n - 1, k)) * stride];
        }
        double weight = 1.0 / (2 * r + 1);
        for (int i = 0; i < n; i++) {
            out[start + i * stride] = (float) (sum * weight);
            sum += in[start + Math.min(n - 1, i + r + 1) * stride] - in[start + Math.max(0, i - r) * stride];
        }
    }

    /** Distance of every node to the nearest marked one in node steps (chamfer 3-4, within 8 % of Euclidean). */
    static float[] distance(boolean[] marked, int width, int height) {
        float far = 3f * (width + height);
        float[] d = new float[marked.length];
        for (int i = 0; i < d.length; i++) {
            d[i] = marked[i] ? 0 : far;
        }
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                if (x > 0) {
                    d[i] = Math.min(d[i], d[i - 1] + 1);
                }
                if (y > 0) {
                    d[i] = Math.min(d[i], d[i - width] + 1);
                    if (x > 0) {
                        d[i] = Math.min(d[i], d[i - width - 1] + 4 / 3f);
                    }
                    if (x < width - 1) {
                        d[i] = Math.min(d[i], d[i - width + 1] + 4 / 3f);
                    }
                }
            }
        }
        for (int y = height - 1; y >= 0; y--) {
            for (int x = width - 1; x >= 0; x--) {
                int i = y * width + x;
                if (x < width - 1) {
                    d[i] = Math.min(d[i], d[i + 1] + 1);
                }
                if (y < height - 1) {
                    d[i] = Math.min(d[i], d[i + width] + 1);
                    if (x < width - 1) {
                        d[i] = Math.min(d[i], d[i + width + 1] + 4 / 3f);
                    }
                    if (x > 0) {
                        d[i] = Math.min(d[i], d[i + width - 1] + 4 / 3f);
                    }
                }
            }
        }
        return d;
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
