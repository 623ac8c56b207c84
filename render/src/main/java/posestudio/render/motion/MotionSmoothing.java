package posestudio.render.motion;

import java.util.ArrayList;
import java.util.List;
import posestudio.editor.motion.Motion;
import posestudio.editor.motion.MotionFrame;

/**
 * Takes the shaking out of a motion and leaves what is quick on purpose: every value becomes a mean of those around it
 * in time, the same on both sides, so that nothing lags, and the less the more they differ (the bilateral filter of
 * Tomasi and Manduchi, 1998, over time) from going on at the speed that they have there. A blink differs by far more
 * than a network's noise and stays as it is; a turn of the head is one speed and is smoothed.
 */
public final class MotionSmoothing {
    /** How far the mean reaches at full strength: its standard deviation, seconds. */
    private static final double FULL_REACH = 0.06;
    /** So many deviations away nothing counts any more. */
    private static final double REACHES = 3;

    private final List<MotionFrame> frames;
    private final List<double[]> vectors = new ArrayList<>();
    private final MotionVector space;
    private final double reach;

    private MotionSmoothing(Motion motion, double reach) {
        frames = motion.frames();
        space = new MotionVector(motion.points().length);
        this.reach = reach;
        frames.forEach(frame -> vectors.add(frame.seen() ? space.numbers(frame) : new double[0]));
    }

    /** The motion smoothed. @param strength 0 (as it is) to 100 */
    public static Motion smooth(Motion motion, double strength) {
        if (strength <= 0) {
            return motion;
        }
        MotionSmoothing smoothing = new MotionSmoothing(motion, FULL_REACH * strength / 100);
        List<MotionFrame> smoothed = new ArrayList<>();
        for (int i = 0; i < motion.frames().size(); i++) {
            MotionFrame frame = motion.frames().get(i);
            smoothed.add(frame.seen() ? smoothing.space.frame(smoothing.smoothed(i), frame) : frame);
        }
        return motion.with(smoothed);
    }

    private double[] smoothed(int index) {
        double[] own = vectors.get(index);
        double[] speed = speed(index);
        List<Integer> near = near(index);
        double[] result = own.clone();
        for (int group = 0; group < space.groups(); group++) {
            int from = space.begin(group);
            int to = space.begin(group + 1);
            double[] sums = new double[to - from];
            double weights = 0;
            for (int other : near) {
                double away = frames.get(other).time() - frames.get(index).time();
                double[] values = vectors.get(other);
                double squared = 0;
                for (int i = from; i < to; i++) {
                    double apart = (values[i] - speed[i] * away - own[i]) * space.say(i);
                    squared += apart * apart;
                }
                double weight = Math.exp(-(away * away / (reach * reach) + squared) / 2);
                weights += weight;
                for (int i = from; i < to; i++) {
                    sums[i - from] += weight * (values[i] - speed[i] * away);
                }
            }
            for (int i = from; i < to; i++) {
                result[i] = sums[i - from] / weights;
            }
        }
        return result;
    }

    /** The frames that count, the own one among them: as many before as after it, so that nothing lags. */
    private List<Integer> near(int index) {
        List<Integer> near = new ArrayList<>(List.of(index));
        for (int k = 1; isNear(index, index - k) && isNear(index, index + k); k++) {
            near.add(index - k);
            near.add(index + k);
        }
        return near;
    }

    private boolean isNear(int index, int other) {
        return other >= 0
                && other < frames.size()
                && frames.get(other).seen()
                && Math.abs(frames.get(other).time() - frames.get(index).time()) <= REACHES * reach;
    }

    /** How fast every number changes, a second: from the frames on both sides; 0 where one is missing. */
    private double[] speed(int index) {
        double[] speed = new double[vectors.get(index).length];
        int before = index - 1;
        int after = index + 1;
        if (before < 0
                || after >= frames.size()
                || !frames.get(before).seen()
                || !frames.get(after).seen()) {
            return speed;
        }
        double time = frames.get(after).time() - frames.get(before).time();
        for (int i = 0; i < speed.length; i++) {
            speed[i] = (vectors.get(after)[i] - vectors.get(before)[i]) / time;
        }
        return speed;
    }
}
