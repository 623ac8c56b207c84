package posestudio.render.clip.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
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

    /** The name of what a stream is packed with; the four letters that stand in the file where FFmpeg has none. */
    static String of(AVCodecParameters stream) {
        int tag = stream.codec_tag();
        if (stream.codec_id() != avcodec.AV_CODEC_ID_NONE || tag == 0) {
            return of(stream.codec_id());
        }
        byte[] letters = {(byte) tag, (byte) (tag >> 8), (byte) (tag >> 16), (byte) (tag >> 24)};
        return new String(letters, StandardCharsets.ISO_8859_1);
    }

    /** The name of one of FFmpeg's codecs. */
    private static String of(int codec) {
        String name = USUAL.get(codec);
        return name != null ? name : avcodec.avcodec_get_name(codec).getString().toUpperCase(Locale.ROOT);
    }
}
