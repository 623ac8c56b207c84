package posestudio.render.clip.read;

import static org.bytedeco.ffmpeg.global.avutil.*;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import posestudio.render.clip.ffmpeg.Ffmpeg;

class FrameMemoryTest {
    private static final int ROOM = 8;

    @BeforeAll
    static void prepare() {
        Ffmpeg.prepare();
    }

    private static AVFrame frame() {
        AVFrame frame = av_frame_alloc();
        frame.width(64);
        frame.height(64);
        frame.format(AV_PIX_FMT_GRAY8);
        av_frame_get_buffer(frame, 0);
        return frame;
    }

    private static long bytesOfOne() {
        AVFrame frame = frame();
        long bytes = frame.buf(0).size();
        av_frame_free(frame);
        return bytes;
    }

    private static void put(FrameMemory.Share share, int rank) {
        AVFrame frame = frame();
        share.put(rank, frame);
        av_frame_free(frame);
    }

    private static boolean use(FrameMemory.Share share, int rank) {
        AVFrame frame = share.get(rank);
        boolean found = frame != null;
        av_frame_free(frame);
        return found;
    }

    /** As an export does it: six frames are ready ahead of the one that is asked for, two of those behind may stay. */
    @Test
    void framesReadAheadAreStillThereWhenTheyAreAskedFor() {
        try (FrameMemory.Share share = new FrameMemory(ROOM * bytesOfOne()).open(100)) {
            for (int rank = 0; rank < 7; rank++) {
                put(share, rank);
            }
            for (int rank = 0; rank < 50; rank++) {
                assertTrue(use(share, rank), "frame " + rank);
                for (int next = rank + 1; next <= rank + 6; next++) {
                    if (!share.holdsFurther(next)) {
                        put(share, next);
                    }
                }
            }
        }
    }

    @Test
    void theFrameLongestUnusedGoesFirst() {
        try (FrameMemory.Share share = new FrameMemory(3 * bytesOfOne()).open(100)) {
            put(share, 0);
            put(share, 1);
            put(share, 2);
            assertTrue(use(share, 0));
            put(share, 3);
            assertTrue(use(share, 0));
            assertFalse(use(share, 1));
            assertTrue(use(share, 2));
            assertTrue(use(share, 3));
        }
    }
}
