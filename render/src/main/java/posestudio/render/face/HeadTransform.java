package posestudio.render.face;

import java.util.Arrays;
import posestudio.editor.edit.HeadPose;

/**
 * How the canonical head (centimetres, x to the viewer's right, y up, z out of the face) lies in the picture:
 * {@code camera = scale · R · canonical + t}, where camera space has x right, y <em>up</em> and z towards the viewer,
 * all in picture pixels; picture y is its negative.
 *
 * @param rotation R, row-major 3 x 3
 * @param scale picture pixels per centimetre
 * @param tx camera x of the canonical origin
 * @param ty camera y of the canonical origin
 * @param tz camera z of the canonical origin
 */
public record HeadTransform(double[] rotation, double scale, double tx, double ty, double tz) {
    /** The head's pose towards the camera. */
    public HeadPose pose() {
        return HeadRotation.pose(rotation);
    }

    /** A canonical point in camera space, 3 numbers. */
    public double[] toCamera(double x, double y, double z) {
        double[] r = rotation;
        return new double[] {
            scale * (r[0] * x + r[1] * y + r[2] * z) + tx,
            scale * (r[3] * x + r[4] * y + r[5] * z) + ty,
            scale * (r[6] * x + r[7] * y + r[8] * z) + tz
        };
    }

    /** A camera-space point in canonical space, 3 numbers, centimetres. */
    public double[] toCanonical(double x, double y, double z) {
        double[] r = rotation;
        double dx = (x - tx) / scale;
        double dy = (y - ty) / scale;
        double dz = (z - tz) / scale;
        return new double[] {
            r[0] * dx + r[3] * dy + r[6] * dz, r[1] * dx + r[4] * dy + r[7] * dz, r[2] * dx + r[5] * dy + r[8] * dz
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HeadTransform h
                && Arrays.equals(rotation, h.rotation)
                && scale == h.scale
                && tx == h.tx
                && ty == h.ty
                && tz == h.tz;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(rotation) + Double.hashCode(tx + 31 * ty);
    }
}
