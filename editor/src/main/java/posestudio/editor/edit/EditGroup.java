package posestudio.editor.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import posestudio.editor.parameter.ParameterGroup;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;

/** A part of an edit that is keyed by itself: one row of the timeline. Together they make up the whole edit. */
public enum EditGroup {
    /** Where the head looks and where it is. */
    HEAD,
    /** The lids. */
    EYES,
    /** Where the eyes look. */
    GAZE,
    /** The brows. */
    BROWS,
    /** Jaw, lips and cheeks. */
    MOUTH,
    /** What was moved by hand, and an expression taken over from another picture. */
    KEYPOINTS;

    /** The group that a control belongs to. */
    public static EditGroup of(ParameterSpec spec) {
        return of(spec.group());
    }

    private static EditGroup of(ParameterGroup group) {
        return switch (group) {
            case HEAD -> HEAD;
            case EYES -> EYES;
            case GAZE -> GAZE;
            case BROWS -> BROWS;
            case MOUTH, CHEEKS -> MOUTH;
        };
    }

    /** The controls of this group, in the order of {@link Parameters#ALL}; none for {@link #KEYPOINTS}. */
    public List<ParameterSpec> parameters() {
        return Parameters.ALL.stream().filter(spec -> of(spec) == this).toList();
    }

    /** {@code onto} with this group's part of {@code from}. */
    public FaceEdit put(FaceEdit onto, FaceEdit from) {
        if (this == KEYPOINTS) {
            return onto.with(from.keypoints()).with(from.copy());
        }
        Map<ParameterSpec, Double> values = new LinkedHashMap<>();
        parameters().forEach(spec -> values.put(spec, from.value(spec)));
        return onto.with(values);
    }

    /** This group's part of an edit alone. */
    public FaceEdit only(FaceEdit edit) {
        return put(FaceEdit.NEUTRAL, edit);
    }

    /** Whether two edits are the same in this group. */
    public boolean same(FaceEdit a, FaceEdit b) {
        if (this == KEYPOINTS) {
            return a.keypoints().equals(b.keypoints()) && a.copy().equals(b.copy());
        }
        return parameters().stream().allMatch(spec -> a.value(spec) == b.value(spec));
    }
}
