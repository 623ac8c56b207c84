package posestudio.app.cli;

import java.util.List;
import picocli.CommandLine.ParseResult;
import posestudio.app.packs.Packs;

/** Model packs: which there are, and what can be done with them. On its own it lists them. */
final class PacksCommand extends StudioCommand {
    private final PackListCommand list;

    PacksCommand(CliContext context, Packs packs) {
        super(context, "packs");
        list = new PackListCommand(context, packs);
        spec().usageMessage().commandListHeading(text("cli.usage.commands") + "%n");
        for (StudioCommand command : List.of(
                list,
                new PackInstallCommand(context, packs),
                new PackDownloadCommand(context, packs),
                new PackVerifyCommand(context, packs),
                new PackRemoveCommand(context, packs))) {
            spec().addSubcommand(command.spec().name(), command.spec());
        }
    }

    @Override
    ExitCode run(ParseResult arguments) {
        return list.list(false);
    }
}
