package posestudio.app.cli;

import java.util.OptionalDouble;
import picocli.CommandLine.ParseResult;
import posestudio.app.packs.PackProgress;
import posestudio.app.packs.PackWords;
import posestudio.app.text.Durations;
import posestudio.app.text.Sizes;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.models.install.InstallProgress;
import posestudio.models.install.InstallResult;

/** Shows how an installation gets on, and what came of it. */
final class PackTelling {
    private static final String JSON = "--json";

    private final StudioCommand command;
    private final PackWords words;

    PackTelling(StudioCommand command) {
        this.command = command;
        words = new PackWords(command.context().messages());
        command.flag("cli.option.json", JSON);
    }

    /** An installation. */
    interface Work<T> {
        T run(InstallProgress progress) throws Problem;
    }

    /** Does something that takes long, with its progress in one line of the terminal. */
    static <T> T follow(StudioCommand command, Work<T> work) throws Problem {
        try (TerminalProgress terminal = new TerminalProgress(command.context())) {
            PackProgress progress = new PackProgress();
            return work.run(progress.to(new Progress() {
                @Override
                public void report(String stage, double fraction) {
                    terminal.report(stage, fraction, detail(command, progress));
                }

                @Override
                public boolean isCancelled() {
                    return terminal.isCancelled();
                }
            }));
        }
    }

    private static String detail(StudioCommand command, PackProgress progress) {
        PackProgress.Step step = progress.step();
        OptionalDouble speed = progress.bytesPerSecond();
        OptionalDouble left = progress.secondsLeft();
        String amount = speed.isEmpty() || left.isEmpty()
                ? command.text("cli.packs.amount", Sizes.text(step.done()), Sizes.text(step.all()))
                : command.text(
                        "cli.packs.pace",
                        Sizes.text(step.done()),
                        Sizes.text(step.all()),
                        Sizes.text(Math.round(speed.getAsDouble())),
                        Durations.text(left.getAsDouble()));
        return ", " + amount;
    }

    /** Tells what was installed. */
    void installed(InstallResult result, ParseResult arguments) {
        words.notes(result.notes()).forEach(command::say);
        if (arguments.hasMatchedOption(JSON)) {
            PackJson.print(command.context(), PackJson.of(result));
            return;
        }
        command.say(command.text(
                "cli.packs.installed",
                result.pack().manifest().id(),
                result.pack().manifest().version(),
                Sizes.text(result.pack().size()),
                result.pack().folder().toString()));
        command.say(command.text("cli.packs.build", words.build(result.pack())));
    }
}
