package posestudio.render.face;

/** Rotations as vectors along their axis, as long as their angle in radians, and back (Rodrigues). */
public final class RotationVector {
    private static final double TINY = 1e-9;

    private RotationVector() {}

    /** The vector of a rotation by less than half a turn, from its matrix, rows first. */
    public static double[] vector(double[] m) {
        double[] axis = {(m[7] - m[5]) / 2, (m[2] - m[6]) / 2, (m[3] - m[1]) / 2};
        double sine = Math.sqrt(axis[0] * axis[0] + axis[1] * axis[1] + axis[2] * axis[2]);
        double angle = Math.atan2(sine, (m[0] + m[4] + m[8] - 1) / 2);
        double by = sine < TINY ? 1 : angle / sine;
        return new double[] {axis[0] * by, axis[1] * by, axis[2] * by};
    }

    /** The matrix of a vector, rows first. */
    public static double[] matrix(double[] v) {
        double angle = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
        if (angle < TINY) {
            return new double[] {1, -v[2], v[1], v[2], 1, -v[0], -v[1], v[0], 1};
        }
        double x = v[0] / angle;
        double y = v[1] / angle;
        double z = v[2] / angle;
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        double t = 1 - c;
        return new double[] {
            t * x * x + c,
            t * x * y - s * z,
            t * x * z + s * y,
            t * x * y + s * z,
            t * y * y + c,
            t * y * z - s * x,
            t * x * z - s * y,
            t * y * z + s * x,
            t * z * z + c
        };
    }
}
