package posestudio.editor.image;

import java.util.Objects;

/**
 * An immutable picture in its own colours: interleaved samples, rows from the top, orientation already applied. One to
 * four bands: grey, grey + alpha, red green blue, red green blue + alpha (not premultiplied); 8 or 16 bits each.
 */
public final class Picture {
    private final int width;
    private final int height;
    private final int bands;
    private final byte[] bytes;
    private final short[] shorts;
    private final PictureMetadata metadata;

    private Picture(int width, int height, int bands, byte[] bytes, short[] shorts, PictureMetadata metadata) {
        int length = bytes != null ? bytes.length : shorts.length;
        if (width < 1 || height < 1 || bands < 1 || bands > 4 || (long) width * height * bands != length) {
            throw new IllegalArgumentException(
                    "%d x %d x %d does not fit %d samples".formatted(width, height, bands, length));
        }
        this.width = width;
        this.height = height;
        this.bands = bands;
        this.bytes = bytes;
        this.shorts = shorts;
        this.metadata = Objects.requireNonNull(metadata);
    }

    /** An 8-bit picture over {@code samples}, which from now on belong to it. */
    public static Picture of8(int width, int height, int bands, byte[] samples, PictureMetadata metadata) {
        return new Picture(width, height, bands, Objects.requireNonNull(samples), null, metadata);
    }

    /** A 16-bit picture over {@code samples}, which from now on belong to it. */
    public static Picture of16(int width, int height, int bands, short[] samples, PictureMetadata metadata) {
        return new Picture(width, height, bands, null, Objects.requireNonNull(samples), metadata);
    }

    /** Pixels across. */
    public int width() {
        return width;
    }

    /** Pixels down. */
    public int height() {
        return height;
    }

    /** 1 grey, 2 grey + alpha, 3 RGB, 4 RGB + alpha. */
    public int bands() {
        return bands;
    }

    /** 8 or 16. */
    public int bits() {
        return bytes != null ? 8 : 16;
    }

    /** The largest sample: 255 or 65535. */
    public int maxSample() {
        return bytes != null ? 255 : 65535;
    }

    /** Whether the last band is alpha. */
    public boolean hasAlpha() {
        return bands == 2 || bands == 4;
    }

    /** Colour profile, EXIF and what else came with the pixels. */
    public PictureMetadata metadata() {
        return metadata;
    }

    /** One sample, 0..{@link #maxSample()}. */
    public int sample(int x, int y, int band) {
        int i = (y * width + x) * bands + band;
        return bytes != null ? bytes[i] & 0xff : shorts[i] & 0xffff;
    }

    /**
     * One pixel as opaque-or-not sRGB-like {@code 0xAARRGGBB} in the picture's own colours, 8 bits a channel; grey is
     * repeated.
     */
    public int argb(int x, int y) {
        int shift = bits() - 8;
        int r = sample(x, y, 0) >> shift;
        int g = bands >= 3 ? sample(x, y, 1) >> shift : r;
        int b = bands >= 3 ? sample(x, y, 2) >> shift : r;
        int a = hasAlpha() ? sample(x, y, bands - 1) >> shift : 255;
        return a << 24 | r << 16 | g << 8 | b;
    }

    /**
     * The 8-bit samples themselves, for speed; they must not be written to.
     *
     * @throws IllegalStateException for a 16-bit picture
     */
    public byte[] samples8() {
        if (bytes == null) {
            throw new IllegalStateException("a 16-bit picture");
        }
        return bytes;
    }

    /**
     * The 16-bit samples themselves, for speed; they must not be written to.
     *
     * @throws IllegalStateException for an 8-bit picture
     */
    public short[] samples16() {
        if (shorts == null) {
            throw new IllegalStateException("an 8-bit picture");
        }
        return shorts;
    }

    /** The same samples with other metadata. */
    public Picture with(PictureMetadata newMetadata) {
        return new Picture(width, height, bands, bytes, shorts, newMetadata);
    }
}
