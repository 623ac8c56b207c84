package posestudio.render.clip.write;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.bytedeco.ffmpeg.global.avcodec;

/** A text that is the same for two exports only when their finished segments are interchangeable. */
final class JobKey {
    private JobKey() {}

    /**
     * That of a job.
     *
     * @param settings what else decides over bytes; told apart by their texts
     */
    static String of(ClipJob job, Object... settings) {
        StringBuilder all = new StringBuilder();
        for (Object part : new Object[] {
            SegmentWriter.MAGIC,
            job.content(),
            job.first(),
            job.last(),
            job.clip().width(),
            job.clip().height(),
            job.clip().rateNumerator(),
            job.clip().rateDenominator(),
            List.of(settings),
            avcodec.avcodec_version()
        }) {
            all.append(part).append('\n');
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
