package posestudio.render.clip.read;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_PROP_REORDER;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_descriptor_get;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.bytedeco.ffmpeg.avcodec.AVCodecDescriptor;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;

/**
 * Finds which packets really become frames, and in which order. Nearly always that stands in the packets; the first
 * frames are decoded to see whether it is so. Where it is not (fields in packets of their own, no moments of showing),
 * everything is decoded once.
 */
final class FrameOrder {
    private static final int SAMPLE = 24;
    /** Fewer frames than this part of the packets are no accident. */
    private static final double ENOUGH = 0.75;

    private static final int THREADS = 2;
    private static final int REPORT_EVERY = 50;

    private FrameOrder() {}

    /**
     * The index with the frames that really come out. Stages reported: {@code progress.clip.count}.
     *
     * @throws Problem of kind INPUT when none does, CANCELLED when asked to stop
     */
    static PacketIndex settle(VideoFile file, PacketIndex index, Progress progress) throws Problem {
        if (!index.isTimed() && mayReorder(file)) {
            return decodeAll(file, index, progress);
        }
        int[] ranks = new int[SAMPLE];
        int got = 0;
        boolean clean;
        try (VideoDecoder decoder = new VideoDecoder(file, index, THREADS)) {
            decoder.start(0);
            while (got < SAMPLE && decoder.advance()) {
                ranks[got++] = decoder.rank();
            }
            clean = decoder.isClean();
        }
        if (got == 0) {
            throw noFrames(file);
        }
        boolean rising = IntStream.range(1, got).allMatch(i -> ranks[i] > ranks[i - 1]);
        if (!rising || clean && got < ENOUGH * (ranks[got - 1] - ranks[0] + 1)) {
            return decodeAll(file, index, progress);
        }
        // Pictures before the first key frame, of which a cut left only the end.
        return clean && ranks[0] > 0 ? index.with(index.ordinals(ranks[0])) : index;
    }

    private static boolean mayReorder(VideoFile file) {
        AVCodecDescriptor codec = avcodec_descriptor_get(file.parameters().codec_id());
        return codec == null || (codec.props() & AV_CODEC_PROP_REORDER) != 0;
    }

    private static PacketIndex decodeAll(VideoFile file, PacketIndex index, Progress progress) throws Problem {
        int[] ordinals = new int[index.frames()];
        int count = 0;
        try (VideoDecoder decoder = new VideoDecoder(file, index, THREADS)) {
            decoder.start(0);
            while (count < ordinals.length && decoder.advance()) {
                if (count % REPORT_EVERY == 0) {
                    progress.checkCancelled();
                    progress.report("progress.clip.count", (double) count / ordinals.length);
                }
                ordinals[count++] = index.ordinal(decoder.rank());
            }
        }
        if (count == 0) {
            throw noFrames(file);
        }
        progress.report("progress.clip.count", 1);
        return index.with(Arrays.copyOf(ordinals, count));
    }

    private static Problem noFrames(VideoFile file) {
        return new Problem(Problem.Kind.INPUT, "clip.frame", file.path().toString(), 1);
    }
}
