package posestudio.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import posestudio.app.system.ErrorLog;
import posestudio.app.text.Messages;
import posestudio.models.install.CatalogPack;
import posestudio.models.install.PackCatalog;

class LicenceQuestionTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final CatalogPack pack = PackCatalog.installed().packs().get(0);

    private boolean accepted(boolean terminal, String answer, String... arguments) {
        PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);
        CliContext context = new CliContext(
                new Messages(Locale.ENGLISH), err, err, terminal, null, () -> false, new ErrorLog(folder));
        StudioCommand command = new StudioCommand(context, "install", "cli.packs.install.description") {
            @Override
            ExitCode run(ParseResult parsed) {
                return ExitCode.OK;
            }
        };
        LicenceQuestion question = new LicenceQuestion(command, asked -> answer);
        return question.isAccepted(pack, new CommandLine(command.spec()).parseArgs(arguments));
    }

    @ParameterizedTest
    @CsvSource({"y, true", "Yes, true", "' Y ', true", "n, false", "'', false", "no way, false"})
    void onATerminalTheAnswerDecides(String answer, boolean accepted) {
        assertEquals(accepted, accepted(true, answer));
        assertTrue(said.toString(StandardCharsets.UTF_8).contains("non-commercial research purposes only"));
    }

    @Test
    void whoHasAcceptedBeforeIsNotAsked() {
        assertTrue(accepted(true, "n", "--accept-licence"));
        assertTrue(accepted(false, null, "--accept-license"));
    }

    @Test
    void whereNobodyCanBeAskedNothingIsAccepted() {
        assertThrows(ParameterException.class, () -> accepted(false, "y"));
        assertThrows(ParameterException.class, () -> accepted(true, null));
    }
}
