package posestudio.editor.motion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.edit.ParameterValues;
import posestudio.editor.parameter.ParameterSpec;

/** One frame as whole numbers: time, whether it was seen, pose, place, size, the controls, the points. */
final class FrameChannels {
    private static final int CONTROLS = 8;
    /** Beyond it is no number that a frame can hold. */
    private static final long MOST = 1L << 48;

    private final double rate;
    private final List<ParameterSpec> controls;
    private final int points;
    private final MotionPrecision precision;

    /** @param controls those that a frame holds; null where this version has none */
    FrameChannels(double rate, List<ParameterSpec> controls, int points, MotionPrecision precision) {
        this.rate = rate;
        this.controls = controls;
        this.points = points;
        this.precision = precision;
    }

    int count() {
        return CONTROLS + controls.size() + 3 * points;
    }

    /** The numbers of a frame. @param before those of the frame before, which one that was not seen repeats */
    long[] numbers(MotionFrame frame, int index, long[] before) {
        long[] numbers = before.clone();
        long least = index == 0 ? 0 : tick(index - 1) + before[0] + 1;
        numbers[0] = Math.max(least, Math.round(frame.time() / MotionPrecision.TIME)) - tick(index);
        numbers[1] = frame.seen() ? 0 : 1;
        if (!frame.seen()) {
            return numbers;
        }
        numbers[2] = steps(frame.pose().pitch() / precision.angle());
        numbers[3] = steps(frame.pose().yaw() / precision.angle());
        numbers[4] = steps(frame.pose().roll() / precision.angle());
        numbers[5] = steps(frame.place().x() / precision.place());
        numbers[6] = steps(frame.place().y() / precision.place());
        numbers[7] = steps(Math.log(frame.place().size()) / precision.size());
        int at = CONTROLS;
        for (ParameterSpec control : controls) {
            numbers[at++] = steps(frame.expression().get(control) / precision.control());
        }
        for (int point = 0; point < points; point++) {
            for (int axis = 0; axis < 3; axis++) {
                numbers[at++] = steps(frame.offset(point, axis) / step(axis));
            }
        }
        return numbers;
    }

    /**
     * The frame of such numbers.
     *
     * @throws MalformedMotion when a number is out of all proportion
     * @throws IllegalArgumentException when they make no frame
     */
    MotionFrame frame(long[] numbers, int index) throws MalformedMotion {
        for (long number : numbers) {
            if (Math.abs(number) > MOST) {
                throw new MalformedMotion("a number of " + number);
            }
        }
        double time = (tick(index) + numbers[0]) * MotionPrecision.TIME;
        if (numbers[1] != 0) {
            return MotionFrame.unseen(time);
        }
        Map<ParameterSpec, Double> expression = new HashMap<>();
        for (int i = 0; i < controls.size(); i++) {
            if (controls.get(i) != null) {
                expression.put(controls.get(i), numbers[CONTROLS + i] * precision.control());
            }
        }
        float[] offsets = new float[points * 3];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = (float) (numbers[CONTROLS + controls.size() + i] * step(i % 3));
        }
        return new MotionFrame(
                time,
                new HeadPose(
                        numbers[2] * precision.angle(), numbers[3] * precision.angle(), numbers[4] * precision.angle()),
                new HeadPlace(
                        numbers[5] * precision.place(),
                        numbers[6] * precision.place(),
                        Math.exp(numbers[7] * precision.size())),
                ParameterValues.DEFAULTS.with(expression),
                offsets);
    }

    private static long steps(double number) {
        return Math.max(-MOST, Math.min(MOST, Math.round(number)));
    }

    private double step(int axis) {
        return axis == 2 ? precision.depth() : precision.across();
    }

    /** When a frame would come at an even rate, in steps of time. */
    private long tick(int index) {
        return Math.round(index / rate / MotionPrecision.TIME);
    }
}
