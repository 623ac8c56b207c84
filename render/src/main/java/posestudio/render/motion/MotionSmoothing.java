package posestudio.render.motion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.edit.ParameterValues;
import posestudio.editor.motion.HeadPlace;
import posestudio.editor.motion.Motion;
import posestudio.editor.motion.MotionFrame;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;

/**
 * Takes the shaking out of a motion and leaves what is quick on purpose: every value becomes a mean of those around it
 * in time, the same on both sides, so that nothing lags, and the less the more they differ (the bilateral filter of
 * Tomasi and Manduchi, 1998, over time). A blink differs by far more than a network's noise and stays as it is.
 */
public final class MotionSmoothing {
    /** How far the mean reaches at full strength: its standard deviation, seconds. */
    private static final double FULL_REACH = 0.1;
    /** Differences as large as these count as half shaking, half movement. */
    private static final double ANGLE = 2;

    private static final double CENTIMETRES = 0.12;
    private static final double PLACE_CENTIMETRES = 0.3;
    private static final double CONTROL = 10;
    /** So many deviations away nothing counts any more. */
    private static final double REACHES = 3;

    private final List<MotionFrame> frames;
    private final double reach;

    private MotionSmoothing(Motion motion, double reach) {
        frames = motion.frames();
        this.reach = reach;
    }

    /** The motion smoothed. @param strength 0 (as it is) to 100 */
    public static Motion smooth(Motion motion, double strength) {
        if (strength <= 0) {
            return motion;
        }
        MotionSmoothing smoothing = new MotionSmoothing(motion, FULL_REACH * strength / 100);
        List<MotionFrame> smoothed = new ArrayList<>();
        for (int i = 0; i < motion.frames().size(); i++) {
            smoothed.add(
                    motion.frames().get(i).seen()
                            ? smoothing.frame(i)
                            : motion.frames().get(i));
        }
        return motion.with(smoothed);
    }

    private MotionFrame frame(int index) {
        MotionFrame own = frames.get(index);
        List<MotionFrame> near = new ArrayList<>();
        for (int i = first(index); i < frames.size() && frames.get(i).time() <= own.time() + REACHES * reach; i++) {
            if (frames.get(i).seen()) {
                near.add(frames.get(i));
            }
        }
        double[] nearness = near.stream()
                .mapToDouble(f -> gauss((f.time() - own.time()) / reach))
                .toArray();
        return new MotionFrame(
                own.time(),
                pose(own, near, nearness),
                place(own, near, nearness),
                expression(own, near, nearness),
                offsets(own, near, nearness));
    }

    private int first(int index) {
        int first = index;
        while (first > 0 && frames.get(first - 1).time() >= frames.get(index).time() - REACHES * reach) {
            first--;
        }
        return first;
    }

    private static double gauss(double x) {
        return Math.exp(-x * x / 2);
    }

    private static HeadPose pose(MotionFrame own, List<MotionFrame> near, double[] nearness) {
        Mean mean = new Mean(3);
        for (int i = 0; i < nearness.length; i++) {
            HeadPose pose = near.get(i).pose();
            HeadPose apart = pose.plus(own.pose().negated());
            double distance =
                    Math.sqrt(apart.pitch() * apart.pitch() + apart.yaw() * apart.yaw() + apart.roll() * apart.roll());
            mean.add(nearness[i] * gauss(distance / ANGLE), pose.pitch(), pose.yaw(), pose.roll());
        }
        return new HeadPose(mean.of(0), mean.of(1), mean.of(2));
    }

    private static HeadPlace place(MotionFrame own, List<MotionFrame> near, double[] nearness) {
        Mean mean = new Mean(3);
        for (int i = 0; i < nearness.length; i++) {
            HeadPlace place = near.get(i).place();
            double size = own.place().size();
            double distance = Math.hypot(
                            place.x() - own.place().x(), place.y() - own.place().y())
                    / size;
            // Ten centimetres away from the neck's joint the face grows by so much.
            distance += 10 * Math.abs(place.size() / size - 1);
            mean.add(nearness[i] * gauss(distance / PLACE_CENTIMETRES), place.x(), place.y(), place.size());
        }
        return new HeadPlace(mean.of(0), mean.of(1), mean.of(2));
    }

    private static ParameterValues expression(MotionFrame own, List<MotionFrame> near, double[] nearness) {
        Map<ParameterSpec, Double> smoothed = new LinkedHashMap<>();
        for (ParameterSpec spec : Parameters.ALL) {
            double value = own.expression().get(spec);
            Mean mean = new Mean(1);
            for (int i = 0; i < nearness.length; i++) {
                double other = near.get(i).expression().get(spec);
                mean.add(nearness[i] * gauss((other - value) / CONTROL), other);
            }
            smoothed.put(spec, mean.of(0));
        }
        return own.expression().with(smoothed);
    }

    private static float[] offsets(MotionFrame own, List<MotionFrame> near, double[] nearness) {
        float[] smoothed = new float[own.points() * 3];
        for (int p = 0; p < own.points(); p++) {
            Mean mean = new Mean(3);
            for (int i = 0; i < nearness.length; i++) {
                MotionFrame other = near.get(i);
                double x = other.offset(p, 0) - own.offset(p, 0);
                double y = other.offset(p, 1) - own.offset(p, 1);
                double weight = nearness[i] * gauss(Math.hypot(x, y) / CENTIMETRES);
                mean.add(weight, other.offset(p, 0), other.offset(p, 1), other.offset(p, 2));
            }
            for (int axis = 0; axis < 3; axis++) {
                smoothed[p * 3 + axis] = (float) mean.of(axis);
            }
        }
        return smoothed;
    }

    /** A weighted mean of several numbers at once. */
    private static final class Mean {
        private final double[] sums;
        private double weights;

        Mean(int numbers) {
            sums = new double[numbers];
        }

        void add(double weight, double... numbers) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += weight * numbers[i];
            }
            weights += weight;
        }

        double of(int number) {
            return sums[number] / weights;
        }
    }
}
