package posestudio.app.cli;

import java.nio.file.Path;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import posestudio.app.engine.StudioEngine;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureReader;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;

/** The picture a command works on: its name on the command line, and how it is opened. */
final class SourceOptions {
    private static final String LIMIT = "--max-megapixels";

    private final CliContext context;

    SourceOptions(StudioCommand command) {
        context = command.context();
        command.position("IN", Path.class, context.text("cli.option.in"));
        command.option(
                LIMIT,
                "N",
                Integer.class,
                this::megapixels,
                String.valueOf(PictureReader.DEFAULT_MAX_PIXELS / 1_000_000),
                context.text("cli.option.max-megapixels", PictureReader.DEFAULT_MAX_PIXELS / 1_000_000));
    }

    Path path(ParseResult arguments) {
        return arguments.matchedPositionalValue(0, null);
    }

    /** Reads the picture, tells what reading had to change, and finds its faces. */
    OpenedPicture open(ParseResult arguments, StudioEngine engine, Progress progress) throws Problem {
        int megapixels = arguments.commandSpec().findOption(LIMIT).getValue();
        Path path = path(arguments);
        Picture picture = new PictureReader(megapixels * 1_000_000L).read(path, progress);
        return new OpenedPicture(path, picture, engine.analyse(picture, progress));
    }

    private Integer megapixels(String text) {
        try {
            int value = Integer.parseInt(text);
            if (value >= 1) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number that is too small.
        }
        throw new TypeConversionException(context.text("cli.usage.megapixels", text));
    }
}
