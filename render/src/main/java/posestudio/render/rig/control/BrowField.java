package posestudio.render.rig.control;

import java.util.function.IntToDoubleFunction;
import posestudio.editor.edit.ParameterValues;
import posestudio.editor.parameter.Laterality;
import posestudio.editor.parameter.Parameters;

/** Raises, lowers and furrows the brows; the lashes stay where they are. */
final class BrowField {
    /** Full movements, cm. */
    static final double RISE = 0.85;
    /** Brows sink less than they rise: the eye is in the way. */
    static final double SINK = 0.51;

    private static final double TOGETHER = 0.42;
    private static final double FROWN_DOWN = 0.22;

    private BrowField() {}

    static void add(Offsets face, FaceMeasures measures, ParameterValues values, Laterality side) {
        double inner = values.get(Parameters.BROW_INNER.of(side)) / 100;
        double outer = values.get(Parameters.BROW_OUTER.of(side)) / 100;
        double furrow = values.get(Parameters.FURROW) / 100;
        if (inner == 0 && outer == 0 && furrow == 0) {
            return;
        }
        double k = measures.scale();
        boolean left = side == Laterality.LEFT;
        IntToDoubleFunction answer = EyeAnswer.of(face, measures, side);
        double innerX = (face.x(left ? 107 : 336) + face.x(left ? 55 : 285)) / 2;
        double innerY = (face.y(left ? 107 : 336) + face.y(left ? 55 : 285)) / 2;
        double outerX = (face.x(left ? 105 : 334) + face.x(left ? 70 : 300)) / 2;
        double outerY = (face.y(left ? 105 : 334) + face.y(left ? 70 : 300)) / 2;
        new Bump(innerX, innerY, 2.6 * k, 3.4 * k, 2.0 * k).add(face, 0, rise(inner) * k, 0, answer);
        new Bump(outerX, outerY, 2.7 * k, 3.2 * k, 2.2 * k).add(face, 0, 0.75 * rise(outer) * k, 0, answer);
        double inward = left ? 1 : -1;
        Bump frown = new Bump(innerX, innerY, 2.4 * k, 2.2 * k, 1.6 * k);
        // The middle is pulled by both sides alike: what crosses it fades there, or the nose's root would fold.
        frown.add(
                face,
                inward * furrow * TOGETHER * k,
                -Math.max(0, furrow) * FROWN_DOWN * k,
                Math.max(0, furrow) * 0.12 * k,
                i -> answer.applyAsDouble(i) * Math.min(1, Math.max(0, -inward * face.x(i) / (0.9 * k))));
    }

    private static double rise(double value) {
        return (value > 0 ? RISE : SINK) * value;
    }
}
