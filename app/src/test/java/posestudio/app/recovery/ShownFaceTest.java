package posestudio.app.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.project.Project;
import posestudio.editor.project.ProjectFace;
import posestudio.editor.project.SourceReference;

class ShownFaceTest {
    private static final FaceEdit TURNED = FaceEdit.NEUTRAL.with(Parameters.YAW, 9);

    private static Optional<Integer> shown(int selected, FaceEdit... edits) {
        List<ProjectFace> faces =
                List.of(edits).stream().map(e -> new ProjectFace(0, 0, 9, 9, e)).toList();
        return ShownFace.of(new Project(new SourceReference(Optional.empty(), "a", 99, 99), faces), selected)
                .map(ShownFace::face);
    }

    @Test
    void theFaceThatIsWorkedOnIsShownUnlessSomethingWasDoneToAnotherOnly() {
        assertEquals(Optional.of(1), shown(1, TURNED, TURNED));
        assertEquals(Optional.of(0), shown(1, TURNED, FaceEdit.NEUTRAL));
        assertEquals(Optional.of(1), shown(1, FaceEdit.NEUTRAL, FaceEdit.NEUTRAL));
        assertEquals(Optional.empty(), shown(0));
    }
}
