package posestudio.render.engine.mesh;

import posestudio.editor.edit.FaceEdit;
import posestudio.render.face.HeadTransform;
import posestudio.render.face.NeckTurn;

/**
 * The rigid motion of a head about its neck, shared out by influence: a node of weight w turns by w times the angle
 * about the same axis, so that the neck bends along an arc and does not shear.
 */
final class HeadMotion {
    private final double[] pivot;
    private final double[] axis = new double[3];
    private final double angle;
    private final double[] whole;
    private final double[] shift;
    private final double size;

    /** The motion that an edit asks for of a head. */
    HeadMotion(HeadTransform head, FaceEdit edit) {
        NeckTurn neck = new NeckTurn(head, edit);
        shift = neck.shift();
        size = neck.size();
        pivot = neck.pivot();
        whole = neck.rotation();
        double cos = Math.max(-1, Math.min(1, (whole[0] + whole[4] + whole[8] - 1) / 2));
        angle = Math.acos(cos);
        axis[0] = whole[7] - whole[5];
        axis[1] = whole[2] - whole[6];
        axis[2] = whole[3] - whole[1];
        double length = Math.sqrt(axis[0] * axis[0] + axis[1] * axis[1] + axis[2] * axis[2]);
        for (int k = 0; k < 3; k++) {
            axis[k] = length < 1e-12 ? 0 : axis[k] / length;
        }
    }

    /**
     * Moves nodes.
     *
     * @param source picture x, picture y, depth of every node
     * @param weight influence of every node, at least as many
     * @return the moved nodes, a new array; untouched ones are equal to the source, bit for bit
     */
    float[] apply(float[] source, float[] weight) {
        float[] moved = source.clone();
        if (angle < 1e-9 && size == 1 && shift[0] == 0 && shift[1] == 0) {
            return moved;
        }
        for (int i = 0; i * 3 < source.length; i++) {
            if (weight[i] <= 0) {
                continue;
            }
            double w = Math.min(1, weight[i]);
            double[] r = w == 1 ? whole : rotation(angle * w);
            double k = w == 1 ? size : 1 + w * (size - 1);
            double x = source[i * 3] - pivot[0];
            double y = -source[i * 3 + 1] - pivot[1];
            double z = source[i * 3 + 2] - pivot[2];
            moved[i * 3] = (float) (k * (r[0] * x + r[1] * y + r[2] * z) + pivot[0] + w * shift[0]);
            moved[i * 3 + 1] = (float) -(k * (r[3] * x + r[4] * y + r[5] * z) + pivot[1] + w * shift[1]);
            moved[i * 3 + 2] = (float) (k * (r[6] * x + r[7] * y + r[8] * z) + pivot[2] + w * shift[2]);
        }
        return moved;
    }

    /** Rodrigues' formula. */
    private double[] rotation(double a) {
        double c = Math.cos(a);
        double s = Math.sin(a);
        double t = 1 - c;
        double x = axis[0];
        double y = axis[1];
        double z = axis[2];
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
