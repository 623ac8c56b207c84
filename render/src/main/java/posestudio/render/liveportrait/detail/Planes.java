package posestudio.render.liveportrait.detail;

import java.util.stream.IntStream;

/** Square planes of numbers, rows from the top, and what is done to them as a whole. */
final class Planes {
    private Planes() {}

    /** The mean over a square of {@code 2 * radius + 1} pixels around every pixel; at the border over what there is. */
    static float[] mean(float[] plane, int size, int radius) {
        float[] across = new float[plane.length];
        IntStream.range(0, size).parallel().forEach(y -> meanRow(plane, y * size, 1, size, radius, across));
        float[] both = new float[plane.length];
        int bands = Math.max(1, size / 32);
        IntStream.range(0, bands).parallel().forEach(band -> {
            for (int x = band * size / bands; x < (band + 1) * size / bands; x++) {
                meanRow(across, x, size, size, radius, both);
            }
        });
        return both;
    }

    private static void meanRow(float[] from, int start, int step, int size, int radius, float[] to) {
        double sum = 0;
        for (int i = 0; i < Math.min(radius, size); i++) {
            sum += from[start + i * step];
        }
        for (int i = 0; i < size; i++) {
            if (i + radius < size) {
                sum += from[start + (i + radius) * step];
            }
            if (i - radius - 1 >= 0) {
                sum -= from[start + (i - radius - 1) * step];
            }
            int count = Math.min(size - 1, i + radius) - Math.max(0, i - radius) + 1;
            to[start + i * step] = (float) (sum / count);
        }
    }

    /** The largest value within {@code radius} pixels across and down of every pixel. */
    static float[] largest(float[] plane, int size, int radius) {
        float[] across = new float[plane.length];
        float[] both = new float[plane.length];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                float most = 0;
                for (int i = Math.max(0, x - radius); i <= Math.min(size - 1, x + radius); i++) {
                    most = Math.max(most, plane[y * size + i]);
                }
                across[y * size + x] = most;
            }
        }
        for (int y = 0; y < size; y++) {
            int top = Math.max(0, y - radius);
            int bottom = Math.min(size - 1, y + radius);
            for (int x = 0; x < size; x++) {
                float most = 0;
                for (int i = top; i <= bottom; i++) {
                    most = Math.max(most, across[i * size + x]);
                }
                both[y * size + x] = most;
            }
        }
        return both;
    }

    /** Half the size, 2 x 2 pixels averaged to one. */
    static float[] halved(float[] plane, int size) {
        int half = size / 2;
        float[] result = new float[half * half];
        for (int y = 0; y < half; y++) {
            for (int x = 0; x < half; x++) {
                int at = 2 * y * size + 2 * x;
                result[y * half + x] = (plane[at] + plane[at + 1] + plane[at + size] + plane[at + size + 1]) / 4;
            }
        }
        return result;
    }

    /** Twice the size, each pixel repeated and times {@code factor}. */
    static float[] doubled(float[] plane, int size, float factor) {
        int twice = size * 2;
        float[] result = new float[twice * twice];
        for (int y = 0; y < twice; y++) {
            for (int x = 0; x < twice; x++) {
                result[y * twice + x] = factor * plane[y / 2 * size + x / 2];
            }
        }
        return result;
    }

    /** Between pixels, whose middles lie at whole numbers; beyond the border the nearest pixel counts. */
    static float bilinear(float[] plane, int size, float x, float y) {
        float u = Math.max(0, Math.min(size - 1.001f, x));
        float v = Math.max(0, Math.min(size - 1.001f, y));
        int i = (int) u;
        int j = (int) v;
        float fu = u - i;
        float fv = v - j;
        int at = j * size + i;
        float top = plane[at] + (plane[at + 1] - plane[at]) * fu;
        float bottom = plane[at + size] + (plane[at + size + 1] - plane[at + size]) * fu;
        return top + (bottom - top) * fv;
    }

    /** 0 below {@code low}, 1 above {@code high}, smooth between. */
    static float smoothStep(float low, float high, float value) {
        float t = Math.max(0, Math.min(1, (value - low) / (high - low)));
        return t * t * (3 - 2 * t);
    }
}
