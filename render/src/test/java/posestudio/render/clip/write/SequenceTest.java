package posestudio.render.clip.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureReader;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.clip.ClipInfo;

class SequenceTest {
    @TempDir
    Path folder;

    private final ClipInfo clip = TestClip.info(33, 17, 20);

    @ParameterizedTest
    @EnumSource(names = {"PNG", "TIFF", "JPEG"})
    void everyFrameIsAPictureWithItsOwnNumber(ClipFormat format) throws Exception {
        Path target = folder.resolve("shot." + format.extension());
        ClipJob range = new ClipJob(clip, 4, 9, target, format, ClipQuality.BEST, true, false, "");
        ExportReport report = new ClipExport(range).run(TestClip.frames(clip), Progress.NONE);
        assertEquals(folder.resolve("shot"), report.target());
        assertEquals(
                IntStream.range(5, 11)
                        .mapToObj(i -> "shot_%06d.%s".formatted(i, format.extension()))
                        .toList(),
                names(folder.resolve("shot")));
        assertEquals(List.of("shot"), names(folder), "nothing else is left");
        Picture written =
                new PictureReader().read(folder.resolve("shot/shot_000007." + format.extension()), Progress.NONE);
        Picture drawn = TestClip.frames(clip).frame(6);
        if (format.lossless()) {
            assertArrayEquals(drawn.samples8(), written.samples8());
        } else {
            assertTrue(TestClip.psnr(drawn, written) > 40);
        }
    }

    @Test
    void aStoppedSequenceKeepsItsPicturesAndGoesOn() throws Exception {
        ClipExport export = new ClipExport(TestClip.job(clip, folder.resolve("shot"), ClipFormat.PNG));
        assertThrows(Problem.class, () -> export.run(TestClip.frames(clip), TestClip.stoppingAfter(12)));
        assertFalse(Files.exists(folder.resolve("shot")));
        AtomicInteger made = new AtomicInteger();
        ExportReport report = export.run(
                i -> {
                    made.incrementAndGet();
                    return TestClip.frames(clip).frame(i);
                },
                Progress.NONE);
        assertTrue(report.resumed() >= 9, "resumed " + report.resumed());
        assertEquals(20 - report.resumed(), made.get());
        assertEquals(20, names(folder.resolve("shot")).size());
        assertEquals(List.of("shot"), names(folder));
    }

    @Test
    void onlyAnotherSequenceIsReplacedAndOnlyWhenAllowed() throws Exception {
        ClipJob job = TestClip.job(clip, folder.resolve("shot"), ClipFormat.PNG);
        Files.createDirectory(folder.resolve("shot"));
        new ClipExport(job).run(TestClip.frames(clip), Progress.NONE);
        Problem exists =
                assertThrows(Problem.class, () -> new ClipExport(job).run(TestClip.frames(clip), Progress.NONE));
        assertEquals("output.exists", exists.key());

        ClipJob shorter =
                new ClipJob(clip, 0, 2, folder.resolve("shot"), ClipFormat.PNG, ClipQuality.BEST, true, true, "");
        new ClipExport(shorter).run(TestClip.frames(clip), Progress.NONE);
        assertEquals(3, names(folder.resolve("shot")).size(), "no picture of the longer one is left");

        Files.writeString(folder.resolve("shot/notes.txt"), "precious");
        Problem other =
                assertThrows(Problem.class, () -> new ClipExport(shorter).run(TestClip.frames(clip), Progress.NONE));
        assertEquals("output.sequence", other.key());
        assertEquals("precious", Files.readString(folder.resolve("shot/notes.txt")));
    }

    @Test
    void theNameTellsTheFormat() {
        assertEquals(ClipFormat.PNG, ClipFormat.of(Path.of("a/shot.PNG")).orElseThrow());
        assertEquals(ClipFormat.JPEG, ClipFormat.of(Path.of("shot.jpeg")).orElseThrow());
        assertEquals(ClipFormat.TIFF, ClipFormat.of(Path.of("shot.tiff")).orElseThrow());
        assertEquals(ClipFormat.MP4, ClipFormat.of(Path.of("shot.mp4")).orElseThrow());
        assertTrue(ClipFormat.of(Path.of("shot")).isEmpty());
    }

    private static List<String> names(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
