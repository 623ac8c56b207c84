package posestudio.app.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import posestudio.app.engine.FaceReading;
import posestudio.app.engine.StudioEngine;
import posestudio.editor.change.ChangeLabel;
import posestudio.editor.change.SetEdit;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.history.Document;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureReader;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.likeness.LikePart;
import posestudio.render.likeness.Likeness;

/** The options that make a face like that of another picture. */
final class LikeOptions {
    static final String LIKE = "--like";
    private static final String PARTS = "--like-parts";
    private static final String FACE = "--like-face";
    private static final String OTHER_PERSON = "--like-other-person";
    private static final String RELATIVE = "--like-relative";

    /** What the person asked for as parts: a type of its own, so that the option's default can be told from none. */
    private record Parts(Set<LikePart> chosen) {}

    private final StudioCommand command;

    LikeOptions(StudioCommand command) {
        this.command = command;
        command.option(LIKE, "FILE", Path.class, Path::of, null, command.text("cli.option.like"));
        command.option(
                PARTS,
                "PARTS",
                Parts.class,
                this::parts,
                "pose,eyes,brows,mouth",
                command.text("cli.option.like.parts"));
        command.option(
                FACE,
                "N",
                FaceChoice.class,
                given -> FaceChoice.parseOne(given, command),
                "1",
                command.text("cli.option.like.face"));
        command.flag("cli.option.like.other-person", OTHER_PERSON);
        command.flag("cli.option.like.relative", RELATIVE);
    }

    private Parts parts(String given) {
        Set<LikePart> parts = EnumSet.noneOf(LikePart.class);
        for (String part : given.split(",")) {
            try {
                parts.add(LikePart.valueOf(part.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(command.text("cli.usage.like.parts", part));
            }
        }
        return new Parts(parts);
    }

    /** Refuses options that say how to be like another picture where none is named. */
    void check(ParseResult arguments) {
        if (!arguments.hasMatchedOption(LIKE)) {
            Optional<String> lost = Stream.of(PARTS, FACE, OTHER_PERSON, RELATIVE)
                    .filter(arguments::hasMatchedOption)
                    .findFirst();
            if (lost.isPresent()) {
                throw command.usage("cli.usage.like.missing", lost.get());
            }
        }
    }

    /** The other picture, if there is one. */
    Optional<OpenedPicture> open(ParseResult arguments, StudioEngine engine, Progress progress) throws Problem {
        Path path = arguments.matchedOptionValue(LIKE, null);
        if (path == null) {
            return Optional.empty();
        }
        Picture picture = new PictureReader().read(path, progress);
        OpenedPicture opened = new OpenedPicture(path, picture, engine.analyse(picture, progress));
        opened.choose(choice(arguments));
        return Optional.of(opened);
    }

    private static FaceChoice choice(ParseResult arguments) {
        return arguments.commandSpec().findOption(FACE).getValue();
    }

    /**
     * Makes one face of a document like the other picture's.
     *
     * @param reading of the engine that draws
     * @throws Problem of kind ENGINE when a face cannot be read
     */
    void apply(
            ParseResult arguments,
            Document document,
            int face,
            FaceReading.Seen own,
            OpenedPicture other,
            FaceReading reading)
            throws Problem {
        FaceReading.Seen example = new FaceReading.Seen(
                other.picture(),
                other.search().faces().get(other.choose(choice(arguments)).get(0)));
        Parts parts = arguments.commandSpec().findOption(PARTS).getValue();
        String name = String.valueOf(other.path().getFileName());
        FaceEdit edit = reading.likening(own, example)
                .apply(document.project().edit(face), parts.chosen(), manner(arguments), name);
        document.dispatch(new SetEdit(face, edit, ChangeLabel.of("change.like", name)));
        HeadPose whole = reading.pose(example).plus(reading.pose(own).negated());
        // A face that is taken over as a whole makes up for what the head could not turn by.
        boolean madeUpFor = manner(arguments) == Likeness.Manner.SAME_PERSON
                && parts.chosen().containsAll(LikePart.usual());
        if (parts.chosen().contains(LikePart.POSE)
                && manner(arguments) != Likeness.Manner.RELATIVE
                && !madeUpFor
                && !near(whole, edit)) {
            command.say(command.text("cli.like.clamped", face + 1));
        }
    }

    private static boolean near(HeadPose whole, FaceEdit edit) {
        return Parameters.ANGLES.stream().allMatch(spec -> Math.abs(whole.angle(spec) - edit.value(spec)) < 0.05);
    }

    private static Likeness.Manner manner(ParseResult arguments) {
        if (arguments.hasMatchedOption(RELATIVE)) {
            return Likeness.Manner.RELATIVE;
        }
        return arguments.hasMatchedOption(OTHER_PERSON) ? Likeness.Manner.OTHER_PERSON : Likeness.Manner.SAME_PERSON;
    }
}
