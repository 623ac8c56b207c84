package posestudio.editor.change;

import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.project.Project;

/**
 * Sets one control of one face.
 *
 * @param face index into {@link Project#faces()}
 * @param spec the control
 * @param value its new value; clamped to the hard range when applied
 */
public record SetParameter(int face, ParameterSpec spec, double value) implements Change {
    @Override
    public Project apply(Project project) {
        return project.with(face, project.edit(face).with(spec, value));
    }

    @Override
    public ChangeLabel label() {
        return ChangeLabel.of("change.parameter." + spec.id(), spec.format(spec.clamp(value)));
    }
}
