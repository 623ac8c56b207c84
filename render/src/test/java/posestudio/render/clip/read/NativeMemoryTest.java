package posestudio.render.clip.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.clip.FrameSource;

/** What FFmpeg takes of memory is given back. */
class NativeMemoryTest {
    private static final long MEGABYTE = 1 << 20;

    @TempDir
    private Path folder;

    @Test
    void openingAndClosingTwoHundredTimesDoesNotGrow() throws Problem, IOException {
        Path path = new TestClip("mpeg4").size(640, 480).frames(14).write(folder.resolve("a.mp4"));
        Path broken = Files.write(folder.resolve("broken.mp4"), new byte[5000]);
        open(path, broken, 50);
        long before = inUse();
        open(path, broken, 200);
        long grown = inUse() - before;
        // Fourteen frames alone would be 1.3 GB if none were given back; the system's own keeping of memory breathes by
        // some 50 MB.
        assertTrue(grown < 150 * MEGABYTE, "grown by " + grown / MEGABYTE + " MB");
    }

    private static long inUse() {
        System.gc();
        Runtime java = Runtime.getRuntime();
        return Pointer.physicalBytes() - java.totalMemory();
    }

    private static void open(Path path, Path broken, int times) throws Problem {
        for (int i = 0; i < times; i++) {
            try (FrameSource source = FrameSources.open(path, Progress.NONE)) {
                source.frame(i % 14);
                source.frame(13);
            }
            assertThrows(Problem.class, () -> FrameSources.open(broken, Progress.NONE));
        }
    }

    @Test
    void decodedFramesStayWithinTheirBoundAndGoWithTheirClip() throws Problem {
        Path path = new TestClip("mpeg4").size(320, 240).write(folder.resolve("a.mp4"));
        long limit = 12L * 320 * 240 * 3 / 2;
        FrameMemory memory = new FrameMemory(limit);
        try (FrameSource one = VideoOpener.open(path, memory, Progress.NONE)) {
            for (int i = 0; i < 40; i++) {
                one.frame(i);
                assertTrue(memory.bytes() <= limit);
            }
            assertTrue(memory.bytes() > limit / 2);
            try (FrameSource two = VideoOpener.open(path, memory, Progress.NONE)) {
                two.frame(39);
                assertTrue(memory.bytes() <= limit);
            }
        }
        assertEquals(0, memory.bytes());
    }
}
