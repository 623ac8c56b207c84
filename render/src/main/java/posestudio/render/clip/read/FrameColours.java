package posestudio.render.clip.read;

import static org.bytedeco.ffmpeg.global.avutil.AVCHROMA_LOC_LEFT;
import static org.bytedeco.ffmpeg.global.avutil.AVCHROMA_LOC_TOPLEFT;
import static org.bytedeco.ffmpeg.global.avutil.AVCHROMA_LOC_UNSPECIFIED;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT2020_CL;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT2020_NCL;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT470BG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_FCC;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_SMPTE170M;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_SMPTE240M;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_ARIB_STD_B67;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_SMPTE2084;
import static org.bytedeco.ffmpeg.global.avutil.av_get_pix_fmt_name;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.ffmpeg.global.swscale;

/**
 * How the colours of a frame are stored.
 *
 * @param width stored pixels across
 * @param height stored pixels down
 * @param format FFmpeg's pixel format
 * @param matrix swscale's number of the equations between colour and brightness: BT.601, BT.709, BT.2020
 * @param full whether black and white are the smallest and largest numbers, and not 16 and 235
 * @param chromaX where colour is sampled, 256ths of a pixel from the left; {@link #USUAL} for what is usual
 * @param chromaY likewise from the top
 */
record FrameColours(int width, int height, int format, int matrix, boolean full, int chromaX, int chromaY) {
    /** What swscale takes for "as is usual". */
    static final int USUAL = -513;
    /** From these sizes on a clip that says nothing is taken for high definition, as players do. */
    private static final int HD_WIDTH = 1280;

    private static final int HD_HEIGHT = 720;
    private static final int HALF = 128;

    /** What a frame says of itself, and what is usual where it says nothing. */
    static FrameColours of(AVFrame frame) {
        AVPixFmtDescriptor layout = av_pix_fmt_desc_get(frame.format());
        boolean halvedX = layout != null && layout.log2_chroma_w() == 1;
        boolean halvedY = layout != null && layout.log2_chroma_h() == 1;
        int place = frame.chroma_location();
        return new FrameColours(
                frame.width(),
                frame.height(),
                frame.format(),
                matrix(frame.colorspace(), frame.width(), frame.height()),
                isFull(frame),
                halvedX ? chromaX(place) : USUAL,
                halvedY ? chromaY(place) : USUAL);
    }

    private static boolean isFull(AVFrame frame) {
        // The old names of full-range formats, such as those of Motion JPEG, say it by themselves.
        return frame.color_range() == AVCOL_RANGE_JPEG
                || av_get_pix_fmt_name(frame.format()).getString().startsWith("yuvj");
    }

    /** The equations a stream's tag means; by size when there is none: BT.709 from 1280 × 720 on, BT.601 below. */
    static int matrix(int space, int width, int height) {
        if (space == AVCOL_SPC_BT709) {
            return swscale.SWS_CS_ITU709;
        } else if (space == AVCOL_SPC_BT470BG || space == AVCOL_SPC_SMPTE170M) {
            return swscale.SWS_CS_ITU601;
        } else if (space == AVCOL_SPC_BT2020_NCL || space == AVCOL_SPC_BT2020_CL) {
            return swscale.SWS_CS_BT2020;
        } else if (space == AVCOL_SPC_SMPTE240M) {
            return swscale.SWS_CS_SMPTE240M;
        } else if (space == AVCOL_SPC_FCC) {
            return swscale.SWS_CS_FCC;
        }
        boolean large = Math.max(width, height) >= HD_WIDTH || Math.min(width, height) >= HD_HEIGHT;
        return large ? swscale.SWS_CS_ITU709 : swscale.SWS_CS_ITU601;
    }

    /** Whether a transfer curve is that of high dynamic range (SMPTE ST 2084 or ARIB STD-B67). */
    static boolean isHdr(int transfer) {
        return transfer == AVCOL_TRC_SMPTE2084 || transfer == AVCOL_TRC_ARIB_STD_B67;
    }

    /** MPEG-2 and all later standards sample colour above the left of two pixels. */
    private static int chromaX(int place) {
        boolean left = place == AVCHROMA_LOC_UNSPECIFIED || place == AVCHROMA_LOC_LEFT || place == AVCHROMA_LOC_TOPLEFT;
        return left ? 0 : HALF;
    }

    private static int chromaY(int place) {
        return place == AVCHROMA_LOC_TOPLEFT ? 0 : HALF;
    }
}
