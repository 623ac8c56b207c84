package posestudio.app.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import posestudio.editor.image.PictureFormat;
import posestudio.editor.image.WriteOptions;

/** The file a command writes: its name on the command line, and how it is written. */
final class OutputOptions {
    private final StudioCommand command;

    OutputOptions(StudioCommand command) {
        this.command = command;
        int usual = WriteOptions.best(PictureFormat.JPEG).quality();
        command.spec()
                .addOption(OptionSpec.builder("-o", "--output")
                        .paramLabel("OUT")
                        .type(Path.class)
                        .required(true)
                        .description(command.text("cli.option.out", endings()))
                        .build());
        command.option(
                "--quality",
                "N",
                Integer.class,
                this::quality,
                String.valueOf(usual),
                command.text("cli.option.quality", usual));
        command.flag("cli.option.overwrite", "--overwrite");
    }

    Path path(ParseResult arguments) {
        return arguments.matchedOptionValue("--output", null);
    }

    /** How to write; refuses a name whose ending tells no format. */
    WriteOptions options(ParseResult arguments) {
        Path path = path(arguments);
        PictureFormat format =
                PictureFormat.of(path).orElseThrow(() -> command.usage("cli.usage.ending", path.toString(), endings()));
        int quality = arguments.commandSpec().findOption("--quality").getValue();
        boolean overwrite = arguments.hasMatchedOption("--overwrite");
        return new WriteOptions(format, quality, true, overwrite);
    }

    private Integer quality(String text) {
        try {
            int value = Integer.parseInt(text);
            if (value >= 1 && value <= 100) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number out of range.
        }
        throw new TypeConversionException(command.text("cli.usage.quality", text));
    }

    private static String endings() {
        return Arrays.stream(PictureFormat.values())
                .map(format -> format.extensions().get(0))
                .collect(Collectors.joining(", "));
    }
}
