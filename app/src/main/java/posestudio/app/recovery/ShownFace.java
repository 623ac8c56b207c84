package posestudio.app.recovery;

import java.util.Optional;
import java.util.stream.IntStream;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.project.Project;

/**
 * The face by which unsaved work is known again.
 *
 * @param face its number, from 0
 * @param edit what was done to it
 */
record ShownFace(int face, FaceEdit edit) {
    /** The face that is worked on; when nothing was done to it, the first to which something was. Empty without faces. */
    static Optional<ShownFace> of(Project project, int selected) {
        return IntStream.concat(
                        IntStream.of(selected),
                        IntStream.range(0, project.faces().size()))
                .filter(face ->
                        face < project.faces().size() && !project.edit(face).isNeutral())
                .boxed()
                .findFirst()
                .or(() -> project.faces().isEmpty() ? Optional.empty() : Optional.of(selected))
                .map(face -> new ShownFace(face, project.edit(face)));
    }
}
