package posestudio.render.engine.mesh;

import java.util.Arrays;

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
        return blur(map, width, height, r, 1);
    }

    /** Nearly a Gaussian of standard deviation about {@code r}: three box blurs. */
    static float[] smooth(float[] map, int width, int height, int r) {
        return blur(map, width, height, r, 3);
    }

    /** So many box blurs. Rows and columns do not mind which is first, so each row is blurred while it is at hand. */
    private static float[] blur(float[] map, int width, int height, int r, int times) {
        float[] blurred = new float[map.length];
        float[] line = new float[width];
        float[] other = new float[width];
        for (int y = 0; y < height; y++) {
            System.arraycopy(map, y * width, line, 0, width);
            for (int k = 0; k < times; k++) {
                blurLine(line, other, width, r);
                float[] swap = line;
                line = other;
                other = swap;
            }
            System.arraycopy(line, 0, blurred, y * width, width);
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

    private static void blurLine(float[] in, float[] out, int n, int r) {
        double sum = 0;
        for (int k = -r; k <= r; k++) {
            sum += in[Math.max(0, Math.min(n - 1, k))];
        }
        double weight = 1.0 / (2 * r + 1);
        for (int i = 0; i < n; i++) {
            out[i] = (float) (sum * weight);
            sum += in[Math.min(n - 1, i + r + 1)] - in[Math.max(0, i - r)];
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

    /** Distance of every node to the nearest marked one in node steps (chamfer 3-4, within 8 % of Euclidean). */
    static float[] distance(boolean[] marked, int width, int height) {
        float far = 3f * (width + height);
        float[] d = new float[marked.length];
        for (int i = 0; i < d.length; i++) {
            d[i] = marked[i] ? 0 : far;
        }
        spreadDistance(d, width, height);
        return d;
    }

    /** Lowers every node's number to what its neighbours' and the steps to them give, in place. */
    static void spreadDistance(float[] d, int width, int height) {
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
