package posestudio.render.motion;

import java.util.LinkedHashMap;
import java.util.Map;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.motion.HeadPlace;
import posestudio.editor.motion.MotionFrame;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;

/** A frame of a motion as one row of numbers, in groups that belong together: pose, place, each control, each point. */
final class MotionVector {
    /** Differences as large as these count as half shaking, half movement. */
    private static final double ANGLE = 2;

    private static final double CENTIMETRES = 0.12;
    private static final double PLACE_CENTIMETRES = 0.3;
    private static final double CONTROL = 10;
    /** Ten centimetres away from the neck's joint a face that grows moves by so much of them. */
    private static final double FACE = 10;

    private static final int POSE = 0;
    private static final int PLACE = 3;
    private static final int CONTROLS = 6;

    private final int points;
    private final int pointsBegin = CONTROLS + Parameters.ALL.size();

    MotionVector(int points) {
        this.points = points;
    }

    /** How many groups there are. */
    int groups() {
        return 2 + Parameters.ALL.size() + points;
    }

    /** Where a group begins; the one after the last ends the row. */
    int begin(int group) {
        if (group < 2) {
            return group == 0 ? POSE : PLACE;
        }
        int point = group - 2 - Parameters.ALL.size();
        return point < 0 ? CONTROLS + group - 2 : pointsBegin + 3 * point;
    }

    /** How much a difference in a number says: 1 over what counts as half a movement. The depth of points is noise. */
    double say(int number) {
        if (number < CONTROLS) {
            return 1 / (number < PLACE ? ANGLE : PLACE_CENTIMETRES);
        } else if (number < pointsBegin) {
            return 1 / CONTROL;
        }
        return (number - pointsBegin) % 3 == 2 ? 0 : 1 / CENTIMETRES;
    }

    /** The numbers of a frame: degrees, centimetres of the head, controls, centimetres. */
    double[] numbers(MotionFrame frame) {
        double[] numbers = new double[pointsBegin + 3 * points];
        numbers[POSE] = frame.pose().pitch();
        numbers[POSE + 1] = frame.pose().yaw();
        numbers[POSE + 2] = frame.pose().roll();
        HeadPlace place = frame.place();
        numbers[PLACE] = place.x() / place.size();
        numbers[PLACE + 1] = place.y() / place.size();
        numbers[PLACE + 2] = FACE * Math.log(place.size());
        for (int i = 0; i < Parameters.ALL.size(); i++) {
            numbers[CONTROLS + i] = frame.expression().get(Parameters.ALL.get(i));
        }
        for (int i = 0; i < 3 * points; i++) {
            numbers[pointsBegin + i] = frame.offset(i / 3, i % 3);
        }
        return numbers;
    }

    /** The frame of such numbers. @param model the frame whose time it has */
    MotionFrame frame(double[] numbers, MotionFrame model) {
        double size = Math.exp(numbers[PLACE + 2] / FACE);
        Map<ParameterSpec, Double> controls = new LinkedHashMap<>();
        for (int i = 0; i < Parameters.ALL.size(); i++) {
            controls.put(Parameters.ALL.get(i), numbers[CONTROLS + i]);
        }
        float[] offsets = new float[3 * points];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = (float) numbers[pointsBegin + i];
        }
        return new MotionFrame(
                model.time(),
                new HeadPose(numbers[POSE], numbers[POSE + 1], numbers[POSE + 2]),
                new HeadPlace(numbers[PLACE] * size, numbers[PLACE + 1] * size, size),
                model.expression().with(controls),
                offsets);
    }
}
