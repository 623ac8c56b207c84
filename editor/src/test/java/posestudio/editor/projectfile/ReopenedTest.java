package posestudio.editor.projectfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.editor.change.ChangeLabel;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.history.History;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.problem.Problem;
import posestudio.editor.project.Project;
import posestudio.editor.project.ProjectFace;
import posestudio.editor.project.Snapshot;
import posestudio.editor.project.SourceReference;

/** A saved project meets the picture again. */
class ReopenedTest {
    @TempDir
    Path folder;

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

    @Test
    void savingWritesBackWhatWasChosenForAFaceThatIsNotThere() throws Exception {
        Reopened reopened = on(STRANGER, SMALL);
        History history = changed(reopened.history(), 0);
        SavedProject again = saved(history, reopened.selectedFace(), Map.of());
        List<History.Step> before = saved.history().steps();
        for (int i = 0; i <= saved.history().cursor(); i++) {
            Project was = before.get(i).project();
            Project now = again.history().steps().get(i).project();
            assertEquals(List.of(was.edit(0), was.edit(1), FaceEdit.NEUTRAL), now.edits());
            for (int s = 0; s < was.snapshots().size(); s++) {
                assertEquals(
                        was.snapshots().get(s).edits(),
                        now.snapshots().get(s).edits().subList(0, 2));
            }
        }
        assertEquals(saved.project().faces().get(0), again.project().faces().get(0));
        assertEquals(5, again.project().edit(2).value(Parameters.PITCH));
        assertEquals(1, again.selectedFace(), "the small face, where the file has it");
        // The big face is found again: nothing was lost.
        assertEquals(
                saved.project().edit(0),
                Reopened.of(again, new Project(SOURCE, List.of(BIG)))
                        .history()
                        .project()
                        .edit(0));
    }

    @Test
    void aProjectNoneOfWhoseFacesIsThereKeepsThemAll() throws Exception {
        Reopened reopened = on();
        SavedProject again = saved(reopened.history(), reopened.selectedFace(), Map.of());
        assertEquals(saved.project().faces(), again.project().faces());
        assertEquals(saved.project().snapshots(), again.project().snapshots());
        assertEquals(saved.history().steps().size(), again.history().steps().size());
    }

    @Test
    void aStateNamedWhileAFaceIsNotThereHoldsThatFaceToo() throws Exception {
        Reopened reopened = on(BIG);
        Project project = reopened.history().project();
        List<Snapshot> more = List.of(project.snapshots().get(0), project.snapshot("Now"));
        SavedProject again = saved(reopened.history().map(state -> state.withSnapshots(more)), 0, Map.of());
        assertEquals(
                new Snapshot("Now", saved.project().edits()),
                again.project().snapshots().get(1));
    }

    @Test
    void whatAnotherVersionSaidOfAFaceStaysWithThatFace() throws Exception {
        Path file = folder.resolve("a.pose.json");
        ProjectFile.write(file, saved);
        Files.writeString(
                file, Files.readString(file).replaceFirst("\"edit\" : \\{", "\"edit\" : { \"hair\" : \"red\","));
        SavedProject read = ProjectFile.read(file);
        Reopened reopened = Reopened.of(read, new Project(SOURCE, List.of(SMALL)));
        SavedProject again = saved(changed(reopened.history(), 0), 0, read.original());
        List<?> faces = (List<?>) again.original().get("faces");
        assertEquals("red", ((Map<?, ?>) ((Map<?, ?>) faces.get(0)).get("edit")).get("hair"));
        assertFalse(faces.get(1).toString().contains("red"), faces.toString());
    }

    private static History changed(History history, int face) {
        Project project = history.project();
        return history.push(
                ChangeLabel.of("change.reset"),
                project.with(face, project.edit(face).with(Parameters.PITCH, 5)),
                Optional.empty());
    }

    private SavedProject saved(History history, int selected, Map<String, Object> original) throws Problem {
        Path file = folder.resolve("a.pose.json");
        ProjectFile.write(
                file, new SavedProject(saved.source(), history, selected, saved.engine(), saved.pack(), original));
        return ProjectFile.read(file);
    }
}
