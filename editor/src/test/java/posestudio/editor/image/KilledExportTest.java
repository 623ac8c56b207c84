package posestudio.editor.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;

/** Whenever the process that writes dies, the target holds the old file or the new one. */
class KilledExportTest {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 2600;

    @TempDir
    Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Picture version(int seed) {
        return Sample.grain(WIDTH, HEIGHT, 3, 8, seed);
    }

    private static WriteOptions options(PictureFormat format) {
        return new WriteOptions(format, 95, true, true);
    }

    @Test
    void killedAtRandomMomentsItLeavesOneWholeFile() throws Exception {
        Path target = folder.resolve("out.png");
        Random random = new Random(6);
        for (int round = 0; round < 6; round++) {
            Process child = ChildJvm.start(WriteForever.class, List.of(), target.toString());
            BufferedReader said = reader(child);
            // After a few files the child is warm; then a moment no one chose.
            for (int written = 0; written < 2 + round; written++) {
                assertEquals("written", said.readLine());
            }
            Thread.sleep(random.nextInt(150));
            child.destroyForcibly().waitFor();
            Picture left = new PictureReader().read(target, Progress.NONE);
            assertTrue(Sample.sameSamples(left, version(0)) || Sample.sameSamples(left, version(1)), "round " + round);
        }
    }

    @ParameterizedTest
    @EnumSource(PictureFormat.class)
    void killedHalfWayItLeavesTheOldFile(PictureFormat format) throws Exception {
        Path target = folder.resolve("out");
        Files.writeString(target, "old");
        Process child = ChildJvm.start(WriteHalf.class, List.of(), target.toString(), format.name());
        assertEquals("half way", reader(child).readLine());
        child.destroyForcibly().waitFor();
        assertEquals("old", Files.readString(target));
        assertTrue(names().stream().allMatch(name -> name.equals("out") || name.endsWith(".part")), () -> "left");
    }

    @Test
    void askedToEndItLeavesNothingBehind() throws Exception {
        Path target = folder.resolve("out");
        Files.writeString(target, "old");
        Process child = ChildJvm.start(WriteHalf.class, List.of(), target.toString(), "PNG");
        assumeTrue(child.supportsNormalTermination(), "only where a process can be asked");
        assertEquals("half way", reader(child).readLine());
        child.destroy();
        child.waitFor();
        assertEquals(List.of("out"), names());
        assertEquals("old", Files.readString(target));
    }

    @Test
    void whoReadsWhileItIsReplacedSeesAWholeFile() throws Exception {
        Path target = folder.resolve("out.png");
        Picture[] versions = {Sample.grain(50, 40, 3, 8, 0), Sample.grain(40, 50, 3, 8, 1)};
        new PictureWriter().write(versions[1], target, options(PictureFormat.PNG), Progress.NONE);
        Thread replacing = new Thread(() -> {
            for (int i = 0; i < 60; i++) {
                try {
                    new PictureWriter().write(versions[i % 2], target, options(PictureFormat.PNG), Progress.NONE);
                } catch (Problem e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        replacing.start();
        int seen = 0;
        while (replacing.isAlive()) {
            Picture picture = new PictureReader().read(target, Progress.NONE);
            assertTrue(Sample.sameSamples(picture, versions[0]) || Sample.sameSamples(picture, versions[1]));
            seen++;
        }
        assertTrue(seen > 0);
        assertEquals(List.of("out.png"), names());
    }

    private static BufferedReader reader(Process child) {
        return new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Writes two pictures by turns over one another until it is killed. */
    static final class WriteForever {
        public static void main(String[] arguments) throws Problem {
            Picture[] versions = {version(0), version(1)};
            for (int i = 0; ; i++) {
                new PictureWriter()
                        .write(versions[i % 2], Path.of(arguments[0]), options(PictureFormat.PNG), Progress.NONE);
                System.out.println("written");
            }
        }
    }

    /** Writes a picture half and then waits. */
    static final class WriteHalf implements Progress {
        public static void main(String[] arguments) throws Problem {
            PictureFormat format = PictureFormat.valueOf(arguments[1]);
            new PictureWriter().write(version(0), Path.of(arguments[0]), options(format), new WriteHalf());
        }

        @Override
        public void report(String stage, double fraction) {
            if (fraction >= 0.4) {
                System.out.println("half way");
                try {
                    Thread.sleep(Long.MAX_VALUE);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }
}
