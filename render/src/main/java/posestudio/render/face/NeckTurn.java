package posestudio.render.face;

import java.util.List;
import java.util.Map;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;

/**
 * A head moved as one body: turned about its neck from its own pose to that pose plus a turn, angle by angle, brought
 * nearer or farther from there, and shifted.
 */
public final class NeckTurn {
    /** Where the skull sits on the neck, canonical cm: between and a little below the ears, behind the jaw. */
    public static final List<Double> NECK = List.of(0.0, -4.0, -5.5);

    /** How far 100 of a shift goes, canonical cm; the neck looks natural over a third of it. */
    private static final double FULL_SHIFT = 6;
    /** How much larger 100 of nearer makes the head. */
    private static final double FULL_NEARER = 1.25;

    private final double[] pivot;
    private final double[] rotation;
    private final double[] shift;
    private final double size;

    /** The motion that an edit asks for of the head that lies in the picture as {@code head} says. */
    public NeckTurn(HeadTransform head, FaceEdit edit) {
        pivot = head.toCamera(NECK.get(0), NECK.get(1), NECK.get(2));
        rotation = HeadRotation.between(head.pose(), head.pose().plus(edit.pose()));
        double centimetre = head.scale() * FULL_SHIFT / 100;
        shift = new double[] {
            edit.value(Parameters.SHIFT_X) * centimetre, edit.value(Parameters.SHIFT_Y) * centimetre, 0
        };
        size = Math.pow(FULL_NEARER, edit.value(Parameters.NEARER) / 100);
    }

    /** Whether that edit moves the head at all. */
    public static boolean isAskedBy(FaceEdit edit) {
        return !edit.pose().equals(HeadPose.ZERO)
                || edit.value(Parameters.SHIFT_X) != 0
                || edit.value(Parameters.SHIFT_Y) != 0
                || edit.value(Parameters.NEARER) != 0;
    }

    /**
     * The controls that move a head so far.
     *
     * @param x picture pixels to the right
     * @param y picture pixels up
     * @param size times as large
     */
    public static Map<ParameterSpec, Double> moving(HeadTransform head, double x, double y, double size) {
        double full = head.scale() * FULL_SHIFT / 100;
        return Map.of(
                Parameters.SHIFT_X, x / full,
                Parameters.SHIFT_Y, y / full,
                Parameters.NEARER, 100 * Math.log(size) / Math.log(FULL_NEARER));
    }

    /** What is added after turning: x to the right, y up, z, picture pixels. */
    public double[] shift() {
        return shift.clone();
    }

    /** Times how much the head grows about the pivot. */
    public double size() {
        return size;
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
            xyz[i * 3] = (float) (size * (r[0] * x + r[1] * y + r[2] * z) + pivot[0] + shift[0]);
            xyz[i * 3 + 1] = (float) -(size * (r[3] * x + r[4] * y + r[5] * z) + pivot[1] + shift[1]);
            xyz[i * 3 + 2] = (float) (size * (r[6] * x + r[7] * y + r[8] * z) + pivot[2] + shift[2]);
        }
        return new Landmarks(xyz);
    }
}
