package posestudio.editor.edit;

import java.util.Map;
import java.util.Objects;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;

/**
 * Everything that was chosen for one face, relative to the source: {@link #NEUTRAL} is the source itself.
 *
 * @param values the named controls
 * @param keypoints what was moved by hand
 * @param copy an expression taken over from another picture
 */
public record FaceEdit(ParameterValues values, KeypointEdits keypoints, ExpressionCopy copy) {
    /** Nothing changed. */
    public static final FaceEdit NEUTRAL =
            new FaceEdit(ParameterValues.DEFAULTS, KeypointEdits.NONE, ExpressionCopy.NONE);

    public FaceEdit {
        Objects.requireNonNull(values);
        Objects.requireNonNull(keypoints);
        Objects.requireNonNull(copy);
    }

    /** Nothing but a turn of the head, each angle clamped to its hard range. */
    public static FaceEdit turned(HeadPose pose) {
        return NEUTRAL.with(pose);
    }

    /** Whether the face looks as in the source: a lock or a reach alone changes nothing. */
    public boolean isNeutral() {
        return values.changed().isEmpty() && keypoints.areStill() && copy.isStill();
    }

    /** The turn added to the head's own pose, degrees. */
    public HeadPose pose() {
        return new HeadPose(value(Parameters.PITCH), value(Parameters.YAW), value(Parameters.ROLL));
    }

    /**
     * The value of one control.
     *
     * @throws IllegalArgumentException for a control that is not in {@link Parameters#ALL}
     */
    public double value(ParameterSpec spec) {
        return values.get(spec);
    }

    /** This edit with one control set, clamped to its hard range. */
    public FaceEdit with(ParameterSpec spec, double value) {
        return with(Map.of(spec, value));
    }

    /** This edit with some controls set, each clamped to its hard range. */
    public FaceEdit with(Map<ParameterSpec, Double> changed) {
        return new FaceEdit(values.with(changed), keypoints, copy);
    }

    /** This edit with another pose, each angle clamped to its hard range. */
    public FaceEdit with(HeadPose newPose) {
        return with(Map.of(
                Parameters.PITCH, newPose.pitch(), Parameters.YAW, newPose.yaw(), Parameters.ROLL, newPose.roll()));
    }

    /** This edit with other keypoints. */
    public FaceEdit with(KeypointEdits newKeypoints) {
        return new FaceEdit(values, newKeypoints, copy);
    }

    /** This edit with an expression taken over from another picture. */
    public FaceEdit with(ExpressionCopy newCopy) {
        return new FaceEdit(values, keypoints, newCopy);
    }

    /**
     * What leads from another edit to this one: {@code other.plus(this.minus(other))} is this edit. Its values may lie
     * outside of the controls' ranges.
     */
    public FaceEdit minus(FaceEdit other) {
        return new FaceEdit(values.minus(other.values), keypoints.minus(other.keypoints), copy.minus(other.copy));
    }

    /** This edit and a difference together, every value clamped to its hard range. */
    public FaceEdit plus(FaceEdit difference) {
        return new FaceEdit(
                values.plus(difference.values), keypoints.plus(difference.keypoints), copy.plus(difference.copy));
    }

    /** This difference and another together. */
    public FaceEdit plusDifference(FaceEdit difference) {
        return new FaceEdit(
                values.plusDifference(difference.values),
                keypoints.plus(difference.keypoints),
                copy.plus(difference.copy));
    }

    /** The edit the fraction {@code t} of the way to {@code end}. */
    public FaceEdit interpolate(FaceEdit end, double t) {
        return new FaceEdit(
                values.interpolate(end.values, t),
                keypoints.interpolate(end.keypoints, t),
                copy.interpolate(end.copy, t));
    }
}
