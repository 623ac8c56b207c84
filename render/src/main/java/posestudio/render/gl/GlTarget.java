package posestudio.render.gl;

import static org.lwjgl.opengl.GL33C.*;

import java.nio.ByteBuffer;

/**
 * What is drawn to: colour and depth, if asked for also which pixels were touched, and with several samples a pixel a
 * second set that they are averaged into. Owned by the thread of its context.
 */
final class GlTarget implements AutoCloseable {
    private final int mostWidth;
    private final int mostHeight;
    private int width;
    private int height;
    private final boolean deep;
    private final boolean withTouched;
    private final int samples;
    private final int drawn;
    private final int averaged;
    private final int[] buffers;

    /**
     * A target.
     *
     * @param deep 16 bits a channel instead of 8
     * @param withTouched whether touched pixels are marked
     * @param samples samples a pixel; fewer are taken when the device has fewer
     * @throws IllegalStateException when the device cannot make it
     */
    GlTarget(int width, int height, boolean deep, boolean withTouched, int samples) {
        this.mostWidth = width;
        this.mostHeight = height;
        this.width = width;
        this.height = height;
        this.deep = deep;
        this.withTouched = withTouched;
        this.samples = Math.min(samples, glGetInteger(GL_MAX_SAMPLES));
        buffers = new int[6];
        glGenRenderbuffers(buffers);
        averaged = this.samples > 1 ? framebuffer(3, 0) : 0;
        drawn = framebuffer(0, this.samples > 1 ? this.samples : 0);
    }

    private int framebuffer(int first, int perPixel) {
        int framebuffer = glGenFramebuffers();
        glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
        attach(first, perPixel, deep ? GL_RGBA16 : GL_RGBA8, GL_COLOR_ATTACHMENT0);
        if (withTouched) {
            attach(first + 1, perPixel, GL_R8, GL_COLOR_ATTACHMENT1);
            glDrawBuffers(new int[] {GL_COLOR_ATTACHMENT0, GL_COLOR_ATTACHMENT1});
        }
        attach(first + 2, perPixel, GL_DEPTH_COMPONENT24, GL_DEPTH_ATTACHMENT);
        int status = glCheckFramebufferStatus(GL_FRAMEBUFFER);
        if (status != GL_FRAMEBUFFER_COMPLETE) {
            throw new IllegalStateException("framebuffer %d x %d: 0x%x".formatted(mostWidth, mostHeight, status));
        }
        return framebuffer;
    }

    private void attach(int index, int perPixel, int format, int attachment) {
        glBindRenderbuffer(GL_RENDERBUFFER, buffers[index]);
        glRenderbufferStorageMultisample(GL_RENDERBUFFER, perPixel, format, mostWidth, mostHeight);
        glFramebufferRenderbuffer(GL_FRAMEBUFFER, attachment, GL_RENDERBUFFER, buffers[index]);
    }

    /** A target that is kept from one picture to the next as long as it fits: making one costs as much as drawing. */
    static final class Kept implements AutoCloseable {
        /** Sizes are rounded up to this, so that a region that grows by some pixels still fits. */
        private static final int STEP = 64;
        /** A target so many times larger than what is asked for is given up. */
        private static final int MOST_TOO_LARGE = 4;

        private GlTarget target;

        /** The target for a view, 8 bits a channel, touched pixels not marked. */
        GlTarget get(int width, int height, int samples) {
            return get(width, height, false, false, samples);
        }

        /** A target as {@link GlTarget#GlTarget} makes it. */
        GlTarget get(int width, int height, boolean deep, boolean withTouched, int samples) {
            if (target == null || !target.fits(width, height, deep, withTouched)) {
                close();
                int limit = glGetInteger(GL_MAX_RENDERBUFFER_SIZE);
                target = new GlTarget(
                        Math.min(limit, roundedUp(width)),
                        Math.min(limit, roundedUp(height)),
                        deep,
                        withTouched,
                        samples);
            }
            target.width = width;
            target.height = height;
            return target;
        }

        private static int roundedUp(int length) {
            return (length + STEP - 1) / STEP * STEP;
        }

        @Override
        public void close() {
            if (target != null) {
                target.close();
                target = null;
            }
        }
    }

    private boolean fits(int forWidth, int forHeight, boolean forDeep, boolean forTouched) {
        long most = (long) mostWidth * mostHeight;
        return deep == forDeep
                && withTouched == forTouched
                && forWidth <= mostWidth
                && forHeight <= mostHeight
                && most <= Kept.MOST_TOO_LARGE * (long) (forWidth + Kept.STEP) * (forHeight + Kept.STEP);
    }

    /** Begins drawing: everything cleared to a premultiplied colour, nothing touched, everything far. */
    void begin(float r, float g, float b, float a) {
        glBindFramebuffer(GL_FRAMEBUFFER, drawn);
        glViewport(0, 0, width, height);
        glEnable(GL_SCISSOR_TEST);
        glScissor(0, 0, width, height);
        glDepthMask(true);
        glClearBufferfv(GL_COLOR, 0, new float[] {r, g, b, a});
        if (withTouched) {
            glClearBufferfv(GL_COLOR, 1, new float[] {0, 0, 0, 0});
        }
        glClearBufferfv(GL_DEPTH, 0, new float[] {1});
        glDisable(GL_SCISSOR_TEST);
    }

    /** Copies another target of the same size and format, one sample each, over this one; drawing goes on after it. */
    void copyFrom(GlTarget other) {
        glBindFramebuffer(GL_READ_FRAMEBUFFER, other.drawn);
        glBindFramebuffer(GL_DRAW_FRAMEBUFFER, drawn);
        glBlitFramebuffer(0, 0, width, height, 0, 0, width, height, GL_COLOR_BUFFER_BIT, GL_NEAREST);
        glBindFramebuffer(GL_FRAMEBUFFER, drawn);
    }

    /** Ends drawing; afterwards pixels can be read. */
    void end() {
        glDisable(GL_SCISSOR_TEST);
        if (samples > 1) {
            glBindFramebuffer(GL_READ_FRAMEBUFFER, drawn);
            glBindFramebuffer(GL_DRAW_FRAMEBUFFER, averaged);
            average(GL_COLOR_ATTACHMENT0);
            if (withTouched) {
                average(GL_COLOR_ATTACHMENT1);
                glDrawBuffers(new int[] {GL_COLOR_ATTACHMENT0, GL_COLOR_ATTACHMENT1});
                glReadBuffer(GL_COLOR_ATTACHMENT0);
            }
        }
        glBindFramebuffer(GL_FRAMEBUFFER, samples > 1 ? averaged : drawn);
        glPixelStorei(GL_PACK_ALIGNMENT, 1);
        // Waits here, so that the reads below only copy and do not hold up the garbage collector.
        glFinish();
    }

    private void average(int attachment) {
        glReadBuffer(attachment);
        glDrawBuffer(attachment);
        glBlitFramebuffer(0, 0, width, height, 0, 0, width, height, GL_COLOR_BUFFER_BIT, GL_NEAREST);
    }

    /** Reads all pixels as {@code 0xAARRGGBB}, rows from the top. */
    void read(int[] argb) {
        glReadBuffer(GL_COLOR_ATTACHMENT0);
        glReadPixels(0, 0, width, height, GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV, argb);
    }

    /** Reads all pixels as red, green, blue, alpha, 0..65535, rows from the top. */
    void read(short[] rgba) {
        glReadBuffer(GL_COLOR_ATTACHMENT0);
        if (!deep) {
            int[] pixels = new int[width * height];
            glReadPixels(0, 0, width, height, GL_RGBA, GL_UNSIGNED_INT_8_8_8_8_REV, pixels);
            for (int i = 0; i < pixels.length; i++) {
                for (int c = 0; c < 4; c++) {
                    rgba[i * 4 + c] = (short) ((pixels[i] >> 8 * c & 255) * 257);
                }
            }
            return;
        }
        glReadPixels(0, 0, width, height, GL_RGBA, GL_UNSIGNED_SHORT, rgba);
    }

    /** Reads which pixels were touched: not zero, rows from the top. */
    void readTouched(ByteBuffer touched) {
        glReadBuffer(GL_COLOR_ATTACHMENT1);
        glReadPixels(0, 0, width, height, GL_RED, GL_UNSIGNED_BYTE, touched);
    }

    @Override
    public void close() {
        glDeleteFramebuffers(drawn);
        if (averaged != 0) {
            glDeleteFramebuffers(averaged);
        }
        glDeleteRenderbuffers(buffers);
    }
}
