package posestudio.editor.projectfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import posestudio.editor.history.History;
import posestudio.editor.project.FaceEdit;
import posestudio.editor.project.Project;
import posestudio.editor.project.ProjectFace;
import posestudio.editor.project.SourceReference;

/** A saved project meets the picture again. */
class ReopenedTest {
    private static final SourceReference SOURCE =
            new SourceReference(Optional.of(Path.of("there.jpg")), "there.jpg", 800, 600);
    private static final ProjectFace BIG = new ProjectFace(98, 83, 204, 236, FaceEdit.NEUTRAL);
    private static final ProjectFace SMALL = new ProjectFace(-3, 302, 61, 70, FaceEdit.NEUTRAL);
    private static final ProjectFace STRANGER = new ProjectFace(500, 100, 90, 100, FaceEdit.NEUTRAL);

    private final SavedProject saved = SampleProjects.everything();

    private Reopened on(ProjectFace... faces) {
        return Reopened.of(saved, new Project(SOURCE, List.of(faces)));
    }

    @Test
    void facesFoundALittleElsewhereAreTheSame() {
        Reopened reopened = on(BIG, SMALL);
        assertEquals(saved.project().edits(), reopened.history().project().edits());
        assertEquals(SOURCE, reopened.history().project().source());
        assertEquals(BIG.x(), reopened.history().project().faces().get(0).x());
        assertEquals(1, reopened.selectedFace());
        assertEquals(0, reopened.lost());
    }

    @Test
    void facesInAnotherOrderKeepTheirEditsInEveryState() {
        Reopened reopened = on(STRANGER, SMALL, BIG);
        List<History.Step> before = saved.history().steps();
        for (int i = 0; i < before.size(); i++) {
            Project was = before.get(i).project();
            assertEquals(
                    List.of(FaceEdit.NEUTRAL, was.edit(1), was.edit(0)),
                    reopened.history().steps().get(i).project().edits());
        }
        assertEquals(3, reopened.history().project().snapshots().get(0).edits().size());
        assertEquals(1, reopened.selectedFace());
    }

    @Test
    void anEditedFaceThatIsNotThereIsCounted() {
        Reopened reopened = on(BIG, STRANGER);
        assertEquals(1, reopened.lost());
        assertEquals(saved.project().edit(0), reopened.history().project().edit(0));
        assertEquals(FaceEdit.NEUTRAL, reopened.history().project().edit(1));
    }
}
