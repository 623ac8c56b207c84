package posestudio.editor.edit;

import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;

/**
 * Where a head looks, in degrees. Positive pitch looks up, positive yaw turns the face to the viewer's right, positive
 * roll tilts the head clockwise as the viewer sees it. Used both for measured poses (camera = 0) and for edits
 * (source = 0); which one it is, the holder says.
 */
public record HeadPose(double pitch, double yaw, double roll) {
    /** No turn at all. */
    public static final HeadPose ZERO = new HeadPose(0, 0, 0);

    /** @throws IllegalArgumentException when an angle is not a finite number */
    public HeadPose {
        if (!Double.isFinite(pitch + yaw + roll)) {
            throw new IllegalArgumentException("angles must be finite: " + pitch + ", " + yaw + ", " + roll);
        }
        // -0.0 and 0.0 are the same pose; records compare doubles by bits.
        pitch += 0.0;
        yaw += 0.0;
        roll += 0.0;
    }

    /**
     * The angle that a control of {@link Parameters#ANGLES} stands for.
     *
     * @throws IllegalArgumentException for any other control
     */
    public double angle(ParameterSpec spec) {
        if (spec.equals(Parameters.PITCH)) {
            return pitch;
        } else if (spec.equals(Parameters.YAW)) {
            return yaw;
        } else if (spec.equals(Parameters.ROLL)) {
            return roll;
        }
        throw new IllegalArgumentException(spec.id() + " is not an angle");
    }

    /** Both turns one after the other, angle by angle. */
    public HeadPose plus(HeadPose other) {
        return new HeadPose(pitch + other.pitch, yaw + other.yaw, roll + other.roll);
    }

    /** The turn that undoes this one. */
    public HeadPose negated() {
        return new HeadPose(-pitch, -yaw, -roll);
    }

    /** The pose the fraction {@code t} of the way to {@code end}; 0 gives this pose, 1 gives {@code end}. */
    public HeadPose interpolate(HeadPose end, double t) {
        return new HeadPose(mix(pitch, end.pitch, t), mix(yaw, end.yaw, t), mix(roll, end.roll, t));
    }

    private static double mix(double a, double b, double t) {
        return t == 1 ? b : a + (b - a) * t;
    }
}
