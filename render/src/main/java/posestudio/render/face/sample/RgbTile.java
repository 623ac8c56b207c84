package posestudio.render.face.sample;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.function.IntFunction;
import posestudio.editor.image.Picture;

/**
 * Part of a picture at 1/{@code factor} of its size, as 8-bit RGB whatever the picture's own bands and bits. Grey is
 * repeated; what is transparent is seen over mid grey, because the colours below alpha 0 mean nothing.
 */
final class RgbTile {
    private static final int BEHIND_ALPHA = 128;

    private final byte[] rgb;
    private final int width;
    private final int height;
    private final int x0;
    private final int y0;
    private final int factor;

    private RgbTile(byte[] rgb, int width, int height, int x0, int y0, int factor) {
        this.rgb = rgb;
        this.width = width;
        this.height = height;
        this.x0 = x0;
        this.y0 = y0;
        this.factor = factor;
    }

    /** A part of the picture in full size; the part must lie inside. */
    static RgbTile copy(Picture picture, int x, int y, int width, int height) {
        byte[] rgb = new byte[width * height * 3];
        for (int row = 0; row < height; row++) {
            readRow(picture, x, y + row, width, rgb, row * width * 3);
        }
        return new RgbTile(rgb, width, height, x, y, 1);
    }

    /** The whole picture, {@code factor} x {@code factor} pixels averaged to one; the last ones may average fewer. */
    static RgbTile reduce(Picture picture, int factor) {
        byte[] row = new byte[picture.width() * 3];
        return reduce(picture.width(), picture.height(), factor, factor, y -> {
            readRow(picture, 0, y, picture.width(), row, 0);
            return row;
        });
    }

    /** Half of this tile's size, by averaging. */
    RgbTile halved() {
        byte[] row = new byte[width * 3];
        return reduce(width, height, 2, factor * 2, y -> {
            System.arraycopy(rgb, y * width * 3, row, 0, row.length);
            return row;
        });
    }

    private static RgbTile reduce(int width, int height, int step, int factor, IntFunction<byte[]> rows) {
        int w = (width + step - 1) / step;
        int h = (height + step - 1) / step;
        byte[] rgb = new byte[w * h * 3];
        int[] sums = new int[w * 3];
        for (int y = 0; y < h; y++) {
            Arrays.fill(sums, 0);
            int count = Math.min(step, height - y * step);
            for (int k = 0; k < count; k++) {
                addRow(rows.apply(y * step + k), width, step, sums);
            }
            for (int x = 0; x < w; x++) {
                int area = count * Math.min(step, width - x * step);
                for (int c = 0; c < 3; c++) {
                    rgb[(y * w + x) * 3 + c] = (byte) ((sums[x * 3 + c] + area / 2) / area);
                }
            }
        }
        return new RgbTile(rgb, w, h, 0, 0, factor);
    }

    private static void addRow(byte[] row, int width, int step, int[] sums) {
        for (int x = 0, i = 0; x < width; x++) {
            int target = x / step * 3;
            sums[target] += row[i++] & 0xff;
            sums[target + 1] += row[i++] & 0xff;
            sums[target + 2] += row[i++] & 0xff;
        }
    }

    private static void readRow(Picture picture, int x, int y, int width, byte[] rgb, int at) {
        int bands = picture.bands();
        int from = (y * picture.width() + x) * bands;
        if (bands == 3 && picture.bits() == 8) {
            System.arraycopy(picture.samples8(), from, rgb, at, width * 3);
            return;
        }
        boolean wide = picture.bits() == 16;
        byte[] bytes = wide ? null : picture.samples8();
        short[] shorts = wide ? picture.samples16() : null;
        for (int i = 0; i < width; i++, from += bands, at += 3) {
            int alpha = 255;
            if (picture.hasAlpha()) {
                int a = from + bands - 1;
                alpha = wide ? (shorts[a] & 0xffff) >> 8 : bytes[a] & 0xff;
            }
            for (int c = 0; c < 3; c++) {
                int s = from + (bands >= 3 ? c : 0);
                int value = wide ? (shorts[s] & 0xffff) >> 8 : bytes[s] & 0xff;
                rgb[at + c] = (byte) (alpha == 255 ? value : (value * alpha + BEHIND_ALPHA * (255 - alpha)) / 255);
            }
        }
    }

    /** Pixels of the tile. */
    int width() {
        return width;
    }

    /** Pixels of the tile. */
    int height() {
        return height;
    }

    /** Picture pixels to one of the tile. */
    int factor() {
        return factor;
    }

    /**
     * Where a turned square is sampled.
     *
     * @param x picture x of its top left corner
     * @param y picture y of its top left corner
     * @param stepX picture x from one of its pixels to the next
     * @param stepY picture y from one of its pixels to the next
     * @param size pixels across and down
     * @param taps places across and down in each pixel that are averaged
     */
    record Lattice(double x, double y, double stepX, double stepY, int size, int taps) {}

    /**
     * Samples bilinear colours, 0..255; beyond the tile the nearest pixel counts.
     *
     * @param within what lies outside this picture adds nothing; null when everything counts
     * @param start what every sum begins with
     * @param weight of each tap
     * @param target takes red, green, blue of every pixel, rows from the top
     */
    void sample(Lattice at, Picture within, float start, float weight, FloatBuffer target) {
        double[] offsets = new double[at.taps()];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = (i + 0.5) / at.taps();
        }
        float[] row = new float[at.size() * 3];
        for (int y = 0; y < at.size(); y++) {
            sampleRow(at, y, offsets, within, start, weight, row);
            target.put(row);
        }
    }

    /** All in one loop and with locals: this is most of the time that finding faces takes. */
    private void sampleRow(
            Lattice at, int y, double[] offsets, Picture within, float start, float weight, float[] row) {
        // Factors are powers of two, so this is exact.
        double unit = 1.0 / factor;
        double right = width - 1;
        double bottom = height - 1;
        double stepX = at.stepX();
        double stepY = at.stepY();
        for (int x = 0; x < at.size(); x++) {
            float red = start;
            float green = start;
            float blue = start;
            for (double dv : offsets) {
                double v = y + dv;
                for (double du : offsets) {
                    double u = x + du;
                    double px = at.x() + stepX * u - stepY * v;
                    double py = at.y() + stepY * u + stepX * v;
                    if (within != null && !(px >= 0 && py >= 0 && px < within.width() && py < within.height())) {
                        continue;
                    }
                    double a = (px - x0) * unit - 0.5;
                    double b = (py - y0) * unit - 0.5;
                    a = a < 0 ? 0 : a > right ? right : a;
                    b = b < 0 ? 0 : b > bottom ? bottom : b;
                    int i = (int) a;
                    int j = (int) b;
                    float fu = (float) (a - i);
                    float fv = (float) (b - j);
                    int p = (j * width + i) * 3;
                    int q = j + 1 < height ? p + width * 3 : p;
                    int next = i + 1 < width ? 3 : 0;
                    float gu = 1 - fu;
                    float gv = 1 - fv;
                    red += weight
                            * (((rgb[p] & 0xff) * gu + (rgb[p + next] & 0xff) * fu) * gv
                                    + ((rgb[q] & 0xff) * gu + (rgb[q + next] & 0xff) * fu) * fv);
                    green += weight
                            * (((rgb[p + 1] & 0xff) * gu + (rgb[p + next + 1] & 0xff) * fu) * gv
                                    + ((rgb[q + 1] & 0xff) * gu + (rgb[q + next + 1] & 0xff) * fu) * fv);
                    blue += weight
                            * (((rgb[p + 2] & 0xff) * gu + (rgb[p + next + 2] & 0xff) * fu) * gv
                                    + ((rgb[q + 2] & 0xff) * gu + (rgb[q + next + 2] & 0xff) * fu) * fv);
                }
            }
            row[x * 3] = red;
            row[x * 3 + 1] = green;
            row[x * 3 + 2] = blue;
        }
    }
}
