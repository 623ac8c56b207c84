package posestudio.app.cli;

import picocli.CommandLine.ParseResult;
import posestudio.app.packs.Packs;
import posestudio.editor.problem.Problem;
import posestudio.models.install.CatalogPack;
import posestudio.models.install.InstallResult;

/** Downloads a pack, goes on with a download that was stopped, and installs it. */
final class PackDownloadCommand extends StudioCommand {
    private final Packs packs;
    private final LicenceQuestion licence;
    private final PackTelling telling;

    PackDownloadCommand(CliContext context, Packs packs) {
        super(context, "download", "cli.packs.download.description");
        this.packs = packs;
        PackIdPosition.add(this, "0..1", text("cli.packs.option.id"));
        licence = new LicenceQuestion(this);
        telling = new PackTelling(this);
    }

    @Override
    ExitCode run(ParseResult arguments) throws Problem {
        String named = PackIdPosition.of(arguments);
        String id = named == null ? packs.catalog().packs().get(0).id() : named;
        CatalogPack pack = packs.require(id);
        if (!licence.isAccepted(pack, arguments)) {
            return ExitCode.CANCELLED;
        }
        InstallResult result = PackTelling.follow(this, progress -> packs.download(id, progress));
        telling.installed(result, arguments);
        return ExitCode.OK;
    }
}
