package posestudio.app.text;

import java.util.Locale;

/** Amounts of bytes as people read them, the same in every language: {@code 182 kB}, {@code 3.4 MB}, {@code 421 MB}. */
public final class Sizes {
    private static final int STEP = 1000;
    /** What is less is not rounded up to two digits before the point. */
    private static final double ONE_DIGIT = 9.95;

    private Sizes() {}

    /** Three digits at most. */
    public static String text(long bytes) {
        double amount = Math.max(0, bytes);
        String unit = "B";
        for (String larger : new String[] {"kB", "MB", "GB", "TB"}) {
            // What would be rounded up to 1000 of one unit is 1 of the next.
            if (amount < STEP - 0.5) {
                break;
            }
            amount /= STEP;
            unit = larger;
        }
        boolean tenths = amount < ONE_DIGIT && !unit.equals("B");
        return String.format(Locale.ROOT, tenths ? "%.1f %s" : "%.0f %s", amount, unit);
    }
}
