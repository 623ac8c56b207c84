package posestudio.render.clip.write;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.swscale.SWS_ACCURATE_RND;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BICUBIC;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BITEXACT;
import static org.bytedeco.ffmpeg.global.swscale.SWS_FULL_CHR_H_INP;
import static org.bytedeco.ffmpeg.global.swscale.SWS_FULL_CHR_H_INT;
import static org.bytedeco.ffmpeg.global.swscale.sws_alloc_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_init_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale_frame;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.ShortPointer;
import posestudio.editor.image.Picture;

/**
 * Turns pictures into the pixel format of an encoder. Where that wants even sides, the last column or row is repeated;
 * nothing is ever scaled. Owns FFmpeg's memory; used by one thread at a time.
 */
final class PictureConversion implements AutoCloseable {
    private static final int CARE =
            SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT | SWS_FULL_CHR_H_INP | SWS_BITEXACT;
    /** 1 in the fixed point of brightness, contrast and saturation. */
    private static final int UNCHANGED = 1 << 16;
    /** Colour is sampled above the left of two pixels, as MPEG-2 and all later standards do; 256ths of a pixel. */
    private static final int LEFT = 0;

    private static final int MIDDLE = 128;
    private static final int[] FORMATS_8 = {
        avutil.AV_PIX_FMT_GRAY8, avutil.AV_PIX_FMT_YA8, avutil.AV_PIX_FMT_RGB24, avutil.AV_PIX_FMT_RGBA
    };
    private static final int[] FORMATS_16 = {
        avutil.AV_PIX_FMT_GRAY16LE, avutil.AV_PIX_FMT_YA16LE, avutil.AV_PIX_FMT_RGB48LE, avutil.AV_PIX_FMT_RGBA64LE
    };

    private final int width;
    private final int height;
    private final int format;
    private final ClipColours colours;
    private final AVFrame source = av_frame_alloc();
    private SwsContext context;

    /**
     * @param width pixels across of what comes out, at most one more than of the pictures
     * @param height likewise down
     * @param format pixel format of what comes out
     */
    PictureConversion(int width, int height, int format, ClipColours colours) {
        this.width = width;
        this.height = height;
        this.format = format;
        this.colours = colours;
    }

    /** Fills a frame that has memory of its own, in this conversion's size and format. */
    void into(AVFrame target, Picture picture) throws EncodingFailed {
        prepare(picture);
        if (picture.bits() == 8) {
            put8(picture);
        } else {
            put16(picture);
        }
        if (sws_scale_frame(context, target, source) < 0) {
            throw new EncodingFailed("colours");
        }
    }

    private void prepare(Picture picture) throws EncodingFailed {
        int wanted = (picture.bits() == 8 ? FORMATS_8 : FORMATS_16)[picture.bands() - 1];
        if (context != null && source.format() == wanted) {
            return;
        }
        release();
        source.width(width).height(height).format(wanted).color_range(avutil.AVCOL_RANGE_JPEG);
        if (av_frame_get_buffer(source, 0) < 0) {
            throw new OutOfMemoryError("a frame");
        }
        AVPixFmtDescriptor layout = avutil.av_pix_fmt_desc_get(format);
        boolean rgb = (layout.flags() & avutil.AV_PIX_FMT_FLAG_RGB) != 0;
        context = sws_alloc_context();
        context.flags(CARE);
        context.src_w(width).src_h(height).src_format(wanted);
        context.dst_w(width).dst_h(height).dst_format(format);
        if (layout.log2_chroma_w() == 1) {
            context.dst_h_chr_pos(LEFT);
        }
        if (layout.log2_chroma_h() == 1) {
            context.dst_v_chr_pos(MIDDLE);
        }
        if (sws_init_context(context, null, null) < 0) {
            throw new EncodingFailed("pixel format " + format);
        }
        sws_setColorspaceDetails(
                context,
                sws_getCoefficients(colours.equations()),
                1,
                sws_getCoefficients(colours.equations()),
                rgb ? 1 : 0,
                0,
                UNCHANGED,
                UNCHANGED);
    }

    private void put8(Picture picture) {
        int row = picture.width() * picture.bands();
        int bands = picture.bands();
        byte[] samples = picture.samples8();
        try (BytePointer to = new BytePointer(source.data(0))) {
            for (int y = 0; y < height; y++) {
                int from = Math.min(y, picture.height() - 1) * row;
                long at = (long) y * source.linesize(0);
                to.position(at).put(samples, from, row);
                if (width > picture.width()) {
                    to.position(at + row).put(samples, from + row - bands, bands);
                }
            }
        }
    }

    private void put16(Picture picture) {
        int row = picture.width() * picture.bands();
        int bands = picture.bands();
        short[] samples = picture.samples16();
        try (ShortPointer to = new ShortPointer(source.data(0))) {
            for (int y = 0; y < height; y++) {
                int from = Math.min(y, picture.height() - 1) * row;
                long at = (long) y * source.linesize(0) / Short.BYTES;
                to.position(at).put(samples, from, row);
                if (width > picture.width()) {
                    to.position(at + row).put(samples, from + row - bands, bands);
                }
            }
        }
    }

    private void release() {
        if (context != null) {
            sws_freeContext(context);
            context = null;
        }
        avutil.av_frame_unref(source);
    }

    @Override
    public void close() {
        release();
        av_frame_free(source);
    }
}
