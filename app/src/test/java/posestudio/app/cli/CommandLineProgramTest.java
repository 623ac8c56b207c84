package posestudio.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.problem.Problem;

class CommandLineProgramTest {
    @TempDir
    Path folder;

    @Test
    void helpNamesEveryCommand() {
        Cli.Outcome outcome = new Cli(folder).run("--help");
        assertEquals(ExitCode.OK, outcome.code());
        for (String command : new String[] {"render", "inspect", "sheet", "doctor"}) {
            assertTrue(outcome.out().contains("\n  " + command + " "), outcome.out());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"render", "inspect", "sheet", "doctor"})
    void everyCommandHasHelpInBothLanguages(String command) {
        String english = new Cli(folder).run(command, "--help").out();
        assertTrue(english.startsWith("Usage: posestudio " + command), english);
        String chinese =
                new Cli(folder).in(Locale.SIMPLIFIED_CHINESE).run(command, "-h").out();
        assertTrue(chinese.startsWith("用法： posestudio " + command), chinese);
    }

    @Test
    void renderHasAnOptionForEveryControl() {
        String help = new Cli(folder).run("render", "--help").out();
        Parameters.ALL.forEach(spec -> assertTrue(help.contains("--" + spec.id() + "=D"), spec.id()));
    }

    @Test
    void versionNamesTheProduct() {
        assertTrue(new Cli(folder).run("--version").out().startsWith("Pose Studio "));
    }

    @Test
    void severalFilesAreNotUnderstood() {
        Cli.Outcome outcome = new Cli(folder).run("a.jpg", "b.jpg");
        assertEquals(ExitCode.USAGE, outcome.code());
        assertTrue(outcome.err().contains("b.jpg"), outcome.err());
    }

    @Test
    void doctorReportsWhatABugReportNeeds() {
        Cli.Outcome outcome = new Cli(folder).run("doctor");
        assertEquals(ExitCode.OK, outcome.code(), outcome.out());
        for (String word : new String[] {
            System.getProperty("java.version"),
            "ONNX Runtime",
            "Drawing",
            "perception",
            "every checksum is right",
            "MiB"
        }) {
            assertTrue(outcome.out().contains(word), outcome.out());
        }
    }

    @ParameterizedTest
    @EnumSource(Problem.Kind.class)
    void everyKindOfProblemHasItsExitCode(Problem.Kind kind) {
        ExitCode code = ExitCode.of(new Problem(kind, "memory"));
        assertEquals(kind.name(), code.name());
        assertEquals(
                1,
                Arrays.stream(ExitCode.values())
                        .filter(other -> other.number() == code.number())
                        .count());
    }
}
