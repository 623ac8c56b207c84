package posestudio.app.text;

import java.util.Locale;

/** Lengths of time as people read them off a clock, the same in every language. */
public final class Durations {
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private Durations() {}

    /** Whole seconds: {@code 0:07}, {@code 12:30}, {@code 1:02:03}. */
    public static String text(double seconds) {
        long all = Math.max(0, Math.round(seconds));
        String tail = String.format(Locale.ROOT, "%02d", all % MINUTE);
        return all < HOUR
                ? all / MINUTE + ":" + tail
                : String.format(Locale.ROOT, "%d:%02d:%s", all / HOUR, all % HOUR / MINUTE, tail);
    }

    /** With tenths: {@code 0:07.4}. Never more than there is. */
    public static String exact(double seconds) {
        long tenths = (long) Math.floor(seconds * 10 + 1e-6);
        return text(tenths / 10) + "." + tenths % 10;
    }
}
