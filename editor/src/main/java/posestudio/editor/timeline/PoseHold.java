package posestudio.editor.timeline;

import java.util.Objects;
import posestudio.editor.edit.HeadPose;

/**
 * The head stays at an angle through the clip, whatever it does in the source; what is set by hand comes on top.
 *
 * @param pose the angle towards the camera, degrees
 * @param amount how much of the way the head is brought there, 0..1; clamped
 */
public record PoseHold(HeadPose pose, double amount) {
    public PoseHold {
        Objects.requireNonNull(pose);
        amount = Math.max(0, Math.min(1, amount)) + 0.0;
    }

    /** The turn that is added to a head that has {@code own} as its pose. */
    public HeadPose turn(HeadPose own) {
        return HeadPose.ZERO.interpolate(pose.plus(own.negated()), amount);
    }
}
