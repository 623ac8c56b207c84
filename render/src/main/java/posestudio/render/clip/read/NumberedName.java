package posestudio.render.clip.read;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file's name with a number in it.
 *
 * @param before what stands before the number
 * @param number the number itself
 * @param after what stands after it, the ending included
 */
record NumberedName(String before, long number, String after) {
    private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d{1,15})(\\D*)");
    private static final Pattern PLACE = Pattern.compile("(.*?)(?:%0?\\d*d|#+)([^%#]*)");

    /** The last number in a name; empty when there is none. */
    static Optional<NumberedName> of(Path path) {
        Matcher matcher = NUMBERED.matcher(name(path));
        return matcher.matches()
                ? Optional.of(new NumberedName(matcher.group(1), Long.parseLong(matcher.group(2)), matcher.group(3)))
                : Optional.empty();
    }

    /**
     * A pattern such as {@code name_%04d.png} or {@code name_####.png}, as the name with number 0; how many digits it
     * wants does not matter, since series exist that count from 1 to 1000 without zeros before.
     */
    static Optional<NumberedName> ofPattern(Path path) {
        Matcher matcher = PLACE.matcher(name(path));
        return matcher.matches()
                ? Optional.of(new NumberedName(matcher.group(1), 0, matcher.group(2)))
                : Optional.empty();
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    /** Whether another is of the same series. */
    boolean isOfSeries(NumberedName other) {
        return before.equals(other.before)
                && after.toLowerCase(Locale.ROOT).equals(other.after.toLowerCase(Locale.ROOT));
    }

    /** The series, for people. */
    String pattern() {
        return before + "####" + after;
    }
}
