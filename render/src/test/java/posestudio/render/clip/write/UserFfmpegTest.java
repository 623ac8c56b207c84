package posestudio.render.clip.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.clip.ClipInfo;
import posestudio.render.clip.FrameSource;
import posestudio.render.clip.read.FrameSources;

class UserFfmpegTest {
    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyAProgramThatHasX264IsTaken() throws Exception {
        assertEquals(Optional.empty(), UserFfmpeg.find(List.of(folder.toString(), "", "/does/not/exist")));
        program("echo ' V..... mpeg4 MPEG-4'");
        assertEquals(Optional.empty(), UserFfmpeg.find(List.of(folder.toString())));
        Path good = program("echo ' V....D libx264 H.264'");
        assertEquals(
                good, UserFfmpeg.find(List.of(folder.toString())).orElseThrow().program());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatTheProgramSaysIsTheReasonWhenItFails() throws Exception {
        Path broken = program("echo 'it is Sunday'; exit 1");
        ClipInfo clip = TestClip.info(64, 48, 3);
        ClipJob job = TestClip.job(clip, folder.resolve("clip.mp4"), ClipFormat.X264);
        try (ProgramEncoder encoder = new ProgramEncoder(
                new UserFfmpeg(broken, ""), EncoderSettings.of(job), job, ClipColours.usual(64, 48), 0, folder)) {
            EncodingFailed failure = assertThrows(EncodingFailed.class, () -> {
                encoder.encode(TestClip.frames(clip).frame(0), packet -> {});
                encoder.finish(packet -> {});
            });
            assertTrue(failure.getMessage().contains("it is Sunday"), failure.getMessage());
        }
    }

    @Test
    void x264WritesEveryFrameAndGoesOnToTheSameBytes() throws Exception {
        assumeTrue(UserFfmpeg.find().isPresent(), "this machine has no ffmpeg with x264");
        assertTrue(ClipFormat.available().contains(ClipFormat.X264));
        ClipInfo clip = TestClip.info(64, 48, 110);
        Path whole = folder.resolve("whole.mp4");
        new ClipExport(TestClip.job(clip, whole, ClipFormat.X264)).run(TestClip.frames(clip), Progress.NONE);
        Path target = folder.resolve("clip.mp4");
        ClipExport export = new ClipExport(TestClip.job(clip, target, ClipFormat.X264));
        assertThrows(Problem.class, () -> export.run(TestClip.frames(clip), TestClip.stoppingAfter(70)));
        assertFalse(Files.exists(target));
        assertTrue(export.run(TestClip.frames(clip), Progress.NONE).resumed() >= 48);
        assertArrayEquals(Files.readAllBytes(whole), Files.readAllBytes(target));
        try (FrameSource written = FrameSources.open(target, Progress.NONE)) {
            assertEquals(110, written.info().frames());
            for (int i = 0; i < 110; i++) {
                assertEquals(i / 25.0, written.info().times().start(i), 1e-6);
                double quality = TestClip.psnr(TestClip.frames(clip).frame(i), written.frame(i));
                assertTrue(quality > 40, "frame " + i + " with " + quality + " dB");
            }
        }
    }

    private Path program(String body) throws Exception {
        Path program = Files.writeString(folder.resolve("ffmpeg"), "#!/bin/sh\n" + body + "\n");
        assertTrue(program.toFile().setExecutable(true));
        return program;
    }
}
