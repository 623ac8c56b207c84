package posestudio.app.cli;

import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import posestudio.editor.image.PictureFormat;
import posestudio.editor.image.WriteOptions;

/** How files are written, whatever they are called: quality, and whether one that exists may be replaced. */
final class WriteSettings {
    private static final String QUALITY = "--quality";
    private static final String OVERWRITE = "--overwrite";

    private final StudioCommand command;

    WriteSettings(StudioCommand command) {
        this.command = command;
        int usual = WriteOptions.best(PictureFormat.JPEG).quality();
        command.option(
                QUALITY,
                "N",
                Integer.class,
                this::quality,
                String.valueOf(usual),
                command.text("cli.option.quality", usual));
        command.flag("cli.option.overwrite", OVERWRITE);
    }

    WriteOptions options(ParseResult arguments, PictureFormat format) {
        int quality = arguments.commandSpec().findOption(QUALITY).getValue();
        return new WriteOptions(format, quality, true, arguments.hasMatchedOption(OVERWRITE));
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
}
