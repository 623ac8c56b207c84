package posestudio.render.clip.write;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.Map;
import java.util.Optional;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;

/** An animated WebP, lossless at best quality, of which only what changes is stored. */
final class WebpAssembly implements Assembly {
    /** WebP counts thousandths of a second. */
    private static final int TICKS = 1000;

    private static final int RIFF_HEAD = 12;
    private static final int CHUNK_HEAD = 8;
    /** "ANMF", read with the least byte first. */
    private static final int FRAME = 0x464d4e41;

    private static final int LENGTH_IN_FRAME = 12;

    private final ClipJob job;
    private final Segments segments;

    WebpAssembly(ClipJob job, Segments segments) {
        this.job = job;
        this.segments = segments;
    }

    @Override
    public void write(SeekableByteChannel channel, Optional<SourceFile> source, Progress progress)
            throws IOException, EncodingFailed, Problem {
        AnimationTimes times = new AnimationTimes(job, TICKS, 1);
        try (LosslessFrames frames = new LosslessFrames(segments);
                AnimationEncoder encoder = new AnimationEncoder(
                        channel, job, "libwebp_anim", options(), AV_PIX_FMT_BGRA, TICKS, "webp", Map.of("loop", "0"))) {
            frames.all(
                    frame -> {
                        int number = (int) frame.pts();
                        long begin = times.begin(number);
                        encoder.add(frame, begin, times.begin(number + 1) - begin);
                    },
                    progress,
                    0,
                    1);
            encoder.finish();
        }
        setLastLength(channel, Math.max(1, times.begin(job.frames()) - times.begin(job.frames() - 1)));
    }

    /** The encoder does not ask how long the last frame is and takes the mean of all; WebP container specification. */
    private static void setLastLength(SeekableByteChannel channel, long length) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(CHUNK_HEAD).order(ByteOrder.LITTLE_ENDIAN);
        long last = -1;
        long at = RIFF_HEAD;
        while (at + CHUNK_HEAD <= channel.size()) {
            channel.position(at);
            head.clear();
            while (head.hasRemaining() && channel.read(head) >= 0) {
                continue;
            }
            if (head.getInt(0) == FRAME) {
                last = at;
            }
            long content = head.getInt(Integer.BYTES) & 0xffffffffL;
            at += CHUNK_HEAD + content + content % 2;
        }
        if (last >= 0) {
            channel.position(last + CHUNK_HEAD + LENGTH_IN_FRAME);
            ByteBuffer bytes = ByteBuffer.wrap(new byte[] {(byte) length, (byte) (length >> 8), (byte) (length >> 16)});
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }

    /** For lossless pictures "quality" is how hard it tries. */
    private Map<String, String> options() {
        switch (job.quality()) {
            case BEST:
                return Map.of("lossless", "1", "quality", "20", "compression_level", "1");
            case GOOD:
                return Map.of("lossless", "0", "quality", "92", "compression_level", "4");
            default:
                return Map.of("lossless", "0", "quality", "85", "compression_level", "4");
        }
    }
}
