package posestudio.app.cli;

import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import posestudio.editor.image.PictureReader;

/** How big a picture may be. */
final class MegapixelOption {
    private static final String LIMIT = "--max-megapixels";
    private static final long MILLION = 1_000_000;

    private final CliContext context;

    MegapixelOption(StudioCommand command) {
        context = command.context();
        long usual = PictureReader.DEFAULT_MAX_PIXELS / MILLION;
        command.option(
                LIMIT,
                "N",
                Integer.class,
                this::megapixels,
                String.valueOf(usual),
                context.text("cli.option.max-megapixels", usual));
    }

    /** Most pixels accepted. */
    long pixels(ParseResult arguments) {
        int megapixels = arguments.commandSpec().findOption(LIMIT).getValue();
        return megapixels * MILLION;
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
