package posestudio.render.liveportrait.motion;

/**
 * A turn of the head for row vectors, {@code p' = p R} with {@code R = (Rz Ry Rx)}ᵀ. In the axes of the networks (x to
 * the right, y down, z into the picture) positive pitch looks down, positive yaw turns the face to the viewer's left, and
 * positive roll tilts the head clockwise.
 */
public final class HeadMatrix {
    private final double[] rows;

    private HeadMatrix(double[] rows) {
        this.rows = rows;
    }

    /** The turn of these angles, degrees, in the signs of the networks. */
    public static HeadMatrix of(double pitch, double yaw, double roll) {
        double sx = Math.sin(Math.toRadians(pitch));
        double cx = Math.cos(Math.toRadians(pitch));
        double sy = Math.sin(Math.toRadians(yaw));
        double cy = Math.cos(Math.toRadians(yaw));
        double sz = Math.sin(Math.toRadians(roll));
        double cz = Math.cos(Math.toRadians(roll));
        return new HeadMatrix(new double[] {
            cz * cy,
            sz * cy,
            -sy,
            cz * sy * sx - sz * cx,
            sz * sy * sx + cz * cx,
            cy * sx,
            cz * sy * cx + sz * sx,
            sz * sy * cx - cz * sx,
            cy * cx
        });
    }

    /** Row-major 3 x 3; a copy. */
    public double[] toArray() {
        return rows.clone();
    }

    /** One coordinate (0 is x) of a turned point. */
    public double turned(double x, double y, double z, int axis) {
        return x * rows[axis] + y * rows[3 + axis] + z * rows[6 + axis];
    }
}
