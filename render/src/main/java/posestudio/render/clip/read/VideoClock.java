package posestudio.render.clip.read;

import java.util.stream.IntStream;
import org.bytedeco.ffmpeg.avutil.AVRational;
import posestudio.render.clip.FrameTimes;

/**
 * When the frames of a stream are shown.
 *
 * @param times seconds since the first
 * @param duration when the last one ends, seconds
 * @param numerator nominal frames per second, as a fraction
 * @param denominator its denominator
 * @param variable whether frames are not all equally long
 */
record VideoClock(FrameTimes times, double duration, int numerator, int denominator, boolean variable) {
    /** Used where a stream says nothing of its rate. */
    private static final int USUAL_RATE = 25;

    private static final int LARGEST_RATE = 1000;
    /** Files such as Matroska count in milliseconds, and so are wrong by up to one. */
    private static final double ROUNDING = 0.0021;

    private static final double LEAST_STEP = 1e-6;
    private static final double TOLERANCE = 0.02;

    /**
     * The clock of a stream.
     *
     * @param moments when its frames are shown, units, rising; empty when it does not tell
     * @param frames how many there are
     * @param lastDuration how long the last is shown, units; 0 when it does not tell
     * @param unit seconds a unit
     * @param rate frames per second as guessed; may make no sense
     */
    static VideoClock of(long[] moments, int frames, long lastDuration, AVRational unit, AVRational rate) {
        boolean sane = rate.num() > 0 && rate.den() > 0 && rate.num() <= (long) LARGEST_RATE * rate.den();
        return of(
                moments,
                frames,
                lastDuration,
                unit.num() / (double) unit.den(),
                sane ? rate.num() : 0,
                sane ? rate.den() : 1);
    }

    static VideoClock of(
            long[] moments, int frames, long lastDuration, double unit, int guessedNumerator, int guessedDenominator) {
        double guess = (double) guessedNumerator / guessedDenominator;
        if (moments.length < frames || frames > 1 && moments[frames - 1] <= moments[0]) {
            int numerator = guess > 0 ? guessedNumerator : USUAL_RATE;
            int denominator = guess > 0 ? guessedDenominator : 1;
            double rate = (double) numerator / denominator;
            return new VideoClock(FrameTimes.even(frames, rate), frames / rate, numerator, denominator, false);
        }
        double[] starts = new double[frames];
        for (int i = 1; i < frames; i++) {
            starts[i] = Math.max((moments[i] - moments[0]) * unit, starts[i - 1] + LEAST_STEP);
        }
        double measured = frames > 1 ? (frames - 1) / starts[frames - 1] : guess;
        boolean trusted = guess > 0 && Math.abs(measured - guess) <= TOLERANCE * guess;
        boolean variable = isVariable(starts, unit);
        int numerator = guessedNumerator;
        int denominator = guessedDenominator;
        if (!trusted && measured > 0) {
            numerator = (int) Math.round(Math.min(LARGEST_RATE, measured) * 1000);
            denominator = 1000;
        } else if (!trusted) {
            numerator = USUAL_RATE;
            denominator = 1;
        }
        double own = lastDuration * unit;
        double nominal = (double) denominator / numerator;
        // Some files give the last frame the rest of the sound.
        double last = own > 0 && (variable || own < 2 * nominal) ? own : nominal;
        return new VideoClock(FrameTimes.of(starts), starts[frames - 1] + last, numerator, denominator, variable);
    }

    private static boolean isVariable(double[] starts, double unit) {
        double shortest = IntStream.range(1, starts.length)
                .mapToDouble(i -> starts[i] - starts[i - 1])
                .min()
                .orElse(0);
        double longest = IntStream.range(1, starts.length)
                .mapToDouble(i -> starts[i] - starts[i - 1])
                .max()
                .orElse(0);
        return longest - shortest > Math.max(ROUNDING, 2 * unit);
    }
}
