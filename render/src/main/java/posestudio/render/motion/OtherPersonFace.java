package posestudio.render.motion;

import java.util.LinkedHashMap;
import java.util.Map;
import posestudio.editor.motion.Follow;
import posestudio.editor.motion.FollowManner;
import posestudio.editor.motion.FollowPart;
import posestudio.editor.motion.Motion;
import posestudio.editor.motion.MotionFrame;
import posestudio.editor.parameter.Laterality;
import posestudio.editor.parameter.ParameterGroup;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.render.face.EyeLandmarks;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.face.Landmarks;
import posestudio.render.face.MouthLandmarks;
import posestudio.render.rig.control.ExpressionReading;
import posestudio.render.rig.control.EyeMovement;

/**
 * A face that follows somebody else: it makes the driver's movements and keeps its own shape. Lids and gaze move by its
 * own controls, in parts of its own eyes; brows, mouth, jaw and cheeks by what the driver's points have moved since
 * rest, in the measure of its own features.
 */
final class OtherPersonFace {
    /** Faces differ by no more than this; what is beyond was misread. */
    private static final double[] RATIO = {0.75, 1.33};

    private final Motion motion;
    private final MotionFrame rest;
    private final float[] own;

    OtherPersonFace(Motion motion, MotionFrame rest, FaceAnalysis own) {
        this.motion = motion;
        this.rest = rest;
        this.own = own.canonicalKeypoints();
    }

    /** The controls of lids and gaze. */
    Map<ParameterSpec, Double> eyes(MotionFrame now, Follow follow) {
        EyeMovement eyes = new EyeMovement(places(rest), places(now));
        Map<ParameterSpec, Double> values = new LinkedHashMap<>();
        eyes.lids(own).forEach((spec, value) -> values.put(spec, value * follow.amount(FollowPart.EYES)));
        eyes.gaze().forEach((spec, value) -> values.put(spec, value * follow.amount(FollowPart.GAZE)));
        return values;
    }

    /** The controls that bring the own face to rest, and on to the expression that the driver has at its rest frame. */
    Map<ParameterSpec, Double> atRest(Follow follow) {
        Map<ParameterSpec, Double> values = new LinkedHashMap<>(new ExpressionReading(own).neutralising());
        rest.expression().changed().forEach((spec, value) -> values.merge(spec, value, Double::sum));
        values.replaceAll((spec, value) -> value * follow.amount(part(spec.group())));
        return values;
    }

    /**
     * The controls of brows and mouth: what has changed on the driver's face since rest, or what leads from the own
     * expression to the driver's. Features differ between people: there only what is not at rest counts as expression.
     */
    Map<ParameterSpec, Double> named(MotionFrame now, Follow follow) {
        boolean same = follow.manner() == FollowManner.SAME_PERSON;
        ExpressionReading from = new ExpressionReading(same ? own : places(rest));
        Map<ParameterSpec, Double> values = new ExpressionReading(places(now)).since(from);
        if (follow.manner() == FollowManner.ABSOLUTE) {
            Map<ParameterSpec, Double> shown = new ExpressionReading(own).values();
            values.replaceAll((spec, value) -> value + rest.expression().get(spec) - shown.get(spec));
        }
        values.replaceAll((spec, value) -> value * follow.amount(part(spec.group())));
        return values;
    }

    private static FollowPart part(ParameterGroup group) {
        return switch (group) {
            case EYES -> FollowPart.EYES;
            case GAZE -> FollowPart.GAZE;
            case BROWS -> FollowPart.BROWS;
            case MOUTH, CHEEKS -> FollowPart.MOUTH;
            case HEAD -> FollowPart.HEAD;
        };
    }

    /** The offsets of all keypoints: what {@link #eyes} does not say. */
    float[] offsets(MotionFrame now, Follow follow) {
        float[] driver = places(rest);
        double face = ratio(driver, 33, 263);
        double mouth = ratio(driver, MouthLandmarks.CORNERS[0], MouthLandmarks.CORNERS[1]);
        int[] points = motion.points();
        float[] told = new float[Landmarks.COUNT * 3];
        for (int p = 0; p < points.length; p++) {
            MotionPoints.Role role = MotionPoints.role(points[p]);
            double amount = role == MotionPoints.Role.BROW
                    ? follow.amount(FollowPart.BROWS)
                    : role == MotionPoints.Role.MOUTH ? follow.amount(FollowPart.MOUTH) : 0;
            for (int axis = 0; axis < 3; axis++) {
                double measure = axis == 0 && role == MotionPoints.Role.MOUTH ? mouth : face;
                double moved = now.offset(p, axis) - rest.offset(p, axis);
                told[points[p] * 3 + axis] = (float) (amount * measure * moved);
            }
        }
        float[] offsets = new KeypointSpread(own, anchors(points)).spread(told);
        for (Laterality side : new Laterality[] {Laterality.LEFT, Laterality.RIGHT}) {
            EyeLandmarks eye = EyeLandmarks.of(side);
            still(eye.upper(), offsets);
            still(eye.lower(), offsets);
            still(eye.iris(), offsets);
        }
        return offsets;
    }

    /** The fold above a lid is the lid's and the brow's; it goes with both by itself. */
    private static int[] anchors(int[] points) {
        return java.util.Arrays.stream(points)
                .filter(i -> MotionPoints.role(i) != MotionPoints.Role.FOLD)
                .toArray();
    }

    private static void still(int[] row, float[] offsets) {
        for (int i : row) {
            for (int axis = 0; axis < 3; axis++) {
                offsets[i * 3 + axis] = 0;
            }
        }
    }

    /** How much farther apart two keypoints are on the own face than on the driver's. */
    private double ratio(float[] driver, int left, int right) {
        double there = driver[right * 3] - driver[left * 3];
        double here = own[right * 3] - own[left * 3];
        return there <= 0 ? 1 : Math.max(RATIO[0], Math.min(RATIO[1], here / there));
    }

    /** Where the driver's points are in a frame, by their landmark; 0 for those that the motion does not hold. */
    private float[] places(MotionFrame frame) {
        int[] points = motion.points();
        float[] zero = motion.rest();
        float[] places = new float[Landmarks.COUNT * 3];
        for (int p = 0; p < points.length; p++) {
            for (int axis = 0; axis < 3; axis++) {
                places[points[p] * 3 + axis] = zero[p * 3 + axis] + frame.offset(p, axis);
            }
        }
        return places;
    }
}
