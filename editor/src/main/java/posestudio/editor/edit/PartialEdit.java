package posestudio.editor.edit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import posestudio.editor.parameter.ParameterGroup;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;

/**
 * Part of a face's edit: what presets hold and what is copied from face to face. What it does not name stays as it is.
 *
 * @param values the controls it sets
 * @param keypoints the keypoints it sets, by handle id
 * @param copy the taken-over expression it sets, if it says anything about it; then it says everything about keypoints
 *     too: those that it does not name become as in the source
 */
public record PartialEdit(
        Map<ParameterSpec, Double> values, Map<String, KeypointEdit> keypoints, Optional<ExpressionCopy> copy) {
    public PartialEdit {
        Map<ParameterSpec, Double> ordered = new LinkedHashMap<>();
        for (ParameterSpec spec : Parameters.ALL) {
            if (values.containsKey(spec)) {
                ordered.put(spec, values.get(spec));
            }
        }
        values = Collections.unmodifiableMap(ordered);
        keypoints = Collections.unmodifiableMap(new TreeMap<>(keypoints));
    }

    /** A part that sets only controls. */
    public static PartialEdit of(Map<ParameterSpec, Double> values) {
        return new PartialEdit(values, Map.of(), Optional.empty());
    }

    /**
     * The named groups of an edit, every control of them, at its default too.
     *
     * @param withKeypoints whether moved keypoints and a taken-over expression are part of it
     */
    public static PartialEdit of(FaceEdit edit, Set<ParameterGroup> groups, boolean withKeypoints) {
        Map<ParameterSpec, Double> values = new LinkedHashMap<>();
        Parameters.ALL.stream()
                .filter(spec -> groups.contains(spec.group()))
                .forEach(spec -> values.put(spec, edit.value(spec)));
        return new PartialEdit(
                values,
                withKeypoints ? edit.keypoints().all() : Map.of(),
                withKeypoints ? Optional.of(edit.copy()) : Optional.empty());
    }

    /**
     * An edit with this part taken over.
     *
     * @param amount how much of it, 1 for all; the controls become so many times the part's values
     */
    public FaceEdit applyTo(FaceEdit edit, double amount) {
        Map<ParameterSpec, Double> scaled = new LinkedHashMap<>();
        values.forEach((spec, value) -> scaled.put(spec, value * amount));
        Map<String, KeypointEdit> moved = new TreeMap<>();
        keypoints.forEach((id, keypoint) -> moved.put(id, keypoint.times(amount)));
        FaceEdit changed = edit.with(scaled);
        return copy.map(c -> changed.with(KeypointEdits.of(moved)).with(c.withAmount(c.amount() * amount)))
                .orElseGet(() -> changed.with(edit.keypoints().with(moved)));
    }
}
