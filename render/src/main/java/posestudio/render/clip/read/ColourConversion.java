package posestudio.render.clip.read;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_ALPHA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB48LE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGBA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGBA64LE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;
import static org.bytedeco.ffmpeg.global.swscale.SWS_ACCURATE_RND;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BICUBIC;
import static org.bytedeco.ffmpeg.global.swscale.SWS_FULL_CHR_H_INP;
import static org.bytedeco.ffmpeg.global.swscale.SWS_FULL_CHR_H_INT;
import static org.bytedeco.ffmpeg.global.swscale.sws_alloc_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_init_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale_frame;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureMetadata;

/**
 * Turns decoded frames into red, green and blue, 8 bits when the clip has 8, else 16, with alpha when it has that.
 * Owns FFmpeg's memory; used by one thread at a time.
 */
final class ColourConversion implements AutoCloseable {
    private static final int CARE = SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT | SWS_FULL_CHR_H_INP;
    private static final int THREADS = 2;
    /** 1 in the fixed point of brightness, contrast and saturation. */
    private static final int UNCHANGED = 1 << 16;

    private final AVFrame converted = av_frame_alloc();
    private SwsContext context;
    private FrameColours colours;

    /** The bits a sample that frames of a pixel format become: 8 or 16. */
    static int bits(int format) {
        AVPixFmtDescriptor layout = av_pix_fmt_desc_get(format);
        return layout != null && layout.comp(0).depth() > 8 ? 16 : 8;
    }

    private static boolean hasAlpha(int format) {
        AVPixFmtDescriptor layout = av_pix_fmt_desc_get(format);
        return layout != null && (layout.flags() & AV_PIX_FMT_FLAG_ALPHA) != 0;
    }

    /** The frame as a picture, not yet turned upright. */
    Picture picture(AVFrame frame) {
        boolean deep = bits(frame.format()) == 16;
        boolean alpha = hasAlpha(frame.format());
        prepare(FrameColours.of(frame), frame.format(), deep, alpha);
        converted.width(frame.width()).height(frame.height());
        converted.format(
                deep ? alpha ? AV_PIX_FMT_RGBA64LE : AV_PIX_FMT_RGB48LE : alpha ? AV_PIX_FMT_RGBA : AV_PIX_FMT_RGB24);
        converted.color_range(AVCOL_RANGE_JPEG);
        if (converted.data(0) == null && av_frame_get_buffer(converted, 0) < 0) {
            throw new OutOfMemoryError("a frame");
        }
        if (sws_scale_frame(context, converted, frame) < 0) {
            throw new IllegalStateException("conversion of pixel format " + frame.format());
        }
        int bands = alpha ? 4 : 3;
        return deep
                ? Picture.of16(frame.width(), frame.height(), bands, shorts(bands), PictureMetadata.NONE)
                : Picture.of8(frame.width(), frame.height(), bands, bytes(bands), PictureMetadata.NONE);
    }

    private byte[] bytes(int bands) {
        int row = converted.width() * bands;
        byte[] samples = new byte[row * converted.height()];
        try (BytePointer rows = new BytePointer(converted.data(0))) {
            for (int y = 0; y < converted.height(); y++) {
                rows.position((long) y * converted.linesize(0)).get(samples, y * row, row);
            }
        }
        return samples;
    }

    private short[] shorts(int bands) {
        int row = converted.width() * bands;
        short[] samples = new short[row * converted.height()];
        ShortBuffer rows = converted
                .data(0)
                .capacity((long) converted.linesize(0) * converted.height())
                .asByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer();
        for (int y = 0; y < converted.height(); y++) {
            rows.position(y * converted.linesize(0) / 2).get(samples, y * row, row);
        }
        return samples;
    }

    private void prepare(FrameColours wanted, int format, boolean deep, boolean alpha) {
        if (wanted.equals(colours)) {
            return;
        }
        release();
        context = sws_alloc_context();
        context.flags(CARE).threads(THREADS);
        context.src_w(wanted.width()).src_h(wanted.height()).src_format(format);
        context.dst_w(wanted.width()).dst_h(wanted.height());
        context.dst_format(
                deep ? alpha ? AV_PIX_FMT_RGBA64LE : AV_PIX_FMT_RGB48LE : alpha ? AV_PIX_FMT_RGBA : AV_PIX_FMT_RGB24);
        context.src_h_chr_pos(wanted.chromaX()).src_v_chr_pos(wanted.chromaY());
        if (sws_init_context(context, null, null) < 0) {
            throw new IllegalStateException("no way from pixel format " + format);
        }
        sws_setColorspaceDetails(
                context,
                sws_getCoefficients(wanted.matrix()),
                wanted.full() ? 1 : 0,
                sws_getCoefficients(wanted.matrix()),
                1,
                0,
                UNCHANGED,
                UNCHANGED);
        colours = wanted;
    }

    private void release() {
        if (context != null) {
            sws_freeContext(context);
            context = null;
        }
        colours = null;
        av_frame_unref(converted);
    }

    @Override
    public void close() {
        release();
        av_frame_free(converted);
    }
}
