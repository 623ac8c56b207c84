package posestudio.app.cli;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ParseResult;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.timeline.FrameRange;
import posestudio.editor.timeline.PoseHold;
import posestudio.editor.timeline.Timeline;
import posestudio.render.clip.track.PersonTrack;

/** The options that say what becomes of a head's own movement through a clip. */
final class HoldOptions {
    private static final String HOLD = "--hold";
    private static final String OFFSET = "--offset";
    private static final String FRONTALISE = "--frontalise";
    private static final String STEADY = "--steady";
    private static final String AMOUNT = "--amount";

    private final StudioCommand command;

    HoldOptions(StudioCommand command) {
        this.command = command;
        command.flag("cli.option.clip.offset", OFFSET);
        command.flag("cli.option.clip.hold", HOLD);
        command.flag("cli.option.clip.frontalise", FRONTALISE);
        share(STEADY, "cli.option.clip.steady");
        share(AMOUNT, "cli.option.clip.amount");
    }

    private void share(String name, String key) {
        command.option(
                name, "PERCENT", Share.class, given -> Share.parse(name, given, command), null, command.text(key));
    }

    /** Whether any of them was given. */
    boolean isGiven(ParseResult arguments) {
        return Stream.of(HOLD, OFFSET, FRONTALISE, STEADY, AMOUNT).anyMatch(arguments::hasMatchedOption);
    }

    /** Refuses options that say different things, or nothing. */
    void check(ParseResult arguments, Map<ParameterSpec, Double> values) {
        boolean angles = Parameters.ANGLES.stream().anyMatch(values::containsKey);
        long ways = Stream.of(HOLD, OFFSET, FRONTALISE, STEADY)
                .filter(arguments::hasMatchedOption)
                .count();
        boolean steadied = arguments.hasMatchedOption(STEADY) && arguments.hasMatchedOption(OFFSET);
        if (ways > 1 && !(ways == 2 && steadied)) {
            throw command.usage("cli.usage.clip.ways");
        } else if (arguments.hasMatchedOption(FRONTALISE) && angles) {
            throw command.usage("cli.usage.frontalise");
        } else if (arguments.hasMatchedOption(HOLD) && !angles) {
            throw command.usage("cli.usage.clip.hold");
        } else if (arguments.hasMatchedOption(AMOUNT)
                && !arguments.hasMatchedOption(HOLD)
                && !arguments.hasMatchedOption(FRONTALISE)) {
            throw command.usage("cli.usage.clip.amount");
        }
    }

    /**
     * What is done to a person in every frame.
     *
     * @param values the controls that were named
     * @param range the frames that are written: how a head usually stands is looked for in them
     */
    Timeline timeline(ParseResult arguments, Map<ParameterSpec, Double> values, PersonTrack person, FrameRange range) {
        HeadPose usual = person.medianPose(range.first(), range.last() + 1).orElse(HeadPose.ZERO);
        FaceEdit edit = FaceEdit.NEUTRAL.with(values);
        if (arguments.hasMatchedOption(HOLD)) {
            PoseHold hold = new PoseHold(
                    new HeadPose(
                            values.getOrDefault(Parameters.PITCH, usual.pitch()),
                            values.getOrDefault(Parameters.YAW, usual.yaw()),
                            values.getOrDefault(Parameters.ROLL, usual.roll())),
                    amount(arguments));
            return Timeline.constant(edit.with(HeadPose.ZERO)).withHold(Optional.of(hold));
        } else if (arguments.hasMatchedOption(FRONTALISE)) {
            return Timeline.constant(edit).withHold(Optional.of(new PoseHold(HeadPose.ZERO, amount(arguments))));
        } else if (arguments.hasMatchedOption(STEADY)) {
            Share steady = arguments.matchedOptionValue(STEADY, null);
            return Timeline.constant(edit).withHold(Optional.of(new PoseHold(usual, steady.value())));
        }
        return Timeline.constant(edit);
    }

    private static double amount(ParseResult arguments) {
        return arguments.matchedOptionValue(AMOUNT, new Share(1)).value();
    }
}
