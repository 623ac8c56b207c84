package posestudio.render.clip.read;

import java.util.Optional;
import java.util.stream.IntStream;
import posestudio.render.clip.FrameTimes;

/**
 * When the frames of a stream are shown.
 *
 * @param times seconds since the first
 * @param duration when the last one ends, seconds
 * @param rate nominal
 * @param variable whether frames are not all equally long
 */
record VideoClock(FrameTimes times, double duration, FrameRate rate, boolean variable) {
    /** Files such as Matroska count in milliseconds, and so are wrong by up to one. */
    private static final double ROUNDING = 0.0021;

    /** A last frame so many times longer than the others is meant so. */
    static final double LONG = 1.5;

    private static final double LEAST_STEP = 1e-6;
    private static final double TOLERANCE = 0.02;

    /**
     * The clock of a stream.
     *
     * @param moments when its frames are shown, units, rising; empty when it does not tell
     * @param frames how many there are
     * @param last how long the last is shown, seconds; 0 when that is not known
     * @param unit seconds
     * @param guess its rate as the file's head has it, if it makes sense
     */
    static VideoClock of(long[] moments, int frames, double last, double unit, Optional<FrameRate> guess) {
        if (moments.length < frames || frames > 1 && moments[frames - 1] <= moments[0]) {
            return even(frames, guess.orElse(FrameRate.USUAL));
        }
        double[] starts = new double[frames];
        for (int i = 1; i < frames; i++) {
            starts[i] = Math.max((moments[i] - moments[0]) * unit, starts[i - 1] + LEAST_STEP);
        }
        FrameRate rate = rate(starts, last, guess);
        double end = starts[frames - 1] + (last > 0 ? last : 1 / rate.perSecond());
        return new VideoClock(FrameTimes.of(starts), end, rate, isVariable(starts, end, unit));
    }

    /** Frames that are all equally long. */
    static VideoClock even(int frames, FrameRate rate) {
        double perSecond = rate.perSecond();
        return new VideoClock(FrameTimes.even(frames, perSecond), frames / perSecond, rate, false);
    }

    private static FrameRate rate(double[] starts, double last, Optional<FrameRate> guess) {
        if (starts.length == 1) {
            return guess.orElse(last > 0 ? FrameRate.of(1 / last) : FrameRate.USUAL);
        }
        double measured = (starts.length - 1) / starts[starts.length - 1];
        return guess.filter(rate -> Math.abs(measured - rate.perSecond()) <= TOLERANCE * measured)
                .orElseGet(() -> FrameRate.of(measured));
    }

    private static boolean isVariable(double[] starts, double end, double unit) {
        double[] lengths = IntStream.range(1, starts.length)
                .mapToDouble(i -> starts[i] - starts[i - 1])
                .sorted()
                .toArray();
        if (lengths.length == 0) {
            return false;
        }
        double longest = lengths[lengths.length - 1];
        return longest - lengths[0] > Math.max(ROUNDING, 2 * unit) || end - starts[starts.length - 1] > LONG * longest;
    }
}
