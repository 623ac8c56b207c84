package posestudio.render.clip.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.editor.progress.Progress;
import posestudio.render.clip.ClipInfo;

/** Kills a process that exports, without warning, at several moments. */
class KilledExportTest {
    private static final int FRAMES = 130;

    @TempDir
    Path folder;

    /** The process that is killed: says what it does, and waits where it is to be killed. */
    static final class Victim {
        private Victim() {}

        public static void main(String[] arguments) throws Exception {
            Path source = Path.of(arguments[0]);
            String end = arguments[2];
            ClipInfo clip = SoundClip.make(source, FRAMES, "aac");
            FrameMaker frames = index -> {
                reach("frame " + index, end);
                return TestClip.frames(clip).frame(index);
            };
            Progress progress = new Progress() {
                @Override
                public void report(String stage, double fraction) {
                    if (stage.equals("progress.clip.join")) {
                        reach("join", end);
                    }
                }

                @Override
                public boolean isCancelled() {
                    return false;
                }
            };
            new ClipExport(job(clip, Path.of(arguments[1]))).run(frames, progress);
        }

        private static void reach(String place, String end) {
            if (place.equals(end)) {
                System.out.println(place);
                try {
                    Thread.sleep(60_000);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private static ClipJob job(ClipInfo clip, Path target) {
        return TestClip.job(clip, target, ClipFormat.MP4);
    }

    @Test
    void aKilledExportGoesOnToTheFileOfAnUninterruptedOne() throws Exception {
        Path source = folder.resolve("source.mp4");
        ClipInfo clip = SoundClip.make(source, FRAMES, "aac");
        Path whole = folder.resolve("whole.mp4");
        new ClipExport(job(clip, whole)).run(TestClip.frames(clip), Progress.NONE);

        Path target = folder.resolve("clip.mp4");
        for (String moment : List.of("frame 7", "frame 48", "frame 101", "join")) {
            killAt(moment, source, target);
            assertFalse(Files.exists(target), "nothing half under the final name");
        }
        ExportReport report = new ClipExport(job(clip, target)).run(TestClip.frames(clip), Progress.NONE);
        assertEquals(FRAMES, report.resumed(), "all was encoded before it was killed for the last time");
        assertArrayEquals(Files.readAllBytes(whole), Files.readAllBytes(target));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(3, left.count(), "source and the two clips");
        }
    }

    private static void killAt(String moment, Path source, Path target) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        source.toString(),
                        target.toString(),
                        moment)
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            StringBuilder all = new StringBuilder();
            String line = said.readLine();
            while (line != null && !line.equals(moment)) {
                all.append(line).append('\n');
                line = said.readLine();
            }
            assertTrue(process.isAlive(), all.toString());
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
