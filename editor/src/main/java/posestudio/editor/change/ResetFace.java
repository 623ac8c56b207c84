package posestudio.editor.change;

import posestudio.editor.edit.FaceEdit;
import posestudio.editor.project.Project;

/**
 * Gives one face back as the source has it.
 *
 * @param face index into {@link Project#faces()}
 */
public record ResetFace(int face) implements Change {
    @Override
    public Project apply(Project project) {
        return project.with(face, FaceEdit.NEUTRAL);
    }

    @Override
    public ChangeLabel label() {
        return ChangeLabel.of("change.reset");
    }
}
