package posestudio.render.face;

import posestudio.models.perception.CanonicalFace;

/**
 * Lays the canonical head over landmarks: the rotation, scale and shift with the least weighted squared distance, by
 * Horn's closed form (Closed-form solution of absolute orientation using unit quaternions, 1987).
 */
final class HeadFit {
    private final CanonicalFace face;

    /** Fits that canonical face. */
    HeadFit(CanonicalFace face) {
        this.face = face;
    }

    /** How the canonical head lies in the picture. */
    HeadTransform fit(Landmarks landmarks) {
        int n = Landmarks.STEADY.size();
        double[] model = new double[n * 3];
        double[] seen = new double[n * 3];
        for (int i = 0; i < n; i++) {
            int k = Landmarks.STEADY.get(i);
            for (int axis = 0; axis < 3; axis++) {
                model[i * 3 + axis] = face.vertex(k, axis);
            }
            seen[i * 3] = landmarks.x(k);
            seen[i * 3 + 1] = -landmarks.y(k);
            seen[i * 3 + 2] = landmarks.z(k);
        }
        return fit(model, seen);
    }

    private static HeadTransform fit(double[] model, double[] seen) {
        double[] a = centre(model);
        double[] b = centre(seen);
        double[][] m = new double[3][3];
        double spread = 0;
        for (int i = 0; i < model.length; i += 3) {
            for (int r = 0; r < 3; r++) {
                for (int c = 0; c < 3; c++) {
                    m[r][c] += model[i + r] * seen[i + c];
                }
                spread += model[i + r] * model[i + r];
            }
        }
        double[] rotation = rotation(m);
        double scale = 0;
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c < 3; c++) {
                scale += rotation[c * 3 + r] * m[r][c];
            }
        }
        scale /= spread;
        double[] t = new double[3];
        for (int r = 0; r < 3; r++) {
            t[r] = b[r] - scale * (rotation[r * 3] * a[0] + rotation[r * 3 + 1] * a[1] + rotation[r * 3 + 2] * a[2]);
        }
        return new HeadTransform(rotation, scale, t[0], t[1], t[2]);
    }

    /** Moves the points around their middle, which is returned. */
    private static double[] centre(double[] points) {
        double[] mean = new double[3];
        for (int i = 0; i < points.length; i++) {
            mean[i % 3] += points[i] * 3 / points.length;
        }
        for (int i = 0; i < points.length; i++) {
            points[i] -= mean[i % 3];
        }
        return mean;
    }

    /** The rotation that turns model onto seen best, from their correlation {@code m[model axis][seen axis]}. */
    private static double[] rotation(double[][] m) {
        double[][] n = {
            {m[0][0] + m[1][1] + m[2][2], m[1][2] - m[2][1], m[2][0] - m[0][2], m[0][1] - m[1][0]},
            {m[1][2] - m[2][1], m[0][0] - m[1][1] - m[2][2], m[0][1] + m[1][0], m[2][0] + m[0][2]},
            {m[2][0] - m[0][2], m[0][1] + m[1][0], m[1][1] - m[0][0] - m[2][2], m[1][2] + m[2][1]},
            {m[0][1] - m[1][0], m[2][0] + m[0][2], m[1][2] + m[2][1], m[2][2] - m[0][0] - m[1][1]}
        };
        double[] q = SymmetricEigen.largest(n);
        double w = q[0];
        double x = q[1];
        double y = q[2];
        double z = q[3];
        return new double[] {
            w * w + x * x - y * y - z * z,
            2 * (x * y - w * z),
            2 * (x * z + w * y),
            2 * (x * y + w * z),
            w * w - x * x + y * y - z * z,
            2 * (y * z - w * x),
            2 * (x * z - w * y),
            2 * (y * z + w * x),
            w * w - x * x - y * y + z * z
        };
    }
}
