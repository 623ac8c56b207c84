package posestudio.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import posestudio.app.engine.InstalledEngine;
import posestudio.app.system.UserFolders;
import posestudio.app.testing.SmallClip;
import posestudio.editor.motion.Motion;
import posestudio.editor.motion.MotionFile;
import posestudio.editor.motion.MotionFrame;

/** A small clip through the real engine, from the command line to a motion file. */
class MotionCommandTest {
    private static final int FRAMES = 8;

    @TempDir
    static Path home;

    private static InstalledEngine engine;
    private static Path clip;

    @TempDir
    Path folder;

    @BeforeAll
    static void makeClip() throws Exception {
        engine = new InstalledEngine(
                new UserFolders(home.resolve("cache"), home.resolve("data"), home.resolve("state")));
        clip = SmallClip.moving(home.resolve("collins.mkv"), FRAMES);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private Cli.Outcome run(Object... arguments) {
        return new Cli(folder, engine).run(arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"m.json", "m.posemotion"})
    void theMotionOfAClipIsWrittenInTheFormOfItsName(String name) throws Exception {
        Path out = folder.resolve(name);
        Cli.Outcome outcome = run("motion", clip, "-o", out, "--json");
        assertEquals(ExitCode.OK, outcome.code(), outcome.err());
        Motion motion = MotionFile.read(out);
        assertEquals(FRAMES, motion.frames().size());
        assertTrue(motion.frames().stream().allMatch(MotionFrame::seen));
        JsonNode report = new ObjectMapper().readTree(outcome.out());
        assertEquals(1, report.path("schema").intValue());
        assertEquals(clip.toString(), report.path("file").textValue());
        assertEquals(out.toString(), report.path("output").textValue());
        assertEquals(FRAMES, report.path("frames").intValue());
        assertEquals(FRAMES, report.path("seen").intValue());
        assertEquals(72, report.path("points").intValue());
        assertEquals(Files.size(out), report.path("bytes").longValue());
        assertTrue(report.path("calmest").isInt());
        assertTrue(report.path("bytesPerFrame").isNumber());
    }

    @Test
    void inTheFrameOfRestNothingHasMoved() throws Exception {
        Path out = folder.resolve("m.json");
        assertEquals(ExitCode.OK, run("motion", clip, "-o", out, "--rest", "3f").code());
        MotionFrame rest = MotionFile.read(out).frames().get(2);
        for (int p = 0; p < rest.points(); p++) {
            assertEquals(0, rest.offset(p, 0));
            assertEquals(0, rest.offset(p, 1));
        }
    }

    @ParameterizedTest
    @CsvSource({"--rest,100f", "--rest,soon", "--rest,0f", "--person,0"})
    void whatMakesNoSenseIsRefusedAndNothingIsWritten(String option, String value) {
        Path out = folder.resolve("m.json");
        Cli.Outcome outcome = run("motion", clip, "-o", out, option, value);
        assertEquals(ExitCode.USAGE, outcome.code());
        assertTrue(outcome.err().contains(option), outcome.err());
        assertFalse(Files.exists(out));
    }

    @Test
    void aPersonWhoIsNotThereAndAFileThatIsThereAreTold() throws Exception {
        Path out = folder.resolve("m.json");
        assertEquals(
                ExitCode.FACE, run("motion", clip, "-o", out, "--person", "2").code());
        Files.writeString(out, "mine");
        assertEquals(ExitCode.OUTPUT, run("motion", clip, "-o", out).code());
        assertEquals("mine", Files.readString(out));
        assertEquals(ExitCode.OK, run("motion", clip, "-o", out, "--overwrite").code());
        assertEquals(
                ExitCode.USAGE,
                run("motion", clip, "-o", folder.resolve("m.txt")).code());
    }
}
