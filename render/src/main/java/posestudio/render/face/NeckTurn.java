package posestudio.render.face;

import posestudio.editor.project.HeadPose;

/** A head turned as one body about its neck, from its own pose to that pose plus a turn, angle by angle. */
public final class NeckTurn {
    /** Where the skull sits on the neck, canonical cm: between and a little below the ears, behind the jaw. */
    private static final double[] NECK = {0, -4, -5.5};

    private final double[] pivot;
    private final double[] rotation;

    /** The motion of the head that lies in the picture as {@code head} says. */
    public NeckTurn(HeadTransform head, HeadPose turn) {
        pivot = head.toCamera(NECK[0], NECK[1], NECK[2]);
        rotation = HeadRotation.between(head.pose(), head.pose().plus(turn));
    }

    /** The point that stays where it is, camera space, 3 numbers. */
    public double[] pivot() {
        return pivot.clone();
    }

    /** The rotation about it, row-major 3 x 3, in camera axes. */
    public double[] rotation() {
        return rotation.clone();
    }

    /** Where the points of the face go. */
    public Landmarks apply(Landmarks marks) {
        float[] xyz = new float[Landmarks.COUNT * 3];
        double[] r = rotation;
        for (int i = 0; i < Landmarks.COUNT; i++) {
            double x = marks.x(i) - pivot[0];
            double y = -marks.y(i) - pivot[1];
            double z = marks.z(i) - pivot[2];
            xyz[i * 3] = (float) (r[0] * x + r[1] * y + r[2] * z + pivot[0]);
            xyz[i * 3 + 1] = (float) -(r[3] * x + r[4] * y + r[5] * z + pivot[1]);
            xyz[i * 3 + 2] = (float) (r[6] * x + r[7] * y + r[8] * z + pivot[2]);
        }
        return new Landmarks(xyz);
    }
}
