package posestudio.render.clip.read;

import java.util.Arrays;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureMetadata;

/** The canvas that the frames of an animation are laid on: red, green, blue and alpha, 8 bits, not premultiplied. */
final class AnimationCanvas {
    private static final int BANDS = 4;

    private final int width;
    private final int height;
    private final byte[] samples;

    /** A canvas with nothing on it. */
    AnimationCanvas(int width, int height) {
        this(width, height, new byte[width * height * BANDS]);
    }

    private AnimationCanvas(int width, int height, byte[] samples) {
        this.width = width;
        this.height = height;
        this.samples = samples;
    }

    /** A canvas with a picture on it as {@link #picture} gave it. */
    static AnimationCanvas of(Picture picture) {
        return new AnimationCanvas(
                picture.width(), picture.height(), picture.samples8().clone());
    }

    /** What is on it now. */
    Picture picture() {
        return Picture.of8(width, height, BANDS, samples.clone(), PictureMetadata.NONE);
    }

    /** The colours of such a picture alone. */
    static Picture withoutAlpha(Picture picture) {
        byte[] from = picture.samples8();
        byte[] to = new byte[from.length / BANDS * 3];
        for (int i = 0, at = 0; at < to.length; i += BANDS, at += 3) {
            to[at] = from[i];
            to[at + 1] = from[i + 1];
            to[at + 2] = from[i + 2];
        }
        return Picture.of8(picture.width(), picture.height(), 3, to, picture.metadata());
    }

    /** Empties a part; what of it lies outside is left out. */
    void clear(int left, int top, int across, int down) {
        for (int y = top; y < Math.min(height, top + down); y++) {
            int row = (y * width + left) * BANDS;
            int length = (Math.min(width, left + across) - left) * BANDS;
            Arrays.fill(samples, row, row + Math.max(0, length), (byte) 0);
        }
    }

    /**
     * Lays a picture on it; what of it lies outside is left out.
     *
     * @param picture 8 bits, three or four bands
     * @param blends whether what is there shines through where it is transparent, else it is replaced
     */
    void lay(Picture picture, int left, int top, boolean blends) {
        byte[] from = picture.samples8();
        int bands = picture.bands();
        for (int y = 0; y < Math.min(picture.height(), height - top); y++) {
            int source = y * picture.width() * bands;
            int to = ((top + y) * width + left) * BANDS;
            for (int x = 0; x < Math.min(picture.width(), width - left); x++, source += bands, to += BANDS) {
                int alpha = bands == BANDS ? from[source + 3] & 0xff : 255;
                if (alpha == 255 || !blends) {
                    samples[to] = from[source];
                    samples[to + 1] = from[source + 1];
                    samples[to + 2] = from[source + 2];
                    samples[to + 3] = (byte) alpha;
                } else if (alpha > 0) {
                    blend(from, source, alpha, to);
                }
            }
        }
    }

    /** WebP Container Specification, "Alpha-blending". */
    private void blend(byte[] from, int source, int alpha, int to) {
        double under = (samples[to + 3] & 0xff) * (1 - alpha / 255.0);
        double sum = alpha + under;
        for (int band = 0; band < 3; band++) {
            double value = (from[source + band] & 0xff) * alpha + (samples[to + band] & 0xff) * under;
            samples[to + band] = (byte) Math.round(value / sum);
        }
        samples[to + 3] = (byte) Math.round(sum);
    }
}
