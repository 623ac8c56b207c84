package posestudio.app.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import posestudio.editor.timeline.FrameRange;
import posestudio.render.clip.ClipInfo;
import posestudio.render.clip.write.ClipFormat;
import posestudio.render.clip.write.ClipJob;
import posestudio.render.clip.write.ClipQuality;

/** The options that say how a clip is written, and where to. */
final class ClipOutput {
    private static final String FORMAT = "--format";
    private static final String QUALITY = "--quality";
    private static final String NO_SOUND = "--no-sound";
    private static final String OVERWRITE = "--overwrite";

    private final StudioCommand command;

    ClipOutput(StudioCommand command) {
        this.command = command;
        command.output("OUT", command.text("cli.option.out", endings()));
        command.option(
                FORMAT, "F", ClipFormat.class, this::format, null, command.text("cli.option.clip.format", formats()));
        command.option(
                QUALITY,
                "Q",
                ClipQuality.class,
                this::quality,
                ClipQuality.BEST.id(),
                command.text("cli.option.clip.quality"));
        command.flag("cli.option.clip.no-sound", NO_SOUND);
        command.flag("cli.option.overwrite", OVERWRITE);
    }

    Path path(ParseResult arguments) {
        return StudioCommand.output(arguments);
    }

    /** The format; refuses a name whose ending tells none, or another than the one that was named. */
    ClipFormat format(ParseResult arguments) {
        Path path = path(arguments);
        ClipFormat named = arguments.matchedOptionValue(FORMAT, null);
        Optional<ClipFormat> told = ClipFormat.of(path);
        if (named == null) {
            return told.orElseThrow(() -> command.usage("cli.usage.ending", path.toString(), endings()));
        }
        // A folder of pictures may be called anything but a video.
        boolean fits = told.map(format -> format.extension().equals(named.extension()))
                .orElse(named.picture().isPresent());
        if (!fits) {
            throw command.usage("cli.usage.ending", path.toString(), named.extension());
        }
        return named;
    }

    /** What is to be written; {@code content} as {@link ClipJob} has it. */
    ClipJob job(ParseResult arguments, ClipInfo clip, FrameRange range, String content) {
        ClipQuality quality = arguments.commandSpec().findOption(QUALITY).getValue();
        return new ClipJob(
                clip,
                range.first(),
                range.last(),
                path(arguments),
                format(arguments),
                quality,
                !arguments.hasMatchedOption(NO_SOUND),
                arguments.hasMatchedOption(OVERWRITE),
                content);
    }

    private ClipFormat format(String given) {
        return ClipFormat.ofId(given)
                .orElseThrow(
                        () -> new TypeConversionException(command.text("cli.usage.clip.format", given, formats())));
    }

    private ClipQuality quality(String given) {
        return ClipQuality.ofId(given)
                .orElseThrow(() -> new TypeConversionException(command.text("cli.usage.clip.quality", given)));
    }

    private static String formats() {
        return Arrays.stream(ClipFormat.values()).map(ClipFormat::id).collect(Collectors.joining(", "));
    }

    private static String endings() {
        return Arrays.stream(ClipFormat.values())
                .map(ClipFormat::extension)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
