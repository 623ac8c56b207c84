package posestudio.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ParseResult;
import posestudio.app.engine.ClipEngine;
import posestudio.app.follow.DriverReader;
import posestudio.editor.motion.Follow;
import posestudio.editor.motion.FollowManner;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.motion.RestFrame;

/** The options that let a face follow a motion. */
final class DriveOptions {
    static final String DRIVE = "--drive";
    private static final String RELATIVE = "--relative";
    private static final String ABSOLUTE = "--absolute";

    private final StudioCommand command;

    DriveOptions(StudioCommand command) {
        this.command = command;
        command.option(DRIVE, "FILE", Path.class, Path::of, null, command.text("cli.option.clip.drive"));
        command.flag("cli.option.clip.relative", RELATIVE);
        command.flag("cli.option.clip.absolute", ABSOLUTE);
    }

    /** Whether any of them was given. */
    boolean isGiven(ParseResult arguments) {
        return Stream.of(DRIVE, RELATIVE, ABSOLUTE).anyMatch(arguments::hasMatchedOption);
    }

    /** Refuses options that say different things, or nothing. */
    void check(ParseResult arguments) {
        if (arguments.hasMatchedOption(RELATIVE) && arguments.hasMatchedOption(ABSOLUTE)) {
            throw command.usage("cli.usage.clip.manner");
        } else if (isGiven(arguments) && !arguments.hasMatchedOption(DRIVE)) {
            throw command.usage("cli.usage.clip.drive");
        }
    }

    /** What is followed, if anything is; a clip is analysed for it. @throws Problem as {@link DriverReader#read} */
    Optional<Follow> follow(ParseResult arguments, ClipEngine clips, Progress progress) throws Problem {
        Path file = arguments.matchedOptionValue(DRIVE, null);
        if (file == null) {
            return Optional.empty();
        }
        var motion = new DriverReader(clips).read(file, progress);
        FollowManner manner = arguments.hasMatchedOption(ABSOLUTE) ? FollowManner.ABSOLUTE : FollowManner.RELATIVE;
        return Optional.of(Follow.of(motion, manner, RestFrame.of(motion)));
    }
}
