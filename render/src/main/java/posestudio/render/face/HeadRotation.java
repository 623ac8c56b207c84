package posestudio.render.face;

import posestudio.editor.edit.HeadPose;

/**
 * A rotation of the head in right-handed camera axes (x to the viewer's right, y up, z towards the viewer), as a
 * row-major 3 x 3 matrix, and its angles: {@code R = Ry(yaw) · Rx(-pitch) · Rz(-roll)}. The two minus signs make
 * positive pitch look up and positive roll clockwise as the viewer sees it.
 */
public final class HeadRotation {
    private HeadRotation() {}

    /** The matrix of a pose, 9 numbers, rows first. */
    public static double[] matrix(HeadPose pose) {
        double p = Math.toRadians(-pose.pitch());
        double y = Math.toRadians(pose.yaw());
        double r = Math.toRadians(-pose.roll());
        double[] rx = {1, 0, 0, 0, Math.cos(p), -Math.sin(p), 0, Math.sin(p), Math.cos(p)};
        double[] ry = {Math.cos(y), 0, Math.sin(y), 0, 1, 0, -Math.sin(y), 0, Math.cos(y)};
        double[] rz = {Math.cos(r), -Math.sin(r), 0, Math.sin(r), Math.cos(r), 0, 0, 0, 1};
        return multiply(multiply(ry, rx), rz);
    }

    /** The angles of a matrix; pitch within ±90°, yaw and roll within ±180°. */
    public static HeadPose pose(double[] m) {
        double pitch = Math.asin(Math.max(-1, Math.min(1, -m[5])));
        double yaw = Math.atan2(m[2], m[8]);
        double roll = Math.atan2(m[3], m[4]);
        return new HeadPose(-Math.toDegrees(pitch), Math.toDegrees(yaw), -Math.toDegrees(roll));
    }

    /** The matrix that turns a head from pose {@code from} to pose {@code to}, in camera axes. */
    public static double[] between(HeadPose from, HeadPose to) {
        return multiply(matrix(to), transpose(matrix(from)));
    }

    /** {@code a · b}. */
    public static double[] multiply(double[] a, double[] b) {
        double[] c = new double[9];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                c[i * 3 + j] = a[i * 3] * b[j] + a[i * 3 + 1] * b[3 + j] + a[i * 3 + 2] * b[6 + j];
            }
        }
        return c;
    }

    /** The transposed, for a rotation the inverse. */
    public static double[] transpose(double[] m) {
        return new double[] {m[0], m[3], m[6], m[1], m[4], m[7], m[2], m[5], m[8]};
    }
}
