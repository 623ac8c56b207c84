package posestudio.app.cli;

import java.util.OptionalInt;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import posestudio.app.text.Durations;
import posestudio.editor.timeline.FrameRange;
import posestudio.render.clip.ClipInfo;

/** The options that choose a part of a clip. */
final class RangeOptions {
    private static final String FROM = "--from";
    private static final String TO = "--to";

    private final StudioCommand command;

    RangeOptions(StudioCommand command) {
        this.command = command;
        for (String name : new String[] {FROM, TO}) {
            String key = "cli.option.clip." + name.substring(2);
            command.option(
                    name,
                    "T",
                    ClipMoment.class,
                    typed -> ClipMoment.parse(name, typed, command),
                    null,
                    command.text(key));
        }
    }

    /** The frames that are meant. @throws ParameterException when they are not in the clip */
    FrameRange range(ParseResult arguments, ClipInfo clip) {
        ClipMoment from = arguments.matchedOptionValue(FROM, null);
        ClipMoment to = arguments.matchedOptionValue(TO, null);
        OptionalInt first = from == null ? OptionalInt.of(0) : from.first(clip);
        OptionalInt last = to == null ? OptionalInt.of(clip.frames() - 1) : to.last(clip);
        if (first.isEmpty()) {
            throw outside(FROM, from, clip);
        } else if (last.isEmpty()) {
            throw outside(TO, to, clip);
        } else if (last.getAsInt() < first.getAsInt()) {
            throw command.usage(
                    "cli.usage.range.empty",
                    from == null ? "1f" : from.typed(),
                    to == null ? clip.frames() + "f" : to.typed());
        }
        return new FrameRange(first.getAsInt(), last.getAsInt());
    }

    private ParameterException outside(String option, ClipMoment moment, ClipInfo clip) {
        return command.usage(
                "cli.usage.range.outside",
                option,
                moment.typed(),
                Durations.exact(clip.duration()),
                String.valueOf(clip.frames()));
    }
}
