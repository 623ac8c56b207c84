package posestudio.editor.project;

import java.util.Objects;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;

/**
 * Everything that was chosen for one face, relative to the source: {@link #NEUTRAL} is the source itself.
 *
 * @param pose the turn added to the head's own pose, degrees
 */
public record FaceEdit(HeadPose pose) {
    /** Nothing changed. */
    public static final FaceEdit NEUTRAL = new FaceEdit(HeadPose.ZERO);

    public FaceEdit {
        Objects.requireNonNull(pose);
    }

    /** Whether the face stays as the source has it. */
    public boolean isNeutral() {
        return equals(NEUTRAL);
    }

    /**
     * The value of one control.
     *
     * @throws IllegalArgumentException for a control that is not in {@link Parameters#ALL}
     */
    public double value(ParameterSpec spec) {
        if (spec.equals(Parameters.PITCH)) {
            return pose.pitch();
        } else if (spec.equals(Parameters.YAW)) {
            return pose.yaw();
        } else if (spec.equals(Parameters.ROLL)) {
            return pose.roll();
        }
        throw new IllegalArgumentException("unknown control " + spec.id());
    }

    /** This edit with one control set, clamped to its hard range. */
    public FaceEdit with(ParameterSpec spec, double value) {
        double v = spec.clamp(value);
        if (spec.equals(Parameters.PITCH)) {
            return new FaceEdit(new HeadPose(v, pose.yaw(), pose.roll()));
        } else if (spec.equals(Parameters.YAW)) {
            return new FaceEdit(new HeadPose(pose.pitch(), v, pose.roll()));
        } else if (spec.equals(Parameters.ROLL)) {
            return new FaceEdit(new HeadPose(pose.pitch(), pose.yaw(), v));
        }
        throw new IllegalArgumentException("unknown control " + spec.id());
    }

    /** This edit with another pose, each angle clamped to its hard range. */
    public FaceEdit with(HeadPose newPose) {
        return with(Parameters.PITCH, newPose.pitch())
                .with(Parameters.YAW, newPose.yaw())
                .with(Parameters.ROLL, newPose.roll());
    }

    /** The edit the fraction {@code t} of the way to {@code end}. */
    public FaceEdit interpolate(FaceEdit end, double t) {
        return new FaceEdit(pose.interpolate(end.pose, t));
    }
}
