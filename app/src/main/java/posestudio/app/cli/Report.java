package posestudio.app.cli;

import java.nio.file.Path;
import java.util.Optional;
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

    /** @param drawer what draws if not the built-in engine does */
    void written(Path target, DrawingDevice device, Optional<Drawer> drawer) {
        if (verbose) {
            drawer.ifPresent(d -> command.say(command.text(
                    "cli.report.pack", d.pack().idAndVersion(), d.pack().place(), d.device())));
            device.fallbackReason().ifPresent(reason -> command.say(command.text("cli.report.fallback", reason)));
            double seconds = (System.nanoTime() - start) / 1e9;
            command.say(command.text("cli.report.written", target.toString(), device.description(), seconds));
        }
    }
}
