package posestudio.render.likeness;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import posestudio.editor.edit.ExpressionCopy;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.parameter.ParameterGroup;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.face.HeadRotation;
import posestudio.render.face.Landmarks;
import posestudio.render.face.NeckTurn;
import posestudio.render.rig.control.ExpressionReading;

/**
 * Makes one face like another: its pose and expression, taken from another picture.
 *
 * <p>Between pictures of one person every canonical keypoint is brought to where the other picture has it. Between
 * people that would carry over the shape of the face as well; there the expression is read in the units of the controls
 * and the controls are set, so that the face stays its own. Which it is, the caller says: the networks' keypoints tell
 * people apart no better than two turns of one head (docs/expressions.md).
 */
public final class Likeness implements Likening {
    /** How expressions are taken over. */
    public enum Manner {
        /** The face gets the other's expression, keypoint by keypoint: for pictures of one person. */
        SAME_PERSON,
        /** The face gets the other's expression by its own controls: for pictures of different people. */
        OTHER_PERSON,
        /** The other's expression, as far as it is not at rest, becomes what the controls add to the face's own. */
        RELATIVE
    }

    private final FaceAnalysis own;
    private final FaceAnalysis other;
    private final float[] from;
    private final float[] to;

    /**
     * @param own the face that changes
     * @param other the face it becomes like
     */
    public Likeness(FaceAnalysis own, FaceAnalysis other) {
        this.own = own;
        this.other = other;
        from = own.canonicalKeypoints();
        to = other.canonicalKeypoints();
    }

    @Override
    public FaceEdit apply(FaceEdit edit, Set<LikePart> parts, Manner manner, String name) {
        FaceEdit result = edit;
        if (parts.contains(LikePart.POSE)) {
            HeadPose turn = manner == Manner.RELATIVE
                    ? edit.pose().plus(other.pose())
                    : other.pose().plus(own.pose().negated());
            result = result.with(turn);
        }
        if (parts.contains(LikePart.PLACE)) {
            result = result.with(place());
        }
        boolean expression =
                parts.contains(LikePart.EYES) || parts.contains(LikePart.BROWS) || parts.contains(LikePart.MOUTH);
        if (!expression) {
            return result;
        }
        // What was chosen or taken over before would be added on top.
        result = cleared(result, parts);
        if (manner == Manner.SAME_PERSON) {
            return result.with(copy(edit.copy(), parts, name, goal(parts, result)));
        }
        return result.with(controls(parts, manner))
                .with(copy(edit.copy(), parts, edit.copy().name(), from));
    }

    private Map<ParameterSpec, Double> place() {
        double[] here = new NeckTurn(own.transform(), FaceEdit.NEUTRAL).pivot();
        double[] there = new NeckTurn(other.transform(), FaceEdit.NEUTRAL).pivot();
        return NeckTurn.moving(
                own.transform(),
                there[0] - here[0],
                there[1] - here[1],
                other.transform().scale() / own.transform().scale());
    }

    /** An edit with the controls of some parts at rest: also those that no reading of a face sets. */
    public static FaceEdit cleared(FaceEdit edit, Set<LikePart> parts) {
        Map<ParameterSpec, Double> cleared = new LinkedHashMap<>();
        for (ParameterSpec spec : Parameters.ALL) {
            if (isOf(spec.group(), parts)) {
                cleared.put(spec, spec.defaultValue());
            }
        }
        return edit.with(cleared);
    }

    /**
     * Where the keypoints have to be in the canonical head. What the controls could not turn the head by is made up for
     * in the face, if all of it is taken over: its keypoints turn on about the neck.
     */
    private float[] goal(Set<LikePart> parts, FaceEdit reached) {
        HeadPose pose = own.pose().plus(reached.pose());
        if (!parts.containsAll(LikePart.usual()) || pose.equals(other.pose())) {
            return to;
        }
        double[] rest = HeadRotation.multiply(
                HeadRotation.transpose(HeadRotation.matrix(pose)), HeadRotation.matrix(other.pose()));
        float[] goal = new float[to.length];
        for (int i = 0; i < to.length; i += 3) {
            double[] from = new double[3];
            for (int axis = 0; axis < 3; axis++) {
                from[axis] = to[i + axis] - NeckTurn.NECK.get(axis);
            }
            for (int axis = 0; axis < 3; axis++) {
                double turned = rest[axis * 3] * from[0] + rest[axis * 3 + 1] * from[1] + rest[axis * 3 + 2] * from[2];
                goal[i + axis] = (float) (turned + NeckTurn.NECK.get(axis));
            }
        }
        return goal;
    }

    /** Where nothing is taken over now, what was taken over before stays. */
    private ExpressionCopy copy(ExpressionCopy before, Set<LikePart> parts, String name, float[] goal) {
        float[] offsets = new float[Landmarks.COUNT * 3];
        for (int i = 0; i < Landmarks.COUNT; i++) {
            double weight = 0;
            for (LikePart part : parts) {
                weight += part.weight(from[i * 3 + 1]);
            }
            for (int axis = 0; axis < 3; axis++) {
                double kept = i < before.count() ? before.amount() * before.offset(i, axis) : 0;
                double taken = goal[i * 3 + axis] - from[i * 3 + axis];
                offsets[i * 3 + axis] = (float) (kept + weight * (taken - kept));
            }
        }
        ExpressionCopy copy = new ExpressionCopy(name, 1, offsets);
        return copy.isStill() ? ExpressionCopy.NONE : copy;
    }

    private Map<ParameterSpec, Double> controls(Set<LikePart> parts, Manner manner) {
        Map<ParameterSpec, Double> values = new LinkedHashMap<>();
        Map<ParameterSpec, Double> seen = new ExpressionReading(to).values();
        Map<ParameterSpec, Double> resting =
                manner == Manner.RELATIVE ? Map.of() : new ExpressionReading(from).neutralising();
        seen.forEach((spec, value) -> {
            if (isOf(spec.group(), parts)) {
                values.put(spec, value + resting.getOrDefault(spec, 0.0));
            }
        });
        return values;
    }

    /**
     * An edit of a face with its expression brought to rest, the one that the photo shows and what was added to it; what
     * was moved by hand stays.
     */
    public static FaceEdit neutralised(FaceAnalysis face, FaceEdit edit) {
        return cleared(edit, LikePart.usual())
                .with(new ExpressionReading(face.canonicalKeypoints()).neutralising())
                .with(ExpressionCopy.NONE);
    }

    private static boolean isOf(ParameterGroup group, Set<LikePart> parts) {
        return switch (group) {
            case EYES, GAZE -> parts.contains(LikePart.EYES);
            case BROWS -> parts.contains(LikePart.BROWS);
            case MOUTH, CHEEKS -> parts.contains(LikePart.MOUTH);
            case HEAD -> false;
        };
    }
}
