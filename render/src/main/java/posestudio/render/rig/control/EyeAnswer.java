package posestudio.render.rig.control;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import posestudio.editor.parameter.Laterality;
import posestudio.render.face.EyeLandmarks;

/** How much the keypoints around an eye answer to what moves the brow or the cheek: lashes and iris not at all. */
final class EyeAnswer {
    private static final double FOLD = 0.25;
    private static final double HIGH = 0.7;
    private static final double UNDER = 0.4;

    private EyeAnswer() {}

    static IntToDoubleFunction of(Offsets face, FaceMeasures measures, Laterality side) {
        EyeLandmarks eye = EyeLandmarks.of(side);
        Map<Integer, Double> answers = new HashMap<>();
        put(answers, eye.upper(), 0);
        put(answers, eye.lower(), 0);
        put(answers, eye.iris(), 0);
        put(answers, eye.fold(), FOLD);
        put(answers, eye.high(), HIGH);
        put(answers, eye.under(), UNDER);
        boolean left = side == Laterality.LEFT;
        // The other half of the face has its own controls; across the middle they overlap a little.
        return i -> {
            double own = left ? -face.x(i) : face.x(i);
            double half = Math.max(0, Math.min(1, 0.5 + own / (1.2 * measures.scale())));
            return answers.getOrDefault(i, 1.0) * half;
        };
    }

    private static void put(Map<Integer, Double> answers, int[] row, double value) {
        for (int i : row) {
            answers.put(i, value);
        }
    }
}
