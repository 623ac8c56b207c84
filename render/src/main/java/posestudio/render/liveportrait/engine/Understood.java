package posestudio.render.liveportrait.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import posestudio.editor.edit.ExpressionCopy;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.KeypointEdit;
import posestudio.editor.edit.KeypointEdits;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.render.liveportrait.expression.LiveScalars;
import posestudio.render.liveportrait.motion.DrivenMotion;

/** What of an edit these networks understand. */
final class Understood {
    private Understood() {}

    /** The edit without all that does nothing here; neutral when nothing is left. */
    static FaceEdit of(FaceEdit edit) {
        if (DrivenMotion.isNeutral(edit)) {
            return FaceEdit.NEUTRAL;
        }
        Map<ParameterSpec, Double> values = new LinkedHashMap<>();
        edit.values().changed().forEach((spec, value) -> {
            if (DrivenMotion.supports(spec)) {
                values.put(spec, value);
            }
        });
        Map<String, KeypointEdit> keypoints = new LinkedHashMap<>();
        edit.keypoints().all().forEach((id, keypoint) -> {
            if (id.startsWith("lp-")) {
                keypoints.put(id, keypoint);
            }
        });
        boolean own = edit.copy().count() == LiveScalars.KEYPOINTS;
        return FaceEdit.NEUTRAL
                .with(values)
                .with(KeypointEdits.of(keypoints))
                .with(own ? edit.copy() : ExpressionCopy.NONE);
    }
}
