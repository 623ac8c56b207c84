package posestudio.app.cli;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;
import posestudio.render.clip.ClipInfo;

/**
 * A place in a clip as it was typed.
 *
 * @param typed as it was typed
 * @param seconds from the beginning; of no meaning when a frame is named
 * @param frame from 0; negative when a time is named
 */
record ClipMoment(String typed, double seconds, int frame) {
    private static final Pattern FRAME = Pattern.compile("([1-9]\\d{0,8})f");
    private static final Pattern TIME = Pattern.compile("(?:(?:(\\d{1,4}):)?(\\d{1,4}):)?(\\d{1,9}(?:\\.\\d{1,9})?)s?");
    /** What is typed has so many digits less than what is computed. */
    private static final double ROUNDING = 0.0005;

    /**
     * {@code 12.5}, {@code 12.5s}, {@code 1:02.5}, {@code 1:00:02.5} or {@code 300f}, frames counted from 1.
     *
     * @throws TypeConversionException with what is wrong, in the person's words
     */
    static ClipMoment parse(String option, String typed, StudioCommand command) {
        Matcher frame = FRAME.matcher(typed);
        if (frame.matches()) {
            return new ClipMoment(typed, 0, Integer.parseInt(frame.group(1)) - 1);
        }
        Matcher time = TIME.matcher(typed);
        if (!time.matches()) {
            throw new TypeConversionException(command.text("cli.usage.moment", option, typed));
        }
        double seconds = number(time.group(1)) * 3600 + number(time.group(2)) * 60 + number(time.group(3));
        return new ClipMoment(typed, seconds, -1);
    }

    private static double number(String digits) {
        return digits == null ? 0 : Double.parseDouble(digits);
    }

    /** The frame that a range from here on begins with; empty when the clip ends before. */
    OptionalInt first(ClipInfo clip) {
        if (frame >= 0) {
            return frame < clip.frames() ? OptionalInt.of(frame) : OptionalInt.empty();
        }
        return seconds < clip.duration() ? OptionalInt.of(clip.frameAt(seconds + ROUNDING)) : OptionalInt.empty();
    }

    /** The frame that a range up to here ends with; empty when the clip ends before, or nothing is before it. */
    OptionalInt last(ClipInfo clip) {
        if (frame >= 0) {
            return frame < clip.frames() ? OptionalInt.of(frame) : OptionalInt.empty();
        }
        boolean inside = seconds > ROUNDING && seconds <= clip.duration() + ROUNDING;
        return inside ? OptionalInt.of(clip.frameAt(seconds - ROUNDING)) : OptionalInt.empty();
    }
}
