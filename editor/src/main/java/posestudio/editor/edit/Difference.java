package posestudio.editor.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import posestudio.editor.parameter.Laterality;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;

/**
 * What one face's edit has that another has not.
 *
 * @param values the controls that differ; left and right that do the same are one
 * @param keypoints the handles that were moved otherwise
 * @param copy whether another expression was taken over, or in another strength
 */
public record Difference(List<Value> values, Set<String> keypoints, boolean copy) {
    /**
     * One control that differs.
     *
     * @param id the control's id, or that of the pair
     * @param spec the control, or the left one of the pair
     * @param before its value in the first edit
     * @param after its value in the second
     */
    public record Value(String id, ParameterSpec spec, double before, double after) {}

    public Difference {
        values = List.copyOf(values);
        keypoints = Set.copyOf(keypoints);
    }

    /** What has to be done to the first edit to make it the second. */
    public static Difference between(FaceEdit before, FaceEdit after) {
        List<Value> values = new ArrayList<>();
        for (ParameterSpec spec : Parameters.ALL) {
            Value own = value(spec.id(), spec, before, after);
            Value other = value(spec.id(), Parameters.partner(spec), before, after);
            boolean together =
                    spec.side() != Laterality.MIDDLE && own.before() == other.before() && own.after() == other.after();
            boolean said = together && spec.side() == Laterality.RIGHT;
            if (own.before() != own.after() && !said) {
                values.add(together ? value(spec.pairId(), spec, before, after) : own);
            }
        }
        Set<String> keypoints = new TreeSet<>(before.keypoints().all().keySet());
        keypoints.addAll(after.keypoints().all().keySet());
        keypoints.removeIf(
                id -> before.keypoints().get(id).equals(after.keypoints().get(id)));
        return new Difference(values, keypoints, !before.copy().equals(after.copy()));
    }

    private static Value value(String id, ParameterSpec spec, FaceEdit before, FaceEdit after) {
        return new Value(id, spec, before.value(spec), after.value(spec));
    }

    /** Whether both are the same. */
    public boolean isNone() {
        return values.isEmpty() && keypoints.isEmpty() && !copy;
    }
}
