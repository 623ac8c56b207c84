package posestudio.app.cli;

import java.nio.file.Path;
import picocli.CommandLine.ParseResult;
import posestudio.app.packs.Packs;
import posestudio.editor.problem.Problem;
import posestudio.models.install.InstallResult;

/** Installs a pack that the person has. */
final class PackInstallCommand extends StudioCommand {
    private final Packs packs;
    private final LicenceQuestion licence;
    private final PackTelling telling;

    PackInstallCommand(CliContext context, Packs packs) {
        super(context, "install", "cli.packs.install.description");
        this.packs = packs;
        position("FROM", "1", Path.class, text("cli.packs.option.from"));
        licence = new LicenceQuestion(this);
        telling = new PackTelling(this);
    }

    @Override
    ExitCode run(ParseResult arguments) throws Problem {
        Path from = arguments.matchedPositionalValue(0, null);
        if (!licence.isAccepted(packs.catalog().packs().get(0), arguments)) {
            return ExitCode.CANCELLED;
        }
        InstallResult result = PackTelling.follow(this, progress -> packs.install(from, progress));
        telling.installed(result, arguments);
        return ExitCode.OK;
    }
}
