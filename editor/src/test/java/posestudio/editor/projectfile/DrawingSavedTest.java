package posestudio.editor.projectfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.editor.change.SetEngine;
import posestudio.editor.change.SetParameter;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.history.Document;
import posestudio.editor.history.History;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.problem.Problem;
import posestudio.editor.project.EngineSettings;
import posestudio.editor.project.Project;
import posestudio.editor.project.ProjectFace;
import posestudio.editor.project.RenderEngine;
import posestudio.editor.project.SourceReference;

/** What draws the faces, in the project's file. */
class DrawingSavedTest {
    private static final EngineSettings NEURAL = EngineSettings.DEFAULT.with(RenderEngine.LIVEPORTRAIT);
    private static final EngineSettings TUNED = NEURAL.withDetail(0.25).withBodyStill(false);

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("photo.jpg.pose.json");
    }

    private static String golden() throws Exception {
        try (var in = DrawingSavedTest.class.getResourceAsStream("project-1-drawing.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Turned, drawn by the networks, tuned, turned back to the built-in engine; that is undone. */
    private static SavedProject sample() {
        Document document = new Document(new Project(
                new SourceReference(Optional.empty(), "photo.jpg", 800, 600),
                List.of(new ProjectFace(100, 80, 200, 240, FaceEdit.NEUTRAL))));
        document.dispatch(new SetParameter(0, Parameters.YAW, 25));
        document.dispatch(new SetEngine(NEURAL));
        document.dispatch(new SetEngine(TUNED));
        document.dispatch(new SetEngine(EngineSettings.DEFAULT));
        document.undo();
        return saved(document.history(), Map.of());
    }

    private static SavedProject saved(History history, Map<String, Object> original) {
        return new SavedProject(SavedSource.NONE, history, 0, "liveportrait 1", "perception 1", original);
    }

    private SavedProject read(String content) throws Exception {
        return ProjectFile.read(Files.writeString(file(), content));
    }

    @Test
    void itIsWrittenAsTheGoldenFileHasIt() throws Exception {
        ProjectFile.write(file(), sample());
        assertEquals(golden(), Files.readString(file()));
    }

    @Test
    void everyStateIsReadWithWhatDrewIt() throws Exception {
        History history = read(golden()).history();
        assertEquals(TUNED, history.project().engine());
        List<EngineSettings> engines =
                history.steps().stream().map(step -> step.project().engine()).toList();
        assertEquals(
                List.of(EngineSettings.DEFAULT, EngineSettings.DEFAULT, NEURAL, TUNED, EngineSettings.DEFAULT),
                engines);
        assertEquals(
                sample().history().steps().size(), history.steps().size(), "nothing was taken for a change by hand");
    }

    @Test
    void aHistoryThatBeginsWithTheNetworksKeepsThem() throws Exception {
        Project neural = sample().project();
        ProjectFile.write(file(), saved(History.of(neural), Map.of()));
        History read = ProjectFile.read(file()).history();
        assertEquals(neural.engine(), read.project().engine());
        assertEquals(1, read.steps().size());
    }

    @Test
    void theBuiltInEngineAddsNothingToTheFile() throws Exception {
        History history = sample().history();
        ProjectFile.write(file(), saved(History.of(history.jump(1).project()), Map.of()));
        assertTrue(!Files.readString(file()).contains(DrawingJson.FIELD));
    }

    @Test
    void anEngineOfAnotherVersionIsNamedAndSurvivesSaving() throws Exception {
        SavedProject read = read(golden().replace("\"liveportrait\"", "\"gaussian\""));
        assertEquals(Optional.of("gaussian"), read.unknownEngine());
        assertEquals(RenderEngine.MESH, read.project().engine().engine());
        assertEquals(0.25, read.project().engine().detail());
        Document goingOn = new Document(read.history(), 0, true);
        goingOn.dispatch(new SetParameter(0, Parameters.YAW, 5));
        ProjectFile.write(file(), saved(goingOn.history(), read.original()));
        SavedProject again = ProjectFile.read(file());
        assertEquals(Optional.of("gaussian"), again.unknownEngine());
        assertEquals(5, again.project().edit(0).value(Parameters.YAW));
    }

    @Test
    void whoChoosesAKnownEngineInsteadGetsIt() throws Exception {
        SavedProject read = read(golden().replace("\"liveportrait\"", "\"gaussian\""));
        Document goingOn = new Document(read.history(), 0, true);
        goingOn.dispatch(new SetEngine(NEURAL));
        ProjectFile.write(file(), saved(goingOn.history(), read.original()));
        SavedProject again = ProjectFile.read(file());
        assertEquals(Optional.empty(), again.unknownEngine());
        assertEquals(NEURAL, again.project().engine());
    }

    @Test
    void aKnownEngineIsNotCalledUnknown() throws Exception {
        assertEquals(Optional.empty(), read(golden()).unknownEngine());
    }

    @Test
    void nonsenseIsToldWithItsPlace() throws Exception {
        String text = golden().replaceFirst("\"detail\" : 0.25", "\"detail\" : \"much\"");
        Problem problem = assertThrows(Problem.class, () -> read(text));
        assertEquals("project.broken", problem.key());
        assertTrue(problem.arguments().get(1).toString().contains("detail"));
    }

    @Test
    void theProjectOnItsPictureIsDrawnByWhatItWasDrawnBy() throws Exception {
        SavedProject read = read(golden());
        Project fresh = sample().history().jump(0).project();
        assertEquals(TUNED, Reopened.of(read, fresh).history().project().engine());
    }

    @Test
    void framesOfAnotherEngineAreNotTheSame() {
        Project mesh = sample().history().jump(1).project();
        Project neural = mesh.with(NEURAL);
        assertTrue(!EditsText.of(mesh).equals(EditsText.of(neural)));
        assertTrue(!EditsText.of(neural).equals(EditsText.of(neural.with(TUNED))));
        assertEquals(
                EditsText.of(mesh), EditsText.of(mesh.with(EngineSettings.DEFAULT.withDetail(0.5))), "it is not used");
    }
}
