package posestudio.app.panel;

import java.util.List;
import posestudio.editor.change.Change;
import posestudio.editor.change.SetParameter;
import posestudio.editor.change.SetParameters;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.parameter.Laterality;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;

/**
 * What one row of the panel moves: one control, or a pair that moves together.
 *
 * @param id middle of its message keys
 * @param specs the one, or left and right; they have the same limits
 */
record Control(String id, List<ParameterSpec> specs) {
    static Control of(ParameterSpec spec) {
        return new Control(spec.id(), List.of(spec));
    }

    static Control pair(ParameterSpec left) {
        return new Control(left.pairId(), List.of(left, Parameters.partner(left)));
    }

    /** The control, or the left one of the pair. */
    ParameterSpec spec() {
        return specs.get(0);
    }

    boolean isPair() {
        return specs.size() > 1;
    }

    boolean isAngle() {
        return Parameters.ANGLES.contains(spec());
    }

    /** Which half of the face it moves. */
    Laterality side() {
        return isPair() ? Laterality.MIDDLE : spec().side();
    }

    /** Its value in that edit; of a pair the middle between both. */
    double value(FaceEdit edit) {
        return specs.stream().mapToDouble(edit::value).average().orElseThrow();
    }

    /** What sets it. */
    Change change(int face, double value) {
        return isPair() ? SetParameters.pair(face, spec(), value) : new SetParameter(face, spec(), value);
    }
}
