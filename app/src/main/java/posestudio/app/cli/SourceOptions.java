package posestudio.app.cli;

import java.nio.file.Path;
import picocli.CommandLine.ParseResult;
import posestudio.app.engine.StudioEngine;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureReader;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;

/** The picture a command works on: its name on the command line, and how it is opened. */
final class SourceOptions {
    private final MegapixelOption megapixels;

    SourceOptions(StudioCommand command) {
        this(command, true);
    }

    /**
     * @param needed whether the command can do nothing without
     */
    SourceOptions(StudioCommand command, boolean needed) {
        command.position("IN", needed ? "1" : "0..1", Path.class, command.text("cli.option.in"));
        megapixels = new MegapixelOption(command);
    }

    Path path(ParseResult arguments) {
        return arguments.matchedPositionalValue(0, null);
    }

    /** Reads the picture, tells what reading had to change, and finds its faces. */
    OpenedPicture open(ParseResult arguments, StudioEngine engine, Progress progress) throws Problem {
        return open(path(arguments), arguments, engine, progress);
    }

    /** The same for a picture that was not named as IN. */
    OpenedPicture open(Path path, ParseResult arguments, StudioEngine engine, Progress progress) throws Problem {
        Picture picture = new PictureReader(megapixels.pixels(arguments)).read(path, progress);
        return new OpenedPicture(path, picture, engine.analyse(picture, progress));
    }
}
