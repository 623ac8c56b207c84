package posestudio.render.liveportrait.expression;

import posestudio.editor.edit.ExpressionCopy;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.parameter.ParameterSpec;

/** What an edit makes of a face's expression δ, in the units and axes of the LivePortrait networks. */
public final class DrivenExpression {
    private DrivenExpression() {}

    /**
     * The source's expression with controls, raw keypoints and a taken-over expression added, each live number within its
     * hard limits or no farther beyond them than the source itself.
     *
     * @param source 63 numbers of the source, {@code x0 y0 z0 x1 …}
     * @return 63 numbers
     */
    public static double[] of(float[] source, FaceEdit edit) {
        double[] expression = new double[LiveScalars.NUMBERS];
        for (int i = 0; i < expression.length; i++) {
            expression[i] = source[i];
        }
        ExpressionTables.add(edit.values(), expression);
        RawHandles.add(edit.keypoints(), expression);
        if (isForNetworks(edit.copy())) {
            for (int i = 0; i < expression.length; i++) {
                expression[i] += edit.copy().amount() * edit.copy().offset(i / 3, i % 3);
            }
        }
        for (LiveScalar scalar : LiveScalars.ALL) {
            int i = scalar.index();
            expression[i] = scalar.clamp(expression[i], source[i]);
        }
        return expression;
    }

    /** Whether nothing that this edit says reaches the expression of these networks. */
    public static boolean isSource(FaceEdit edit) {
        return edit.values().changed().keySet().stream().noneMatch(ExpressionTables::have)
                && RawHandles.areStill(edit.keypoints())
                && !isForNetworks(edit.copy());
    }

    /** Whether a control moves anything in the expression of these networks. */
    public static boolean supports(ParameterSpec spec) {
        return ExpressionTables.have(spec);
    }

    /** Copies for the built-in engine have other keypoints. */
    private static boolean isForNetworks(ExpressionCopy copy) {
        return copy.count() == LiveScalars.KEYPOINTS && !copy.isStill();
    }
}
