package posestudio.editor.change;

import java.util.Objects;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.project.Project;

/**
 * Gives one face another edit as a whole: a preset, a pasted edit, a neutralised or copied expression.
 *
 * @param face index into {@link Project#faces()}
 * @param edit what it becomes
 * @param label what it is called
 */
public record SetEdit(int face, FaceEdit edit, ChangeLabel label) implements Change {
    public SetEdit {
        Objects.requireNonNull(edit);
        Objects.requireNonNull(label);
    }

    @Override
    public Project apply(Project project) {
        return project.with(face, edit);
    }
}
