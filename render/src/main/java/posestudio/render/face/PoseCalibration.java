package posestudio.render.face;

import posestudio.editor.edit.HeadPose;

/**
 * Corrects what the landmark network gets wrong about how far a head is turned: it draws every head towards the frontal
 * one, and sees level heads as looking down.
 *
 * <p>The canonical mesh itself, drawn at known angles, is read at 0.82 of its yaw and 0.79 of its pitch (seen from afar;
 * docs/perception.md). Portraits turned by known angles about their own relief were read at 0.755 and 0.775, so their
 * relief was about 9 % too flat; it is deepened by that, and {@code docs/benchmarks.md} holds what is read since. Sixty
 * official portraits, whose sitters look into the camera, are read at a mean pitch of -5.5°; that this counts as nearly
 * level is a convention. The depth of the landmarks is turned along, so that points and pose still belong together.
 */
final class PoseCalibration {
    private static final double YAW_READ = 0.82;
    private static final double PITCH_READ = 0.83;
    private static final double LEVEL_READ = -4.5;
    /** How much deeper a face is than its landmarks say. */
    private static final double DEPTH = 1.09;

    private PoseCalibration() {}

    /** The pose that was read as {@code read}. */
    static HeadPose calibrate(HeadPose read) {
        double yaw = Math.max(-90, Math.min(90, read.yaw() / YAW_READ));
        // Looking down is only read into faces that look at the viewer; in profile nothing hides the chin.
        double level = LEVEL_READ * Math.cos(Math.toRadians(yaw));
        double pitch = Math.max(-80, Math.min(80, (read.pitch() - level) / PITCH_READ));
        return new HeadPose(pitch, Math.abs(read.yaw()) > 90 ? read.yaw() : yaw, read.roll());
    }

    /**
     * The transform with its rotation corrected. The network reads heads that have been turned upright, so the
     * correction is made there, with the tilt in the picture taken off before and put on again afterwards.
     */
    static HeadTransform calibrate(HeadTransform read) {
        double[] r = read.rotation();
        double tilt = Math.atan2(r[3], r[0]);
        double[] upright = HeadRotation.multiply(aboutView(-tilt), r);
        double[] corrected = HeadRotation.matrix(calibrate(HeadRotation.pose(upright)));
        double[] rotation = HeadRotation.multiply(aboutView(tilt), corrected);
        return new HeadTransform(rotation, read.scale(), read.tx(), read.ty(), read.tz());
    }

    private static double[] aboutView(double angle) {
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        return new double[] {c, -s, 0, s, c, 0, 0, 0, 1};
    }

    /** The landmarks with their depth turned from one rotation to another about the head's origin, and deepened. */
    static Landmarks turnDepth(Landmarks landmarks, HeadTransform from, HeadTransform to) {
        float[] turned = landmarks.toArray();
        for (int i = 0; i < Landmarks.COUNT; i++) {
            double[] c = from.toCanonical(landmarks.x(i), -landmarks.y(i), landmarks.z(i));
            turned[i * 3 + 2] = (float) to.toCamera(c[0], c[1], DEPTH * c[2])[2];
        }
        return new Landmarks(turned);
    }
}
