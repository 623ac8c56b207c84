package posestudio.render.gl;

import static org.lwjgl.opengl.GL33C.*;

import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import org.lwjgl.system.MemoryUtil;
import posestudio.editor.image.Picture;
import posestudio.render.draw.Patch;
import posestudio.render.draw.Region;

/**
 * A rectangle of a picture as a texture, premultiplied, in the picture's own bit depth. Owned by the thread of its
 * context.
 */
final class PictureTexture implements GlResource {
    /** Larger pictures are shown at a whole fraction of their size; final pixels are always drawn from all of them. */
    private static final long MOST_PIXELS = 120_000_000;

    /** More halvings than any texture has. */
    private static final int ALL_LEVELS = 1000;

    private static final int STRIP_SAMPLES = 1 << 22;

    private final Region covered;
    /** Pixels of the whole picture for each that was given, across. */
    private final double density;

    private final int step;
    private final int texture;
    private final int oneLevel;
    /** Whether halvings are wanted but not yet made: at its own size or larger a picture is seen without. */
    private boolean halvingsLack;

    /**
     * Uploads.
     *
     * @param mipmaps whether it will be seen smaller than it is; without, the region must fit the device
     */
    PictureTexture(Picture picture, Region region, boolean mipmaps) {
        this(picture, region, region, mipmaps);
    }

    /** Uploads a patch, which is seen as that part of its picture. */
    PictureTexture(Patch patch) {
        this(
                patch.pixels(),
                new Region(0, 0, patch.pixels().width(), patch.pixels().height()),
                patch.region(),
                true);
    }

    private PictureTexture(Picture picture, Region region, Region shown, boolean mipmaps) {
        int limit = glGetInteger(GL_MAX_TEXTURE_SIZE);
        int fraction = 1;
        while (mipmaps
                && (Math.max(region.width(), region.height()) / fraction > limit
                        || (long) region.width() * region.height() / fraction / fraction > MOST_PIXELS)) {
            fraction++;
        }
        step = fraction;
        covered = shown;
        density = (double) shown.width() / region.width();
        halvingsLack = mipmaps;
        texture = glGenTextures();
        glBindTexture(GL_TEXTURE_2D, texture);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, mipmaps ? GL_LINEAR_MIPMAP_LINEAR : GL_LINEAR);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
        upload(picture, region);
        oneLevel = glGenSamplers();
        glSamplerParameteri(oneLevel, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
        glSamplerParameteri(oneLevel, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
        glSamplerParameteri(oneLevel, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
        glSamplerParameteri(oneLevel, GL_TEXTURE_MIN_FILTER, mipmaps ? GL_LINEAR_MIPMAP_NEAREST : GL_LINEAR);
    }

    private void upload(Picture picture, Region region) {
        boolean deep = picture.bits() == 16;
        int channels = picture.hasAlpha() ? 4 : picture.bands();
        int width = Math.max(1, region.width() / step);
        int height = Math.max(1, region.height() / step);
        int internal = channels == 1
                ? deep ? GL_R16 : GL_R8
                : channels == 3 ? deep ? GL_RGB16 : GL_RGB8 : deep ? GL_RGBA16 : GL_RGBA8;
        int format = channels == 1 ? GL_RED : channels == 3 ? GL_RGB : GL_RGBA;
        int type = deep ? GL_UNSIGNED_SHORT : GL_UNSIGNED_BYTE;
        if (channels == 1) {
            glTexParameteriv(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_RGBA, new int[] {GL_RED, GL_RED, GL_RED, GL_ONE});
        }
        glTexImage2D(GL_TEXTURE_2D, 0, internal, width, height, 0, format, type, (ByteBuffer) null);
        glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
        int rows = Math.max(1, STRIP_SAMPLES / (width * channels));
        ByteBuffer strip = MemoryUtil.memAlloc(rows * width * channels * (deep ? 2 : 1));
        try {
            for (int y = 0; y < height; y += rows) {
                int count = Math.min(rows, height - y);
                strip.clear();
                for (int row = y; row < y + count; row++) {
                    if (deep) {
                        put16(picture, region.x(), region.y() + row * step, width, strip);
                    } else {
                        put8(picture, region.x(), region.y() + row * step, width, strip);
                    }
                }
                strip.flip();
                glTexSubImage2D(GL_TEXTURE_2D, 0, 0, y, width, count, format, type, strip);
            }
        } finally {
            MemoryUtil.memFree(strip);
        }
    }

    private void put8(Picture picture, int left, int y, int width, ByteBuffer strip) {
        int bands = picture.bands();
        byte[] samples = picture.samples8();
        int start = (y * picture.width() + left) * bands;
        if (step == 1 && !picture.hasAlpha()) {
            strip.put(samples, start, width * bands);
            return;
        }
        for (int x = 0; x < width; x++) {
            int i = start + x * step * bands;
            int alpha = picture.hasAlpha() ? samples[i + bands - 1] & 0xff : 255;
            for (int c = 0; c < (picture.hasAlpha() ? 3 : bands); c++) {
                int value = samples[i + (bands >= 3 ? c : 0)] & 0xff;
                strip.put((byte) ((value * alpha + 127) / 255));
            }
            if (picture.hasAlpha()) {
                strip.put((byte) alpha);
            }
        }
    }

    private void put16(Picture picture, int left, int y, int width, ByteBuffer strip) {
        int bands = picture.bands();
        short[] samples = picture.samples16();
        int start = (y * picture.width() + left) * bands;
        ShortBuffer shorts = strip.asShortBuffer();
        for (int x = 0; x < width; x++) {
            int i = start + x * step * bands;
            long alpha = picture.hasAlpha() ? samples[i + bands - 1] & 0xffff : 65535;
            for (int c = 0; c < (picture.hasAlpha() ? 3 : bands); c++) {
                long value = samples[i + (bands >= 3 ? c : 0)] & 0xffff;
                shorts.put((short) ((value * alpha + 32767) / 65535));
            }
            if (picture.hasAlpha()) {
                shorts.put((short) alpha);
            }
        }
        strip.position(strip.position() + shorts.position() * 2);
    }

    /**
     * Makes it the picture that a program reads, unit 0.
     *
     * @param scale target pixels per picture pixel: decides which halvings are read
     * @param draft whether the nearest halving will do; twice as fast on software devices as the blend of two
     */
    void bind(GlProgram program, double scale, boolean draft) {
        program.texture("picture", 0, GL_TEXTURE_2D, texture);
        program.set("covered", covered.x(), covered.y(), covered.width(), covered.height());
        // Half a level sharper than the exact one: the blend is too soft for photos.
        double level = Math.max(0, -Math.log(scale * step * density) / Math.log(2) - 0.5);
        if (level > 0 && halvingsLack) {
            glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, ALL_LEVELS);
            glGenerateMipmap(GL_TEXTURE_2D);
            halvingsLack = false;
        }
        program.set("level", draft ? Math.rint(level) : level);
        glBindSampler(0, draft ? oneLevel : 0);
    }

    @Override
    public void close() {
        glDeleteSamplers(oneLevel);
        glDeleteTextures(texture);
    }
}
