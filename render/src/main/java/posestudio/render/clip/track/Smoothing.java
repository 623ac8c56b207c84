package posestudio.render.clip.track;

import java.util.function.IntFunction;
import posestudio.render.face.HeadRotation;
import posestudio.render.face.HeadTransform;
import posestudio.render.face.RotationVector;

/**
 * Smooths over time without lag. What a frame shows is averaged with pairs of frames equally far before and after it, so
 * that steady motion stays exactly where it is; the window grows from the frame outwards and stops where the pairs depart
 * from a straight course by more than the noise of the networks, so that blinks and jerks stay. The head's place and its
 * shape within the head are smoothed apart and put together again. Backwards in time the result is the same, and what
 * does not move is given back bit by bit.
 *
 * <p>With {@code s_k = x_{+k} + x_{-k} - 2 x_0} the smoothed value is {@code x_0 + Σ w_k s_k / (1 + 2 Σ w_k)}, where
 * {@code w_k} falls with {@code k} and with the size of {@code s_k}. After the idea of windows that grow while an
 * estimate stays within its confidence (Lepski 1990; Katkovnik 1999).
 */
final class Smoothing {
    /** How far the window may reach to either side at full strength, seconds. */
    private static final double REACH = 0.3;
    /** Up to so many times the noise a departure counts as noise, and not at all beyond the second. */
    private static final double SURELY_NOISE = 1.5;

    private static final double SURELY_MOTION = 3;
    /** Of a rotation's three numbers, radians, a frame; measured (docs/clips.md). */
    private static final double ROTATION_NOISE = Math.toRadians(0.25);
    /** Of the head's place in canonical centimetres; the size's share is in the same unit by the head's half width. */
    private static final double PLACE_NOISE = 0.03;

    private static final double HEAD_RADIUS = 7;
    /** Of landmarks within the head, canonical centimetres a coordinate. */
    private static final double SHAPE_NOISE = 0.012;

    private Smoothing() {}

    /**
     * Frames to either side that may count, with a fraction.
     *
     * @param strength 0 for none to 1
     * @param rate frames per second
     */
    static double reach(double strength, double rate) {
        return Math.max(0, Math.min(1, strength)) * REACH * rate;
    }

    /** Frames to either side that count at all. */
    static int radius(double reach) {
        return (int) Math.ceil(reach);
    }

    /**
     * The head's smoothed place; the very same transform when nothing is to be smoothed.
     *
     * @param at transforms by their distance in frames, from {@code -radius} to {@code radius}
     * @param radius how many frames there are to either side
     * @param reach {@link #reach}
     */
    static HeadTransform head(IntFunction<HeadTransform> at, int radius, double reach) {
        HeadTransform now = at.apply(0);
        Average turn = new Average(3, ROTATION_NOISE);
        Average place = new Average(4, PLACE_NOISE);
        for (int k = 1; k <= radius && (turn.isOpen() || place.isOpen()); k++) {
            double falling = falling(k, reach);
            HeadTransform after = at.apply(k);
            HeadTransform before = at.apply(-k);
            turn.add(sum(turn(now, after), turn(now, before)), falling);
            place.add(sum(place(now, after), place(now, before)), falling);
        }
        double[] by = turn.result();
        double[] moved = place.result();
        if (isZero(by) && isZero(moved)) {
            return now;
        }
        double[] rotation =
                isZero(by) ? now.rotation() : HeadRotation.multiply(RotationVector.matrix(by), now.rotation());
        return new HeadTransform(
                rotation,
                now.scale() * Math.exp(moved[3] / HEAD_RADIUS),
                now.tx() + moved[0] * now.scale(),
                now.ty() + moved[1] * now.scale(),
                now.tz() + moved[2] * now.scale());
    }

    private static double[] turn(HeadTransform from, HeadTransform to) {
        return from.equals(to)
                ? new double[3]
                : RotationVector.vector(HeadRotation.multiply(to.rotation(), HeadRotation.transpose(from.rotation())));
    }

    private static double[] place(HeadTransform from, HeadTransform to) {
        double s = from.scale();
        return new double[] {
            (to.tx() - from.tx()) / s,
            (to.ty() - from.ty()) / s,
            (to.tz() - from.tz()) / s,
            HEAD_RADIUS * Math.log(to.scale() / s)
        };
    }

    private static double[] sum(double[] a, double[] b) {
        double[] sum = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            sum[i] = a[i] + b[i];
        }
        return sum;
    }

    /**
     * The smoothed shape within the head; the very same numbers where nothing is to be smoothed.
     *
     * @param at canonical coordinates by their distance in frames
     * @param radius how many frames there are to either side
     * @param reach {@link #reach}
     * @param regions groups of points that are smoothed each by itself
     */
    static float[] shape(IntFunction<float[]> at, int radius, double reach, int[][] regions) {
        float[] now = at.apply(0);
        float[] smooth = now.clone();
        for (int[] region : regions) {
            Average average = new Average(region.length * 3, SHAPE_NOISE);
            for (int k = 1; k <= radius && average.isOpen(); k++) {
                float[] after = at.apply(k);
                float[] before = at.apply(-k);
                double[] s = new double[region.length * 3];
                for (int i = 0; i < s.length; i++) {
                    int c = region[i / 3] * 3 + i % 3;
                    s[i] = ((double) after[c] - now[c]) + ((double) before[c] - now[c]);
                }
                average.add(s, falling(k, reach));
            }
            double[] by = average.result();
            for (int i = 0; i < by.length; i++) {
                smooth[region[i / 3] * 3 + i % 3] += (float) by[i];
            }
        }
        return smooth;
    }

    private static double falling(int k, double reach) {
        double t = k / (reach + 1);
        return 1 - t * t;
    }

    private static boolean isZero(double[] v) {
        for (double x : v) {
            if (x != 0) {
                return false;
            }
        }
        return true;
    }

    /** The running sum over pairs of one group of numbers. */
    private static final class Average {
        private final double noise;
        private final double[] sum;
        private double weights;
        private double open = 1;

        Average(int count, double noise) {
            sum = new double[count];
            // A departure is of three noisy values, one of them doubled.
            this.noise = noise * Math.sqrt(6);
        }

        boolean isOpen() {
            return open > 0;
        }

        void add(double[] departure, double falling) {
            double square = 0;
            for (double d : departure) {
                square += d * d;
            }
            double size = Math.sqrt(square / departure.length) / noise;
            open = Math.min(open, Math.max(0, (SURELY_MOTION - size) / (SURELY_MOTION - SURELY_NOISE)));
            double weight = open * falling;
            weights += weight;
            for (int i = 0; i < sum.length; i++) {
                sum[i] += weight * departure[i];
            }
        }

        double[] result() {
            double[] result = new double[sum.length];
            for (int i = 0; i < sum.length; i++) {
                result[i] = sum[i] / (1 + 2 * weights);
            }
            return result;
        }
    }
}
