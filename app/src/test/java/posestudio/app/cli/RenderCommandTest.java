package posestudio.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureReader;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.face.FaceSearch;

/** Real pictures through the real engine. */
class RenderCommandTest {
    @TempDir
    Path folder;

    private Path source;
    private Path target;

    @BeforeEach
    void takeSample() throws IOException {
        source = Cli.sample("grace-hopper.jpg", folder);
        target = folder.resolve("out.png");
    }

    @Test
    void successIsQuiet() {
        assertEquals(new Cli.Outcome(ExitCode.OK, "", ""), run("--yaw", 10));
        assertTrue(Files.exists(target));
    }

    @Test
    void verboseTellsWhatWasDone() {
        Cli.Outcome outcome = run("--yaw", 10, "--verbose");
        assertEquals(ExitCode.OK, outcome.code());
        assertTrue(outcome.err().contains("512 × 600 pixels, 1 face"), outcome.err());
        assertTrue(outcome.err().contains(target.toString()), outcome.err());
    }

    @Test
    void nothingTurnedGivesTheSameSamples() throws Problem {
        assertEquals(ExitCode.OK, run("--pitch", 0, "--yaw", 0, "--roll", 0).code());
        assertArrayEquals(read(source).samples8(), read(target).samples8());
    }

    static Stream<ParameterSpec> controls() {
        return Parameters.ANGLES.stream();
    }

    @ParameterizedTest
    @MethodSource("controls")
    void theHeadTurnsTheWayTheSignSays(ParameterSpec control) throws Problem {
        HeadPose before = pose(source);
        for (int degrees : new int[] {15, -15}) {
            assertEquals(
                    ExitCode.OK,
                    run("--" + control.id(), degrees, "--overwrite").code());
            double turned = pose(target).angle(control) - before.angle(control);
            assertEquals(degrees, turned, 6, control.id());
        }
    }

    @Test
    void frontaliseTurnsTheFaceToTheViewer() throws Problem {
        assertEquals(ExitCode.OK, run("--yaw", 20, "--pitch", 8).code());
        Path turned = target;
        target = folder.resolve("frontal.png");
        Cli.Outcome outcome = new Cli(folder).run("render", turned, "-o", target, "--frontalise");
        assertEquals(new Cli.Outcome(ExitCode.OK, "", ""), outcome);
        HeadPose pose = pose(target);
        assertEquals(0, pose.yaw(), 6);
        assertEquals(0, pose.pitch(), 6);
        assertEquals(0, pose.roll(), 6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31", "-30.5", "NaN", "Infinity", "far"})
    void anglesOutOfRangeAreRefusedWithTheRange(String angle) {
        Cli.Outcome outcome = run("--yaw", angle);
        assertEquals(ExitCode.USAGE, outcome.code());
        assertTrue(outcome.err().contains("--yaw is " + angle + "; it must lie between -30° and 30°."), outcome.err());
        assertFalse(Files.exists(target));
    }

    @ParameterizedTest
    @CsvSource({
        "--face, 0, '--face is 0; it must be a number from 1 on, or all.'",
        "--face, both, '--face is both; it must be a number from 1 on, or all.'",
        "--quality, 101, '--quality is 101; it must be a whole number from 1 to 100.'",
        "--max-megapixels, -1, '--max-megapixels is -1; it must be a whole number from 1 on.'",
        "--smirk, 3, 'Not understood: --smirk 3'"
    })
    void wrongOptionsAreExplained(String option, String value, String message) {
        Cli.Outcome outcome = run(option, value);
        assertEquals(ExitCode.USAGE, outcome.code());
        assertEquals(
                message + System.lineSeparator() + "Help: posestudio render --help" + System.lineSeparator(),
                outcome.err());
    }

    @Test
    void frontaliseGoesWithNoAngle() {
        Cli.Outcome outcome = run("--frontalise", "--yaw", 3);
        assertEquals(ExitCode.USAGE, outcome.code());
        assertTrue(outcome.err().contains("--frontalise sets all angles"), outcome.err());
    }

    @Test
    void anOutputIsNeeded() {
        Cli.Outcome outcome = new Cli(folder).run("render", source);
        assertEquals(ExitCode.USAGE, outcome.code());
        assertTrue(outcome.err().startsWith("Missing: --output OUT"), outcome.err());
    }

    @Test
    void theEndingOfTheOutputTellsItsFormat() {
        target = folder.resolve("out.gif");
        Cli.Outcome outcome = run("--yaw", 3);
        assertEquals(ExitCode.USAGE, outcome.code());
        assertTrue(outcome.err().contains("jpg, png, tif"), outcome.err());
    }

    @Test
    void aFaceThatIsNotThereIsCounted() {
        Cli.Outcome outcome = run("--face", 2);
        assertEquals(ExitCode.FACE, outcome.code());
        assertTrue(outcome.err().contains("There is no face 2; the picture has 1 face."), outcome.err());
    }

    @Test
    void anExistingFileIsReplacedWhenAllowed() throws IOException, Problem {
        Files.writeString(target, "old");
        assertEquals(ExitCode.OK, run("--overwrite").code());
        assertEquals(512, read(target).width());
    }

    @Test
    void chineseReadersGetChineseAnswers() {
        Cli.Outcome outcome = new Cli(folder)
                .in(Locale.SIMPLIFIED_CHINESE)
                .run("render", folder.resolve("nowhere.jpg"), "-o", target);
        assertEquals(ExitCode.INPUT, outcome.code());
        assertTrue(outcome.err().contains("不存在"), outcome.err());
    }

    private Cli.Outcome run(Object... options) {
        Object[] arguments = Stream.concat(Stream.of("render", source, "-o", target), Stream.of(options))
                .toArray();
        return new Cli(folder).run(arguments);
    }

    private static Picture read(Path file) throws Problem {
        return new PictureReader().read(file, Progress.NONE);
    }

    private static FaceSearch search(Path file) throws Problem {
        return Cli.ENGINE.analyse(read(file), Progress.NONE);
    }

    private static HeadPose pose(Path file) throws Problem {
        return search(file).faces().get(0).pose();
    }
}
