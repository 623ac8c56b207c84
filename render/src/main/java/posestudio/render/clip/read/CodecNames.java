package posestudio.render.clip.read;

import java.util.Locale;
import java.util.Map;
import org.bytedeco.ffmpeg.global.avcodec;

/** What people call the ways pictures are packed. */
final class CodecNames {
    private static final Map<Integer, String> USUAL = Map.of(
            avcodec.AV_CODEC_ID_H264, "H.264",
            avcodec.AV_CODEC_ID_HEVC, "H.265",
            avcodec.AV_CODEC_ID_MPEG4, "MPEG-4",
            avcodec.AV_CODEC_ID_MPEG2VIDEO, "MPEG-2",
            avcodec.AV_CODEC_ID_PRORES, "ProRes",
            avcodec.AV_CODEC_ID_MJPEG, "Motion JPEG");

    private CodecNames() {}

    /** The name of one of FFmpeg's codecs. */
    static String of(int codec) {
        String name = USUAL.get(codec);
        return name != null ? name : avcodec.avcodec_get_name(codec).getString().toUpperCase(Locale.ROOT);
    }
}
