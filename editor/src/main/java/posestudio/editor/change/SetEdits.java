package posestudio.editor.change;

import java.util.List;
import java.util.Objects;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.project.Project;

/**
 * Gives every face another edit: a named state that is gone back to.
 *
 * @param edits one for each face, in the order of the project's faces
 * @param label what it is called
 */
public record SetEdits(List<FaceEdit> edits, ChangeLabel label) implements Change {
    public SetEdits {
        edits = List.copyOf(edits);
        Objects.requireNonNull(label);
    }

    /** @throws IndexOutOfBoundsException when there are fewer edits than faces */
    @Override
    public Project apply(Project project) {
        return project.withEdits(edits);
    }
}
