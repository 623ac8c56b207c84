package posestudio.app.cli;

import picocli.CommandLine.ParseResult;
import posestudio.app.packs.Packs;
import posestudio.editor.problem.Problem;

/** Removes an installed pack. */
final class PackRemoveCommand extends StudioCommand {
    private final Packs packs;

    PackRemoveCommand(CliContext context, Packs packs) {
        super(context, "remove", "cli.packs.remove.description");
        this.packs = packs;
        PackIdPosition.add(this, "1", text("cli.packs.option.id.needed"));
    }

    @Override
    ExitCode run(ParseResult arguments) throws Problem {
        String id = PackIdPosition.of(arguments);
        packs.remove(id);
        say(text("cli.packs.removed", id));
        return ExitCode.OK;
    }
}
