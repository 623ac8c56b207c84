package posestudio.editor.image;

import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Pictures, profiles and files to try things on. */
final class Sample {
    private Sample() {}

    /** A picture with grain, so that no two samples are alike by chance. */
    static Picture grain(int width, int height, int bands, int bits, long seed) {
        return grain(width, height, bands, bits, seed, PictureMetadata.NONE);
    }

    static Picture grain(int width, int height, int bands, int bits, long seed, PictureMetadata metadata) {
        Random random = new Random(seed);
        int length = width * height * bands;
        if (bits == 8) {
            byte[] samples = new byte[length];
            random.nextBytes(samples);
            return Picture.of8(width, height, bands, samples, metadata);
        }
        short[] samples = new short[length];
        for (int i = 0; i < length; i++) {
            samples[i] = (short) random.nextInt();
        }
        return Picture.of16(width, height, bands, samples, metadata);
    }

    /** A soft picture, such as JPEG can hold. */
    static Picture soft(int width, int height, int bands, PictureMetadata metadata) {
        byte[] samples = new byte[width * height * bands];
        for (int i = 0; i < samples.length; i++) {
            int x = i / bands % width;
            int y = i / bands / width;
            samples[i] = (byte) (60 + 120 * x / width + 60 * y / height - 20 * (i % bands));
        }
        return Picture.of8(width, height, bands, samples, metadata);
    }

    static PictureMetadata withProfile(byte[] profile) {
        return new PictureMetadata(Optional.of(profile), Optional.empty(), List.of());
    }

    static PictureMetadata withExif(byte[] exif) {
        return new PictureMetadata(Optional.empty(), Optional.of(exif), List.of());
    }

    /** One of Java's own profiles, a {@link java.awt.color.ColorSpace} constant. */
    static byte[] profile(int space) {
        return ICC_Profile.getInstance(space).getData();
    }

    /** A file that lies beside the tests. */
    static byte[] resource(String name) {
        try (InputStream in = Sample.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean sameSamples(Picture a, Picture b) {
        return a.width() == b.width()
                && a.height() == b.height()
                && a.bands() == b.bands()
                && a.bits() == b.bits()
                && (a.bits() == 8
                        ? Arrays.equals(a.samples8(), b.samples8())
                        : Arrays.equals(a.samples16(), b.samples16()));
    }

    /** The largest difference of any two samples of 8-bit pictures of the same shape. */
    static int largestDifference(Picture a, Picture b) {
        int largest = 0;
        for (int i = 0; i < a.samples8().length; i++) {
            largest = Math.max(largest, Math.abs((a.samples8()[i] & 0xff) - (b.samples8()[i] & 0xff)));
        }
        return largest;
    }
}
