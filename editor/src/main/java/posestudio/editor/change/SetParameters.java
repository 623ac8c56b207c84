package posestudio.editor.change;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import posestudio.editor.parameter.ParameterGroup;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.project.Project;

/**
 * Sets some controls of one face at once.
 *
 * @param face index into {@link Project#faces()}
 * @param values their new values; each clamped to its hard range when applied
 * @param label what it is called
 */
public record SetParameters(int face, Map<ParameterSpec, Double> values, ChangeLabel label) implements Change {
    public SetParameters {
        values = Map.copyOf(values);
        Objects.requireNonNull(label);
    }

    /** Sets a control and its partner on the other half of the face to the same value; named after the pair. */
    public static SetParameters pair(int face, ParameterSpec spec, double value) {
        Map<ParameterSpec, Double> both = new LinkedHashMap<>();
        both.put(spec, value);
        both.put(Parameters.partner(spec), value);
        return new SetParameters(
                face, both, ChangeLabel.of("change.parameter." + spec.pairId(), spec.format(spec.clamp(value))));
    }

    /** Gives all controls of one part of the face back as the source has them. */
    public static SetParameters reset(int face, ParameterGroup group) {
        Map<ParameterSpec, Double> defaults = new LinkedHashMap<>();
        Parameters.of(group).forEach(spec -> defaults.put(spec, spec.defaultValue()));
        return new SetParameters(
                face, defaults, ChangeLabel.of("change.reset." + group.name().toLowerCase(Locale.ROOT)));
    }

    @Override
    public Project apply(Project project) {
        return project.with(face, project.edit(face).with(values));
    }
}
