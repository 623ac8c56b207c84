package posestudio.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.editor.edit.PartialEdit;
import posestudio.editor.image.PictureReader;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.preset.Preset;
import posestudio.editor.preset.PresetFile;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;

/** Many pictures through the real engine. */
class BatchCommandTest {
    @TempDir
    Path folder;

    private Path grace;
    private Path eileen;
    private Path preset;
    private Path out;

    @BeforeEach
    void takeSamples() throws IOException, Problem {
        Path in = Files.createDirectory(folder.resolve("in"));
        grace = Cli.sample("grace-hopper.jpg", in);
        eileen = Cli.sample("eileen-collins.png", in);
        preset = folder.resolve("turn.json");
        preset(10);
        out = folder.resolve("deep/out");
    }

    private void preset(double yaw) throws Problem {
        PresetFile.write(preset, new Preset("Turn", PartialEdit.of(Map.of(Parameters.YAW, yaw))));
    }

    private Cli.Outcome run(Object... more) {
        return run(new Cli(folder), more);
    }

    private Cli.Outcome run(Cli cli, Object... more) {
        return cli.run(Stream.concat(Stream.of("batch", "--preset", preset, "-o", out), Stream.of(more))
                .toArray());
    }

    private double yaw(Path file) throws Problem {
        return Cli.ENGINE
                .analyse(new PictureReader().read(file, Progress.NONE), Progress.NONE)
                .faces()
                .get(0)
                .pose()
                .yaw();
    }

    private List<String> results() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith(".posestudio-batch"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyPictureOfAFolderGetsThePreset() throws Exception {
        Cli.Outcome outcome = run(folder.resolve("in"), "--jobs", 2);
        assertEquals(
                new Cli.Outcome(
                        ExitCode.OK,
                        "2 pictures: 2 written, 0 finished before, 0 failed, 0 left." + System.lineSeparator(),
                        ""),
                outcome);
        assertEquals(List.of("eileen-collins.png", "grace-hopper.jpg"), results());
        assertEquals(10, yaw(out.resolve("eileen-collins.png")) - yaw(eileen), 4);
    }

    @Test
    void theAmountMakesItWeaker() throws Exception {
        preset(20);
        assertEquals(ExitCode.OK, run(eileen, "--amount", "50").code());
        assertEquals(10, yaw(out.resolve("eileen-collins.png")) - yaw(eileen), 4);
    }

    @Test
    void afterAFailureItGoesOnAndSaysSo() throws Exception {
        Path bad = Files.writeString(folder.resolve("bad.jpg"), "no picture");
        Cli.Outcome outcome = run(folder.resolve("nowhere.jpg"), bad, eileen);
        assertEquals(ExitCode.PARTIAL, outcome.code());
        assertTrue(outcome.out().contains("3 pictures: 1 written, 0 finished before, 2 failed"), outcome.out());
        assertTrue(outcome.err().contains("nowhere.jpg does not exist"), outcome.err());
        assertTrue(outcome.err().contains("bad.jpg is not a picture"), outcome.err());
        assertEquals(List.of("eileen-collins.png"), results());
    }

    @Test
    void whatIsFinishedIsNotDoneAgain() throws Exception {
        run(eileen);
        FileTime time = Files.getLastModifiedTime(out.resolve("eileen-collins.png"));
        Cli.Outcome outcome = run(eileen, grace);
        assertEquals(ExitCode.OK, outcome.code());
        assertTrue(outcome.out().contains("1 written, 1 finished before"), outcome.out());
        assertEquals(time, Files.getLastModifiedTime(out.resolve("eileen-collins.png")));
    }

    @Test
    void anotherPresetAmountOrPictureIsNotTakenForFinished() throws Exception {
        run(eileen);
        for (Object[] other : new Object[][] {{"--amount", "50"}, {"--face", "1"}}) {
            Cli.Outcome outcome = run(eileen, other[0], other[1]);
            assertEquals(ExitCode.PARTIAL, outcome.code());
            assertTrue(outcome.err().contains("exists already"), outcome.err());
        }
        preset(-10);
        assertTrue(run(eileen, "--overwrite").out().contains("1 written"));
        assertEquals(-10, yaw(out.resolve("eileen-collins.png")) - yaw(eileen), 4);
        Files.copy(grace, eileen, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertTrue(run(eileen, "--overwrite").out().contains("1 written"));
    }

    @Test
    void stoppedItLeavesNothingHalfAndGoesOnNextTime() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        // Stops somewhere inside the first picture.
        Cli.Outcome stopped = run(new Cli(folder).cancelledWhen(() -> asked.incrementAndGet() > 4), eileen, grace);
        assertEquals(ExitCode.CANCELLED, stopped.code());
        assertTrue(stopped.err().contains("Start the same command again"), stopped.err());
        assertEquals(List.of(), results());
        assertTrue(run(eileen, grace).out().contains("2 written"));
        assertEquals(2, results().size());
    }

    @Test
    void aPresetThatIsNoneIsToldBeforeAnythingIsMade() throws IOException {
        Files.writeString(preset, "{}");
        Cli.Outcome outcome = run(eileen);
        assertEquals(ExitCode.INPUT, outcome.code());
        assertTrue(outcome.err().contains("is not a preset"), outcome.err());
        assertFalse(Files.exists(out));
    }

    @Test
    void aPictureNamedTwiceNeverWritesOverItself() throws Exception {
        assertEquals(ExitCode.OK, run(eileen, eileen).code());
        assertEquals(List.of("eileen-collins-2.png", "eileen-collins.png"), results());
        assertArrayEquals(
                Files.readAllBytes(out.resolve("eileen-collins.png")),
                Files.readAllBytes(out.resolve("eileen-collins-2.png")));
    }

    @Test
    void writingIntoTheFolderOfThePicturesNeverTouchesThem() throws Exception {
        byte[] before = Files.readAllBytes(eileen);
        Cli.Outcome outcome =
                new Cli(folder).run("batch", "--preset", preset, "-o", eileen.getParent(), eileen, "--overwrite");
        assertEquals(ExitCode.PARTIAL, outcome.code());
        assertArrayEquals(before, Files.readAllBytes(eileen));
    }
}
