package posestudio.render.clip.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.clip.ClipInfo;
import posestudio.render.clip.FrameSource;
import posestudio.render.clip.FrameTimes;
import posestudio.render.clip.read.FrameSources;

class ClipExportTest {
    private static final int FRAMES = 110;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"MP4", "WEBM", "MOV", "MKV"})
    void everyFrameIsThereAtItsTimeAndInItsSize(ClipFormat format) throws Exception {
        ClipInfo clip = TestClip.info(96, 64, FRAMES);
        Path target = target(format);
        ExportReport report =
                new ClipExport(TestClip.job(clip, target, format)).run(TestClip.frames(clip), Progress.NONE);
        assertEquals(FRAMES, report.frames());
        assertEquals(Files.size(target), report.bytes());
        assertEquals(List.of(), report.notes());
        try (FrameSource written = FrameSources.open(target, Progress.NONE)) {
            assertEquals(FRAMES, written.info().frames());
            for (int i = 0; i < FRAMES; i++) {
                assertEquals(clip.times().start(i), written.info().times().start(i), 0.0006, "frame " + i);
                double quality = TestClip.psnr(TestClip.frames(clip).frame(i), written.frame(i));
                assertTrue(quality > 40, "frame " + i + " with " + quality + " dB");
            }
            assertEquals(clip.duration(), written.info().duration(), 0.002);
        }
        assertEquals(List.of(target), everything(), "only the file is left");
    }

    @ParameterizedTest
    @CsvSource({"3, 8", "4, 8", "3, 16", "4, 16"})
    void losslessKeepsEverySample(int bands, int bits) throws Exception {
        ClipInfo clip = TestClip.info(33, 17, 14);
        Path target = target(ClipFormat.MKV);
        new ClipExport(TestClip.job(clip, target, ClipFormat.MKV))
                .run(i -> TestClip.frame(33, 17, bands, bits, i), Progress.NONE);
        try (FrameSource written = FrameSources.open(target, Progress.NONE)) {
            for (int i = 0; i < 14; i++) {
                Picture expected = TestClip.frame(33, 17, bands, bits, i);
                Picture found = written.frame(i);
                assertEquals(bits, found.bits());
                for (int y = 0; y < 17; y++) {
                    for (int x = 0; x < 33; x++) {
                        for (int band = 0; band < bands; band++) {
                            assertEquals(expected.sample(x, y, band), found.sample(x, y, band));
                        }
                    }
                }
            }
        }
    }

    @Test
    void framesOfUnequalLengthKeepTheirTimes() throws Exception {
        double[] starts = new double[60];
        for (int i = 1; i < starts.length; i++) {
            starts[i] = starts[i - 1] + 0.02 + 0.013 * (i % 5);
        }
        ClipInfo clip = TestClip.info(64, 48, FrameTimes.of(starts), starts[59] + 0.5, true, Optional.empty());
        Path target = target(ClipFormat.MP4);
        ClipJob range = new ClipJob(clip, 7, 57, target, ClipFormat.MP4, ClipQuality.GOOD, true, false, "");
        new ClipExport(range).run(TestClip.frames(clip), Progress.NONE);
        try (FrameSource written = FrameSources.open(target, Progress.NONE)) {
            assertEquals(51, written.info().frames());
            for (int i = 0; i < 51; i++) {
                assertEquals(starts[7 + i] - starts[7], written.info().times().start(i), 1e-5, "frame " + i);
            }
            assertEquals(starts[58] - starts[7], written.info().duration(), 1e-3);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MP4", "WEBM", "MOV", "MKV"})
    void oddSidesAreNeverScaled(ClipFormat format) throws Exception {
        ClipInfo clip = TestClip.info(97, 65, 5);
        Path target = target(format);
        ClipExport export = new ClipExport(TestClip.job(clip, target, format));
        boolean told = !export.notes().isEmpty();
        export.run(TestClip.frames(clip), Progress.NONE);
        try (FrameSource written = FrameSources.open(target, Progress.NONE)) {
            ClipInfo info = written.info();
            assertEquals(told, info.width() != 97 || info.height() != 65, "a change of size is told");
            assertTrue(info.width() - 97 <= 1 && info.height() - 65 <= 1);
            Picture frame = written.frame(4);
            Picture expected = TestClip.frames(clip).frame(4);
            assertTrue(TestClip.psnr(expected, frame) > 38, TestClip.psnr(expected, frame) + " dB");
        }
    }

    @Test
    void aFrameOfAnotherSizeIsRefusedAndNotWritten() throws Exception {
        ClipInfo clip = TestClip.info(64, 48, 5);
        ClipExport export = new ClipExport(TestClip.job(clip, target(ClipFormat.MP4), ClipFormat.MP4));
        FrameMaker wrong = i -> TestClip.frame(64, 50, 3, 8, i);
        assertThrows(IllegalArgumentException.class, () -> export.run(wrong, Progress.NONE));
        assertEquals(List.of(), everything());
    }

    @ParameterizedTest
    @EnumSource(names = {"MP4", "WEBM", "MOV", "MKV", "GIF", "WEBP"})
    void aStoppedExportGoesOnToTheSameBytes(ClipFormat format) throws Exception {
        ClipInfo clip = TestClip.info(64, 48, FRAMES);
        Path whole = folder.resolve("whole." + format.extension());
        new ClipExport(TestClip.job(clip, whole, format)).run(TestClip.frames(clip), Progress.NONE);
        byte[] expected = Files.readAllBytes(whole);
        Files.delete(whole);

        ClipExport export = new ClipExport(TestClip.job(clip, target(format), format));
        AtomicInteger made = new AtomicInteger();
        FrameMaker counting = i -> {
            made.incrementAndGet();
            return TestClip.frames(clip).frame(i);
        };
        for (int stop : new int[] {20, 60}) {
            Problem problem = assertThrows(Problem.class, () -> export.run(counting, TestClip.stoppingAfter(stop)));
            assertEquals(Problem.Kind.CANCELLED, problem.kind());
            assertFalse(Files.exists(target(format)), "nothing half under the final name");
        }
        made.set(0);
        ExportReport report = export.run(counting, Progress.NONE);
        assertTrue(report.resumed() > 0, "something was finished before");
        assertEquals(FRAMES - report.resumed(), made.get(), "no frame was made twice");
        assertArrayEquals(expected, Files.readAllBytes(target(format)));
        assertEquals(List.of(target(format)), everything());
    }

    @Test
    void whatAnotherJobLeftIsNotUsed() throws Exception {
        ClipInfo clip = TestClip.info(64, 48, FRAMES);
        Path target = target(ClipFormat.MP4);
        ClipJob job = TestClip.job(clip, target, ClipFormat.MP4);
        assertThrows(Problem.class, () -> new ClipExport(job).run(TestClip.frames(clip), TestClip.stoppingAfter(80)));
        ClipJob other =
                new ClipJob(clip, 0, FRAMES - 1, target, ClipFormat.MP4, ClipQuality.BEST, true, false, "other edits");
        assertEquals(
                0,
                new ClipExport(other).run(TestClip.frames(clip), Progress.NONE).resumed());
    }

    @Test
    void whatIsLeftCanBeThrownAway() throws Exception {
        ClipInfo clip = TestClip.info(64, 48, FRAMES);
        ClipExport export = new ClipExport(TestClip.job(clip, target(ClipFormat.MP4), ClipFormat.MP4));
        assertThrows(Problem.class, () -> export.run(TestClip.frames(clip), TestClip.stoppingAfter(80)));
        assertFalse(everything().isEmpty());
        export.discard();
        assertEquals(List.of(), everything());
    }

    @Test
    void whatFramesThrowEndsTheExportAndKeepsWhatWasFinished() throws Exception {
        ClipInfo clip = TestClip.info(64, 48, FRAMES);
        ClipExport export = new ClipExport(TestClip.job(clip, target(ClipFormat.MP4), ClipFormat.MP4));
        Problem broken = new Problem(Problem.Kind.INPUT, "clip.frame", "x", 99);
        Problem thrown = assertThrows(
                Problem.class,
                () -> export.run(
                        i -> {
                            if (i == 99) {
                                throw broken;
                            }
                            return TestClip.frames(clip).frame(i);
                        },
                        Progress.NONE));
        assertEquals(broken, thrown);
        assertEquals(96, export.run(TestClip.frames(clip), Progress.NONE).resumed());
    }

    @Test
    void aTargetThatCannotBeIsRefusedBeforeTheFirstFrame() throws Exception {
        ClipInfo clip = TestClip.info(64, 48, 3);
        Path there = Files.writeString(folder.resolve("there.mp4"), "precious");
        assertEquals("output.exists", refusal(clip, there));
        assertEquals("output.missing", refusal(clip, folder.resolve("none/clip.mp4")));
        assertEquals("output.folder", refusal(clip, Files.createDirectory(folder.resolve("folder.mp4"))));
        ClipInfo itself = TestClip.info(64, 48, clip.times(), 1, false, Optional.of(there));
        assertEquals("output.source", refusal(itself, there));
        assertEquals("precious", Files.readString(there));
    }

    @Test
    void oneTargetIsWrittenByOneExportAtATime() throws Exception {
        ClipInfo clip = TestClip.info(64, 48, 10);
        ClipJob job = TestClip.job(clip, target(ClipFormat.MP4), ClipFormat.MP4);
        FrameMaker startsAnother = i -> {
            Problem busy =
                    assertThrows(Problem.class, () -> new ClipExport(job).run(TestClip.frames(clip), Progress.NONE));
            assertEquals("output.busy", busy.key());
            return TestClip.frames(clip).frame(i);
        };
        assertEquals(10, new ClipExport(job).run(startsAnother, Progress.NONE).frames());
    }

    private String refusal(ClipInfo clip, Path target) {
        FrameMaker never = i -> {
            throw new AssertionError("a frame was made");
        };
        Problem problem = assertThrows(
                Problem.class,
                () -> new ClipExport(TestClip.job(clip, target, ClipFormat.MP4)).run(never, Progress.NONE));
        assertEquals(Problem.Kind.OUTPUT, problem.kind());
        return problem.key();
    }

    private Path target(ClipFormat format) {
        return folder.resolve("clip." + format.extension());
    }

    private List<Path> everything() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
