package posestudio.render.clip.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.clip.ClipNote;
import posestudio.render.clip.FrameSource;

/** Videos are read frame by frame, whatever they are packed in and in whatever order one asks. */
class VideoFramesTest {
    @TempDir
    private Path folder;

    /** Room for a handful of small frames, so that frames have to be decoded again. */
    private FrameSource openWithLittleMemory(Path path) throws Problem {
        return VideoOpener.open(path, new FrameMemory(96 * 64 * 2 * 6), Progress.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "libopenh264, mp4, '', ''",
        "libopenh264, mkv, '', ''",
        "mpeg4, mp4, bf, 2",
        "mpeg4, avi, bf, 2",
        "mpeg4, mkv, bf, 2",
        "mpeg2video, mpg, bf, 2",
        "mpeg2video, ts, bf, 2",
        "mpeg2video, mkv, bf, 2",
        "libvpx-vp9, webm, auto-alt-ref, 1",
        "libvpx, webm, auto-alt-ref, 1",
        "ffv1, mkv, '', ''",
        "mjpeg, avi, '', ''",
        "prores_ks, mov, '', ''",
        "mpeg4, m4v, bf, 2",
        "libopenh264, h264, '', ''",
        "gif, gif, '', ''",
    })
    void everyFrameIsTheOneAskedForInAnyOrder(String encoder, String ending, String option, String value)
            throws Problem {
        Path path = clip(encoder, option, value).write(folder.resolve("clip." + ending));
        try (FrameSource forward = VideoOpener.open(path, new FrameMemory(1 << 24), Progress.NONE);
                FrameSource jumping = openWithLittleMemory(path)) {
            assertEquals(40, forward.info().frames());
            List<Picture> pictures = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                pictures.add(forward.frame(i));
                int green = pictures.get(i).argb(3, 32) >> 8 & 0xff;
                assertEquals(luma(TestClip.level(i)), green, 14, "frame " + i);
            }
            for (int i : shuffled(40)) {
                assertSame(pictures.get(i), jumping.frame(i), "frame " + i);
            }
        }
    }

    private static TestClip clip(String encoder, String option, String value) {
        TestClip clip = new TestClip(encoder).option("b", "2000000");
        if (encoder.equals("prores_ks")) {
            clip.format("yuv422p10le");
        } else if (encoder.equals("mjpeg")) {
            clip.format("yuvj420p")
                    .painter((frame, plane, x, y) ->
                            plane > 0 ? 128 : Math.round((TestClip.level(frame) - 16) * 255 / 219f));
        } else if (encoder.equals("gif")) {
            clip.format("gray").painter((frame, plane, x, y) -> luma(TestClip.level(frame)));
        }
        return option.isEmpty() ? clip : clip.option(option, value);
    }

    /** What limited-range luma becomes on the grey axis. */
    private static int luma(int limited) {
        return Math.round((limited - 16) * 255 / 219f);
    }

    private static List<Integer> shuffled(int count) {
        List<Integer> order = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < count; i++) {
                order.add(i);
            }
        }
        Collections.shuffle(order, new Random(5));
        return order;
    }

    private static void assertSame(Picture expected, Picture actual, String message) {
        if (expected.bits() == 8) {
            assertArrayEquals(expected.samples8(), actual.samples8(), message);
        } else {
            assertArrayEquals(expected.samples16(), actual.samples16(), message);
        }
    }

    @Test
    void timesOfUnevenFramesAreKept() throws Problem {
        Path path =
                new TestClip("libvpx-vp9").moments(i -> i * 40L + i / 10 * 500L).write(folder.resolve("a.webm"));
        try (FrameSource source = openWithLittleMemory(path)) {
            assertTrue(source.info().variableRate());
            assertEquals(0.36, source.info().times().start(9), 1e-6);
            assertEquals(0.9, source.info().times().start(10), 1e-6);
            assertEquals(9, source.info().frameAt(0.89));
        }
    }

    @ParameterizedTest
    @CsvSource({"mp4", "mkv", "webm", "mov"})
    void evenFramesAreNotTakenForUneven(String ending) throws Problem {
        String encoder = ending.equals("webm") ? "libvpx-vp9" : "mpeg4";
        Path path =
                new TestClip(encoder).moments(i -> Math.round(i * 1001 / 30.0)).write(folder.resolve("even." + ending));
        try (FrameSource source = openWithLittleMemory(path)) {
            assertFalse(source.info().variableRate());
            assertEquals(29.97, source.info().rate(), 0.03);
            assertEquals(40 * 1001 / 30e3, source.info().duration(), 0.02);
        }
    }

    @Test
    void framesAreTurnedAsTheyAreToBeShown() throws Problem {
        int one = 1 << 16;
        Path path = new TestClip("libopenh264")
                .painter((frame, plane, x, y) -> plane > 0 ? 128 : x < 48 ? 40 : 200)
                .matrix(0, one, 0, -one, 0, 0, 64 * one, 0, 1 << 30)
                .write(folder.resolve("turned.mp4"));
        try (FrameSource source = openWithLittleMemory(path)) {
            Picture picture = source.frame(7);
            assertEquals(64, source.info().width());
            assertEquals(96, source.info().height());
            assertEquals(64, picture.width());
            assertTrue(picture.sample(32, 10, 0) < picture.sample(32, 85, 0), "what was left is above");
        }
    }

    @Test
    void whatAnEditListCutsAwayIsNoFrame() throws Problem {
        Path path = new TestClip("mpeg4")
                .option("bf", "2")
                .moments(i -> i * 40L - 200)
                .write(folder.resolve("cut.mp4"));
        try (FrameSource source = openWithLittleMemory(path)) {
            assertEquals(35, source.info().frames());
            assertEquals(0, source.info().times().start(0));
            for (int i : new int[] {34, 0, 12}) {
                assertEquals(luma(TestClip.level(i + 5)), source.frame(i).sample(3, 32, 1), 14, "frame " + i);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"mp4", "mkv", "ts"})
    void aClipThatBeginsLateBeginsAtNought(String ending) throws Problem {
        Path path = new TestClip("mpeg4").moments(i -> i * 40L + 3000).write(folder.resolve("late." + ending));
        try (FrameSource source = openWithLittleMemory(path)) {
            assertEquals(40, source.info().frames());
            assertEquals(0, source.info().times().start(0));
            assertEquals(0.4, source.info().times().start(10), 1e-6);
        }
    }

    @Test
    void pixelsThatAreNotSquareAndBrightScreensAreNoted() throws Problem {
        Path path =
                new TestClip("ffv1").pixels(2).option("color_trc", "smpte2084").write(folder.resolve("a.mkv"));
        try (FrameSource source = openWithLittleMemory(path)) {
            assertEquals(
                    List.of(ClipNote.of("note.clip.pixels", 2, 1), ClipNote.of("note.clip.hdr")),
                    source.info().notes());
            assertEquals(96, source.frame(0).width());
        }
    }

    @Test
    void framesReadAheadAreTheSameAndAllOfAShortClipIs() throws Problem, InterruptedException {
        Path path = new TestClip("mpeg4").option("bf", "2").write(folder.resolve("a.mp4"));
        FrameMemory memory = new FrameMemory(1 << 24);
        try (FrameSource ahead = VideoOpener.open(path, memory, Progress.NONE);
                FrameSource jumping = openWithLittleMemory(path)) {
            ahead.frame(20);
            long all = 40L * 96 * 64 * 3 / 2;
            for (int wait = 0; wait < 200 && memory.bytes() < all; wait++) {
                Thread.sleep(25);
            }
            assertTrue(memory.bytes() >= all);
            for (int i = 0; i < 40; i++) {
                assertSame(jumping.frame(i), ahead.frame(i), "frame " + i);
            }
        }
    }
}
