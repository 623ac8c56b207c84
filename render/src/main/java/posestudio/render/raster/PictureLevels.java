package posestudio.render.raster;

import java.util.ArrayList;
import java.util.List;
import posestudio.editor.image.Picture;

/**
 * A picture and its halvings, to be sampled at any size. Colours come out premultiplied, 0..1; beyond the border the
 * nearest pixel is repeated. Pixel centres lie at halves.
 */
final class PictureLevels {
    private final Picture picture;
    private final float maxSample;
    private final List<Half> halves = new ArrayList<>();

    /** One halving: 8-bit premultiplied RGBA. */
    private record Half(int width, int height, byte[] rgba) {}

    PictureLevels(Picture picture) {
        this.picture = picture;
        this.maxSample = picture.maxSample();
    }

    /** Pixels of the picture across. */
    int width() {
        return picture.width();
    }

    /** Pixels of the picture down. */
    int height() {
        return picture.height();
    }

    /** The level whose pixels are nearest to, but not larger than, a target pixel at this scale. */
    int levelFor(double scale) {
        int level = 0;
        while (scale <= 0.5 && Math.min(picture.width(), picture.height()) >> level > 1) {
            scale *= 2;
            level++;
        }
        return level;
    }

    /** Bilinear colour of a picture point at a level, into {@code out[0..3]}. */
    void bilinear(double x, double y, int level, float[] out) {
        int width = width(level);
        int height = height(level);
        double u = x * width / picture.width() - 0.5;
        double v = y * height / picture.height() - 0.5;
        int i = (int) Math.floor(u);
        int j = (int) Math.floor(v);
        float fx = (float) (u - i);
        float fy = (float) (v - j);
        out[0] = out[1] = out[2] = out[3] = 0;
        add(i, j, level, (1 - fx) * (1 - fy), out);
        add(i + 1, j, level, fx * (1 - fy), out);
        add(i, j + 1, level, (1 - fx) * fy, out);
        add(i + 1, j + 1, level, fx * fy, out);
    }

    /**
     * Catmull-Rom colour of a picture point at full resolution without the corners' small weights, as
     * {@code picture.glsl} has it; clamped to 0..1, into {@code out[0..3]}.
     */
    void bicubic(double x, double y, float[] out) {
        double u = x - 0.5;
        double v = y - 0.5;
        int i = (int) Math.floor(u);
        int j = (int) Math.floor(v);
        float[] wx = catmullRom((float) (u - i));
        float[] wy = catmullRom((float) (v - j));
        out[0] = out[1] = out[2] = out[3] = 0;
        for (int dy = 0; dy < 4; dy++) {
            for (int dx = 0; dx < 4; dx++) {
                if (dx % 3 != 0 || dy % 3 != 0) {
                    add(i + dx - 1, j + dy - 1, 0, wx[dx] * wy[dy], out);
                }
            }
        }
        float whole = 1 - (wx[0] + wx[3]) * (wy[0] + wy[3]);
        for (int c = 0; c < 4; c++) {
            out[c] = Math.max(0, Math.min(1, out[c] / whole));
        }
    }

    private static float[] catmullRom(float t) {
        float t2 = t * t;
        float t3 = t2 * t;
        return new float[] {(-t + 2 * t2 - t3) / 2, (2 - 5 * t2 + 3 * t3) / 2, (t + 4 * t2 - 3 * t3) / 2, (-t2 + t3) / 2
        };
    }

    private void add(int x, int y, int level, float weight, float[] out) {
        int cx = Math.max(0, Math.min(width(level) - 1, x));
        int cy = Math.max(0, Math.min(height(level) - 1, y));
        if (level > 0) {
            Half half = half(level);
            int i = (cy * half.width + cx) * 4;
            for (int c = 0; c < 4; c++) {
                out[c] += weight * (half.rgba[i + c] & 0xff) / 255f;
            }
            return;
        }
        int bands = picture.bands();
        float alpha = picture.hasAlpha() ? picture.sample(cx, cy, bands - 1) / maxSample : 1;
        for (int c = 0; c < 3; c++) {
            out[c] += weight * alpha * picture.sample(cx, cy, bands >= 3 ? c : 0) / maxSample;
        }
        out[3] += weight * alpha;
    }

    private int width(int level) {
        return level == 0 ? picture.width() : half(level).width;
    }

    private int height(int level) {
        return level == 0 ? picture.height() : half(level).height;
    }

    private Half half(int level) {
        while (halves.size() < level) {
            halves.add(halve(halves.size()));
        }
        return halves.get(level - 1);
    }

    private Half halve(int level) {
        int w = width(level);
        int h = height(level);
        int hw = Math.max(1, w / 2);
        int hh = Math.max(1, h / 2);
        byte[] rgba = new byte[hw * hh * 4];
        float[] sum = new float[4];
        for (int y = 0; y < hh; y++) {
            for (int x = 0; x < hw; x++) {
                sum[0] = sum[1] = sum[2] = sum[3] = 0;
                for (int k = 0; k < 4; k++) {
                    add(2 * x + (k & 1), 2 * y + (k >> 1), level, 0.25f, sum);
                }
                for (int c = 0; c < 4; c++) {
                    rgba[(y * hw + x) * 4 + c] = (byte) Math.round(sum[c] * 255);
                }
            }
        }
        return new Half(hw, hh, rgba);
    }
}
