package posestudio.render.rig.control;

import java.util.function.IntToDoubleFunction;
import posestudio.editor.edit.ParameterValues;
import posestudio.editor.parameter.Laterality;
import posestudio.editor.parameter.Parameters;
import posestudio.render.face.EyeLandmarks;
import posestudio.render.face.MouthLandmarks;

/** Lifts a corner of the mouth or draws it down; the cheek and the lower lid go with a smile. Raises the cheek alone. */
final class SmileField {
    /** How far 100 lifts a corner, and -100 draws it down, cm. */
    static final double RISE = 0.62;

    static final double FALL = 0.55;

    private SmileField() {}

    static void add(Offsets face, FaceMeasures measures, ParameterValues values, Laterality side) {
        double smile = values.get(Parameters.SMILE.of(side)) / 100;
        double cheek = values.get(Parameters.CHEEK.of(side)) / 100;
        if (smile == 0 && cheek == 0) {
            return;
        }
        double k = measures.scale();
        boolean left = side == Laterality.LEFT;
        double out = left ? -k : k;
        int corner = MouthLandmarks.CORNERS[left ? 0 : 1];
        double rise = smile > 0 ? RISE * smile : FALL * smile;
        double aside = smile > 0 ? 0.5 * smile : -0.05 * smile;
        new Bump(face.x(corner), face.y(corner), 3 * k, 3.4 * k, 2.6 * k)
                .add(face, aside * out, rise * k, -0.3 * Math.max(0, smile) * k, i -> 1);
        double lift = 0.34 * Math.max(0, smile) + (cheek > 0 ? 0.5 : 0.35) * cheek;
        double fullness = 0.22 * Math.max(0, smile) + 0.35 * cheek;
        int high = left ? 50 : 280;
        int low = left ? 205 : 425;
        IntToDoubleFunction answer = EyeAnswer.of(face, measures, side);
        new Bump((face.x(high) + face.x(low)) / 2, (face.y(high) + face.y(low)) / 2, 2.9 * k, 2.6 * k, 2.8 * k)
                .add(face, 0.1 * cheek * out, lift * k, fullness * k, answer);
        double lid = 0.1 * Math.max(0, smile) + 0.12 * Math.max(0, cheek);
        int[] lower = EyeLandmarks.of(side).lower();
        for (int c = 1; c < 8; c++) {
            face.add(lower[c], 0, lid * measures.lidGap(side) * 4 * c * (8 - c) / 64, 0);
        }
    }
}
