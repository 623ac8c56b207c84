package posestudio.render.clip.write;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;

/**
 * How the colours of a written stream are stored and tagged: limited range, with the source's own equations where it
 * names them, else BT.709 from 1280 × 720 on and BT.601 below, as players take it.
 *
 * @param primaries FFmpeg's number of the primaries
 * @param transfer FFmpeg's number of the transfer curve
 * @param matrix FFmpeg's number of the equations between RGB and brightness
 */
record ClipColours(int primaries, int transfer, int matrix) {
    private static final int HD_WIDTH = 1280;
    private static final int HD_HEIGHT = 720;

    /** What a clip of this size has that says nothing. */
    static ClipColours usual(int width, int height) {
        boolean large = Math.max(width, height) >= HD_WIDTH || Math.min(width, height) >= HD_HEIGHT;
        return large
                ? new ClipColours(avutil.AVCOL_PRI_BT709, avutil.AVCOL_TRC_BT709, avutil.AVCOL_SPC_BT709)
                : new ClipColours(avutil.AVCOL_PRI_SMPTE170M, avutil.AVCOL_TRC_SMPTE170M, avutil.AVCOL_SPC_SMPTE170M);
    }

    /** Those of a source, and these where it says nothing or something that cannot be written. */
    ClipColours orOf(AVCodecParameters source) {
        boolean known = source.color_space() == avutil.AVCOL_SPC_BT709
                || source.color_space() == avutil.AVCOL_SPC_BT470BG
                || source.color_space() == avutil.AVCOL_SPC_SMPTE170M
                || source.color_space() == avutil.AVCOL_SPC_BT2020_NCL;
        return new ClipColours(
                source.color_primaries() == avutil.AVCOL_PRI_UNSPECIFIED ? primaries : source.color_primaries(),
                source.color_trc() == avutil.AVCOL_TRC_UNSPECIFIED ? transfer : source.color_trc(),
                known ? source.color_space() : matrix);
    }

    /** swscale's number of the equations. */
    int equations() {
        if (matrix == avutil.AVCOL_SPC_BT709) {
            return swscale.SWS_CS_ITU709;
        }
        return matrix == avutil.AVCOL_SPC_BT2020_NCL ? swscale.SWS_CS_BT2020 : swscale.SWS_CS_ITU601;
    }
}
