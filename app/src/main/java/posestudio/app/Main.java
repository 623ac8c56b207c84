package posestudio.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import posestudio.app.cli.CommandLineLauncher;
import posestudio.app.cli.DisplaylessStart;
import posestudio.app.system.DisplayProbe;
import posestudio.app.system.NativeLibraries;
import posestudio.app.window.StudioLauncher;

/**
 * The one entrance: a command goes to the command line; anything else opens the window, or does the main job without
 * one where there is no display. Loads nothing that the window does not need at once.
 */
public final class Main {
    /** The words that make a command line out of what would otherwise be the name of a picture. */
    static final List<String> COMMANDS =
            List.of("render", "clip", "batch", "inspect", "motion", "sheet", "packs", "doctor", "bench");

    private Main() {}

    /** See {@code posestudio --help}. */
    public static void main(String[] arguments) {
        NativeLibraries.settle();
        if (isForCommandLine(arguments)) {
            System.exit(CommandLineLauncher.run(arguments));
        }
        Optional<Path> file = arguments.length == 0 ? Optional.empty() : Optional.of(Path.of(arguments[0]));
        if (DisplayProbe.canOpenWindows()) {
            StudioLauncher.launch(file);
        } else {
            System.exit(DisplaylessStart.run(file));
        }
    }

    /** At most one argument that is neither an option nor a command is the name of a picture to open. */
    static boolean isForCommandLine(String... arguments) {
        return arguments.length > 1
                || arguments.length == 1 && (arguments[0].startsWith("-") || COMMANDS.contains(arguments[0]));
    }
}
