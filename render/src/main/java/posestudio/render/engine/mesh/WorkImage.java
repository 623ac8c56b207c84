package posestudio.render.engine.mesh;

import posestudio.editor.image.Picture;

/**
 * The head square at working resolution: premultiplied red, green, blue, then alpha and luma maps, 0..1, in the
 * picture's own colours. Every
 * picture pixel counts in the mean of the place it falls on; beyond the border the nearest pixel is repeated.
 */
final class WorkImage {
    /** Pixels across and down: the matte network sees 256, twice that is enough for its edges. */
    static final int SIZE = 512;
    /** Pixels across and down of maps that hold tones without detail: half of that loses nothing. */
    static final int TONES = SIZE / 2;

    private final float[][] rgba = new float[4][SIZE * SIZE];
    private final float[] luma = new float[SIZE * SIZE];
    private final double left;
    private final double top;
    private final double right;
    private final double bottom;

    WorkImage(Picture picture, HeadSquare square) {
        double step = square.side() / SIZE;
        left = -square.x() / step;
        top = -square.y() / step;
        right = (picture.width() - square.x()) / step;
        bottom = (picture.height() - square.y()) / step;
        int[] columns = edges(square.x(), step, picture.width());
        int[] rows = edges(square.y(), step, picture.height());
        float[] mean = new float[4];
        boolean plain = picture.bits() == 8 && picture.bands() == 3;
        for (int v = 0; v < SIZE; v++) {
            for (int u = 0; u < SIZE; u++) {
                int i = v * SIZE + u;
                if (plain) {
                    plainMean(picture, columns[u * 2], columns[u * 2 + 1], rows[v * 2], rows[v * 2 + 1], mean);
                } else {
                    mean(picture, columns[u * 2], columns[u * 2 + 1], rows[v * 2], rows[v * 2 + 1], mean);
                }
                for (int c = 0; c < 4; c++) {
                    rgba[c][i] = mean[c];
                }
                luma[i] = luma(mean[0], mean[1], mean[2]);
            }
        }
    }

    /** The same as {@link #mean} for most pictures and all clips: 8 bits, red, green, blue. */
    private static void plainMean(Picture picture, int x0, int x1, int y0, int y1, float[] mean) {
        int stepX = Math.max(1, (x1 - x0) / 4);
        int stepY = Math.max(1, (y1 - y0) / 4);
        byte[] samples = picture.samples8();
        int red = 0;
        int green = 0;
        int blue = 0;
        int count = 0;
        for (int y = y0; y < y1; y += stepY) {
            for (int x = x0; x < x1; x += stepX) {
                int at = (y * picture.width() + x) * 3;
                red += samples[at] & 0xff;
                green += samples[at + 1] & 0xff;
                blue += samples[at + 2] & 0xff;
                count++;
            }
        }
        float all = 1f / (255 * count);
        mean[0] = red * all;
        mean[1] = green * all;
        mean[2] = blue * all;
        mean[3] = 1;
    }

    /** Premultiplied mean colour of a block of pixels; of large blocks every so many-th pixel is enough. */
    static void mean(Picture picture, int x0, int x1, int y0, int y1, float[] mean) {
        int stepX = Math.max(1, (x1 - x0) / 4);
        int stepY = Math.max(1, (y1 - y0) / 4);
        int bands = picture.bands();
        double[] sum = new double[4];
        int count = 0;
        double max = picture.maxSample();
        for (int y = y0; y < y1; y += stepY) {
            for (int x = x0; x < x1; x += stepX) {
                double alpha = picture.hasAlpha() ? picture.sample(x, y, bands - 1) / max : 1;
                for (int c = 0; c < 3; c++) {
                    sum[c] += alpha * picture.sample(x, y, bands >= 3 ? c : 0) / max;
                }
                sum[3] += alpha;
                count++;
            }
        }
        for (int c = 0; c < 4; c++) {
            mean[c] = (float) (sum[c] / count);
        }
    }

    /** First and one-past-last picture pixel of every working pixel, at least one each, inside the picture. */
    private static int[] edges(double start, double step, int length) {
        int[] edges = new int[SIZE * 2];
        for (int i = 0; i < SIZE; i++) {
            int from = (int) Math.floor(start + i * step);
            int to = (int) Math.floor(start + (i + 1) * step);
            from = Math.max(0, Math.min(length - 1, from));
            edges[i * 2] = from;
            edges[i * 2 + 1] = Math.max(from + 1, Math.min(length, to));
        }
        return edges;
    }

    /** Weighted mean of the channels (Rec. 601), the guide of the matte; the shaders use the same weights. */
    static float luma(float r, float g, float b) {
        return 0.299f * r + 0.587f * g + 0.114f * b;
    }

    /** Whether the picture itself shows a pixel; beyond its border only its last pixels are repeated. */
    boolean isSeen(int u, int v) {
        return u + 0.5 > left && u + 0.5 < right && v + 0.5 > top && v + 0.5 < bottom;
    }

    /** One channel's map: 0 red, 1 green, 2 blue, 3 alpha. */
    float[] channel(int c) {
        return rgba[c];
    }

    /** The luma map. */
    float[] luma() {
        return luma;
    }
}
