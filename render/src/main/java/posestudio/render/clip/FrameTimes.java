package posestudio.render.clip;

import java.util.Arrays;
import java.util.stream.IntStream;

/** When the frames of a clip begin. Immutable. */
public final class FrameTimes {
    private final double[] starts;

    private FrameTimes(double[] starts) {
        this.starts = starts;
    }

    /**
     * Frames that begin at the given moments.
     *
     * @param seconds at least one; rising, not negative; copied
     * @throws IllegalArgumentException when they do not rise or one is not finite
     */
    public static FrameTimes of(double[] seconds) {
        if (seconds.length == 0) {
            throw new IllegalArgumentException("no frames");
        }
        for (int i = 0; i < seconds.length; i++) {
            double least = i == 0 ? 0 : Math.nextUp(seconds[i - 1]);
            if (!(seconds[i] >= least && Double.isFinite(seconds[i]))) {
                throw new IllegalArgumentException("frame " + i + " at " + seconds[i]);
            }
        }
        return new FrameTimes(seconds.clone());
    }

    /** Frames that are all equally long. */
    public static FrameTimes even(int frames, double perSecond) {
        return of(IntStream.range(0, frames).mapToDouble(i -> i / perSecond).toArray());
    }

    /** How many frames there are. */
    public int count() {
        return starts.length;
    }

    /** When a frame begins, seconds. */
    public double start(int frame) {
        return starts[frame];
    }

    /** The frame that is seen at a moment; the first before the clip, the last after it. */
    public int frameAt(double seconds) {
        int at = Arrays.binarySearch(starts, seconds);
        return Math.max(0, at >= 0 ? at : -at - 2);
    }
}
