package posestudio.app.cli;

import java.nio.file.Path;
import picocli.CommandLine.ParseResult;
import posestudio.render.draw.DrawingDevice;

/** What a command tells of its success: remarks on the picture always, the rest only when asked with --verbose. */
final class Report {
    private final StudioCommand command;
    private final boolean verbose;
    private final long start = System.nanoTime();

    Report(StudioCommand command, ParseResult arguments) {
        this.command = command;
        verbose = arguments.hasMatchedOption("--verbose");
    }

    void opened(OpenedPicture opened) {
        opened.picture().metadata().notes().forEach(note -> command.say(command.text(note)));
        if (verbose) {
            command.say(command.text(
                    "cli.report.opened",
                    opened.path().toString(),
                    String.valueOf(opened.picture().width()),
                    String.valueOf(opened.picture().height()),
                    opened.search().faces().size()));
        }
    }

    void written(Path target, DrawingDevice device) {
        if (verbose) {
            device.fallbackReason().ifPresent(reason -> command.say(command.text("cli.report.fallback", reason)));
            double seconds = (System.nanoTime() - start) / 1e9;
            command.say(command.text("cli.report.written", target.toString(), device.description(), seconds));
        }
    }
}
