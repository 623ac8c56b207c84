package posestudio.app.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ParseResult;
import posestudio.editor.image.PictureFormat;
import posestudio.editor.image.WriteOptions;

/** The file a command writes: its name on the command line, and how it is written. */
final class OutputOptions {
    private final StudioCommand command;
    private final WriteSettings settings;

    OutputOptions(StudioCommand command) {
        this.command = command;
        command.output("OUT", command.text("cli.option.out", endings()));
        settings = new WriteSettings(command);
    }

    Path path(ParseResult arguments) {
        return StudioCommand.output(arguments);
    }

    /** How to write; refuses a name whose ending tells no format. */
    WriteOptions options(ParseResult arguments) {
        Path path = path(arguments);
        PictureFormat format =
                PictureFormat.of(path).orElseThrow(() -> command.usage("cli.usage.ending", path.toString(), endings()));
        return settings.options(arguments, format);
    }

    private static String endings() {
        return Arrays.stream(PictureFormat.values())
                .map(format -> format.extensions().get(0))
                .collect(Collectors.joining(", "));
    }
}
