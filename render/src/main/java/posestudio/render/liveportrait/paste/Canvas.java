package posestudio.render.liveportrait.paste;

import posestudio.editor.image.Picture;
import posestudio.render.draw.Patch;
import posestudio.render.draw.Region;

/**
 * The samples of a rectangle of a picture, or of every n-th part of it, to be painted over. Starts as the picture with
 * the patches that lie below.
 */
final class Canvas {
    final int width;
    final int height;
    private final Picture picture;
    private final Region region;
    private final int step;
    private final byte[] samples8;
    private final short[] samples16;

    Canvas(Picture picture, Region region, int step) {
        this.picture = picture;
        this.region = region;
        this.step = step;
        width = region.width() / step;
        height = region.height() / step;
        int length = width * height * picture.bands();
        samples8 = picture.bits() == 8 ? new byte[length] : null;
        samples16 = picture.bits() == 16 ? new short[length] : null;
    }

    /** Fills one row with what the picture shows there: the mean of the pixels that stand for one of the canvas. */
    void fillRow(int row) {
        int bands = picture.bands();
        if (step == 1) {
            int from = ((region.y() + row) * picture.width() + region.x()) * bands;
            Object all = samples8 != null ? picture.samples8() : picture.samples16();
            System.arraycopy(all, from, samples8 != null ? samples8 : samples16, row * width * bands, width * bands);
            return;
        }
        for (int x = 0; x < width; x++) {
            for (int b = 0; b < bands; b++) {
                long sum = 0;
                for (int j = 0; j < step; j++) {
                    for (int i = 0; i < step; i++) {
                        sum += picture.sample(region.x() + x * step + i, region.y() + row * step + j, b);
                    }
                }
                set((row * width + x) * bands + b, (int) ((sum + step * step / 2) / (step * step)));
            }
        }
    }

    /** Lays a patch of the same step over, as far as it lies here. */
    void lay(Patch patch) {
        int bands = picture.bands();
        Region other = patch.region();
        int left = Math.max(0, (other.x() - region.x()) / step);
        int top = Math.max(0, (other.y() - region.y()) / step);
        int right = Math.min(width, (other.x() + other.width() - region.x()) / step);
        int bottom = Math.min(height, (other.y() + other.height() - region.y()) / step);
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int px = (region.x() + x * step - other.x()) / step;
                int py = (region.y() + y * step - other.y()) / step;
                boolean inside = px >= 0
                        && py >= 0
                        && px < patch.pixels().width()
                        && py < patch.pixels().height();
                for (int b = 0; inside && b < bands; b++) {
                    set((y * width + x) * bands + b, patch.pixels().sample(px, py, b));
                }
            }
        }
    }

    int get(int index) {
        return samples8 != null ? samples8[index] & 0xff : samples16[index] & 0xffff;
    }

    void set(int index, int value) {
        if (samples8 != null) {
            samples8[index] = (byte) value;
        } else {
            samples16[index] = (short) value;
        }
    }

    /** What it has become; it must not be painted on any more. */
    Picture finished() {
        return samples8 != null
                ? Picture.of8(width, height, picture.bands(), samples8, picture.metadata())
                : Picture.of16(width, height, picture.bands(), samples16, picture.metadata());
    }
}
