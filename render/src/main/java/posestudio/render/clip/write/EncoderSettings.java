package posestudio.render.clip.write;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import posestudio.editor.image.Picture;

/**
 * How a format is encoded. Whatever could make the same frames into other bytes is fixed here: how many threads, and
 * how many frames belong together.
 *
 * @param encoder FFmpeg's name of the encoder
 * @param options its options and their values
 * @param segment frames in a segment; the first of each is a key frame
 * @param evenWidth whether the width must be even
 * @param evenHeight whether the height must be even
 * @param container FFmpeg's name of the container
 */
record EncoderSettings(
        String encoder,
        Map<String, String> options,
        int segment,
        boolean evenWidth,
        boolean evenHeight,
        String container) {
    /** A second and a half of most clips: little is lost by stopping, little is paid for key frames. */
    private static final int LONG = 48;
    /** Where every frame is a key frame. */
    private static final int SHORT = 12;

    /** What OpenH264 chooses its level by; its quality is fixed by other means. */
    private static final double BITS_A_PIXEL = 0.25;

    /** Those of a job. */
    static EncoderSettings of(ClipJob job) {
        ClipQuality quality = job.quality();
        switch (job.format()) {
            case MP4:
                return openH264(job);
            case X264:
                return new EncoderSettings(
                        "libx264",
                        options("crf", pick(quality, "12", "18", "24"), "preset", "medium", "threads", "4", "g", "250"),
                        LONG,
                        true,
                        true,
                        "mp4");
            case WEBM:
                return vp9(quality);
            case MOV:
                return new EncoderSettings(
                        "prores_ks",
                        options("profile", pick(quality, "hq", "standard", "lt"), "vendor", "apl0", "threads", "4"),
                        SHORT,
                        true,
                        false,
                        "mov");
            case MKV:
                return ffv1("matroska");
            case GIF:
                return ffv1("gif");
            case WEBP:
                return ffv1("webp");
            case PNG:
            case TIFF:
            case JPEG:
                return new EncoderSettings("", Map.of(), 1, false, false, "");
            default:
                throw new IllegalArgumentException(job.format().id());
        }
    }

    /** Every frame by itself, lossless; also for what is put together only when all frames are there. */
    private static EncoderSettings ffv1(String container) {
        Map<String, String> options = options("level", "3", "slices", "16", "slicecrc", "1", "threads", "4", "g", "1");
        return new EncoderSettings("ffv1", options, SHORT, false, false, container);
    }

    /**
     * The quantiser is the same for all frames, so that quality does not depend on what came before: measured 50 dB
     * at 12, 48 dB at 20. OpenH264 goes no lower than 12.
     */
    private static EncoderSettings openH264(ClipJob job) {
        String quantiser = pick(job.quality(), "12", "20", "28");
        double rate = Math.min(60, Math.max(1, job.clip().rate()));
        long bits =
                (long) (BITS_A_PIXEL * rate * job.clip().width() * job.clip().height());
        Map<String, String> options = options(
                "profile",
                "high",
                "qmin",
                quantiser,
                "qmax",
                quantiser,
                "b",
                String.valueOf(bits),
                "allow_skip_frames",
                "0",
                "g",
                String.valueOf(LONG),
                "threads",
                "1");
        return new EncoderSettings("libopenh264", options, LONG, true, true, "mp4");
    }

    private static EncoderSettings vp9(ClipQuality quality) {
        Map<String, String> options = options(
                "deadline", "good",
                "cpu-used", "5",
                "crf", pick(quality, "6", "18", "32"),
                "b", "0",
                "g", String.valueOf(LONG),
                "tile-columns", "2",
                "row-mt", "0",
                "threads", "4");
        return new EncoderSettings("libvpx-vp9", options, LONG, false, false, "webm");
    }

    /** The pixel format a picture of this kind is encoded in. */
    int pixelFormat(Picture like) {
        if (encoder.equals("prores_ks")) {
            return avutil.AV_PIX_FMT_YUV422P10LE;
        } else if (!encoder.equals("ffv1")) {
            return avutil.AV_PIX_FMT_YUV420P;
        } else if (!container.equals("matroska")) {
            return avutil.AV_PIX_FMT_BGRA;
        } else if (like.bits() == 16) {
            return like.hasAlpha() ? avutil.AV_PIX_FMT_GBRAP16LE : avutil.AV_PIX_FMT_GBRP16LE;
        }
        return like.hasAlpha() ? avutil.AV_PIX_FMT_BGRA : avutil.AV_PIX_FMT_BGR0;
    }

    /** Whether what is encoded is brightness and colour difference, not red, green and blue. */
    boolean hasMatrix() {
        return !encoder.equals("ffv1");
    }

    /** An encoder that this needs and that FFmpeg's libraries, as they are here, do not have. */
    Optional<String> missing() {
        Map<String, String> last = Map.of("gif", "gif", "webp", "libwebp_anim");
        return Stream.of(encoder, last.getOrDefault(container, encoder))
                .filter(name -> !name.isEmpty() && !name.equals("libx264"))
                .filter(name -> avcodec.avcodec_find_encoder_by_name(name) == null)
                .findFirst();
    }

    /** Width of the stored frames for frames of this width. */
    int storedWidth(int width) {
        return evenWidth ? width + width % 2 : width;
    }

    /** Height of the stored frames for frames of this height. */
    int storedHeight(int height) {
        return evenHeight ? height + height % 2 : height;
    }

    private static String pick(ClipQuality quality, String best, String good, String small) {
        return quality == ClipQuality.BEST ? best : quality == ClipQuality.GOOD ? good : small;
    }

    private static Map<String, String> options(String... namesAndValues) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            options.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return options;
    }
}
