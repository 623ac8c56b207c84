package posestudio.app.timeline.edit;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import posestudio.render.clip.ClipInfo;

/** When a frame is, written for people, and read. Frames are counted from 1 there. */
public final class Timecode {
    private static final Pattern TIME = Pattern.compile("(?:(?:(\\d+):)?(\\d+):)?(\\d+(?:[.,]\\d+)?)");
    private static final Pattern FRAME = Pattern.compile("#?\\s*(\\d{1,9})");

    private Timecode() {}

    /** For example {@code 1:02:03.45}, or {@code 0:03.45} in a clip of less than an hour. */
    public static String of(double seconds) {
        long hundredths = Math.round(Math.max(0, seconds) * 100);
        long minutes = hundredths / 6000;
        String rest = String.format(Locale.ROOT, "%02d.%02d", hundredths / 100 % 60, hundredths % 100);
        return minutes < 60
                ? minutes + ":" + rest
                : String.format(Locale.ROOT, "%d:%02d:%s", minutes / 60, minutes % 60, rest);
    }

    /**
     * The frame that was typed: a time with a colon, point or {@code s}, else a frame's number from 1 on; with a sign so
     * many frames from where one is.
     *
     * @param now the present frame, from 0 on
     * @return the frame from 0 on, within the clip; empty when it cannot be read
     */
    public static OptionalInt read(String text, int now, ClipInfo clip) {
        String typed = text.strip();
        boolean forward = typed.startsWith("+");
        boolean back = typed.startsWith("-") || typed.startsWith("−");
        String plain = forward || back ? typed.substring(1).strip() : typed;
        Matcher frame = FRAME.matcher(plain);
        Matcher time = TIME.matcher(
                plain.endsWith("s") ? plain.substring(0, plain.length() - 1).strip() : plain);
        int last = clip.frames() - 1;
        if (frame.matches()) {
            long number = Long.parseLong(frame.group(1));
            long wanted = forward ? now + number : back ? now - number : number - 1;
            return OptionalInt.of((int) Math.max(0, Math.min(last, wanted)));
        }
        if (!time.matches()) {
            return OptionalInt.empty();
        }
        double seconds = 3600 * number(time.group(1)) + 60 * number(time.group(2)) + number(time.group(3));
        double from = forward || back ? clip.times().start(now) : 0;
        // Half a hundredth more: what was read off the screen was rounded to hundredths.
        return OptionalInt.of(clip.frameAt(from + (back ? -seconds : seconds) + 0.005));
    }

    private static double number(String digits) {
        return digits == null ? 0 : Double.parseDouble(digits.replace(',', '.'));
    }
}
