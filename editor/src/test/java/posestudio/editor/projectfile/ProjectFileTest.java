package posestudio.editor.projectfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import posestudio.editor.change.ChangeLabel;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.history.History;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.problem.Problem;
import posestudio.editor.project.Project;

class ProjectFileTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("photo.jpg.pose.json");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(file(), content);
    }

    private static String golden() throws IOException {
        try (var in = ProjectFileTest.class.getResourceAsStream("project-1.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Project> states(History history) {
        return history.steps().stream().map(History.Step::project).toList();
    }

    private static void assertSame(SavedProject expected, SavedProject actual) {
        assertEquals(expected.source(), actual.source());
        assertEquals(states(expected.history()), states(actual.history()));
        assertEquals(expected.history().cursor(), actual.history().cursor());
        assertEquals(
                expected.history().steps().stream().map(History.Step::label).toList(),
                actual.history().steps().stream().map(History.Step::label).toList());
        assertEquals(expected.selectedFace(), actual.selectedFace());
        assertEquals(expected.engine() + expected.pack(), actual.engine() + actual.pack());
    }

    @Test
    void aProjectIsWrittenAsTheGoldenFileHasIt() throws Exception {
        ProjectFile.write(file(), SampleProjects.everything());
        assertEquals(golden(), Files.readString(file()));
    }

    @Test
    void theGoldenFileOfForm1IsReadAsTheProject() throws Exception {
        assertSame(SampleProjects.everything(), ProjectFile.read(file(golden())));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyStateOfTheHistorySurvives(long seed) throws Exception {
        SavedProject project = SampleProjects.random(seed, 200);
        ProjectFile.write(file(), project);
        assertSame(project, ProjectFile.read(file()));
    }

    @Test
    void undoAndRedoGoOnAfterReopening() throws Exception {
        ProjectFile.write(file(), SampleProjects.everything());
        History history = ProjectFile.read(file()).history();
        assertEquals(Optional.of("change.snapshot"), history.undoLabel().map(ChangeLabel::key));
        assertEquals(Optional.of("change.parameter.yaw"), history.redoLabel().map(ChangeLabel::key));
        assertEquals(0, history.jump(history.cursor() + 1).project().edit(0).value(Parameters.YAW));
        assertTrue(history.jump(0).project().isNeutral());
    }

    @Test
    void ofAHugeHistoryTheNewestStatesAreKept() throws Exception {
        SavedProject project = SampleProjects.random(3, ProjectFile.MAX_STEPS + 500);
        int last = project.history().steps().size() - 1;
        SavedProject atEnd =
                new SavedProject(project.source(), project.history().jump(last), 0, "mesh", "p", Map.of());
        ProjectFile.write(file(), atEnd);
        SavedProject read = ProjectFile.read(file());
        assertEquals(ProjectFile.MAX_STEPS, read.history().steps().size());
        assertEquals(atEnd.project(), read.project());
    }

    @Test
    void ofAHugeHistoryThePresentStateIsKeptHoweverOldItIs() throws Exception {
        SavedProject project = SampleProjects.random(3, ProjectFile.MAX_STEPS + 500);
        SavedProject atStart =
                new SavedProject(project.source(), project.history().jump(7), 0, "mesh", "p", Map.of());
        ProjectFile.write(file(), atStart);
        SavedProject read = ProjectFile.read(file());
        assertEquals(atStart.project(), read.project());
        assertTrue(read.history().canRedo());
    }

    @Test
    void whatAnotherVersionPutInSurvivesSaving() throws Exception {
        String text = golden().replaceFirst("\"engine\"", "\"timeline\" : { \"frames\" : 3 },\n  \"engine\"")
                .replaceFirst("\"edit\" : \\{", "\"edit\" : {\n        \"hair\" : \"red\",")
                .replaceFirst("\"yaw\" : 12.5", "\"yaw\" : 12.5,\n          \"tongue\" : 40");
        SavedProject read = ProjectFile.read(file(text));
        FaceEdit changed = read.project().edit(0).with(Parameters.PITCH, 5);
        History history = read.history()
                .push(ChangeLabel.of("change.reset"), read.project().with(0, changed), Optional.empty());
        ProjectFile.write(
                file(), new SavedProject(read.source(), history, 0, read.engine(), read.pack(), read.original()));
        String written = Files.readString(file());
        for (String field : List.of("\"frames\" : 3", "\"hair\" : \"red\"", "\"tongue\" : 40", "\"pitch\" : 5")) {
            assertTrue(written.contains(field), field + " in " + written);
        }
        assertEquals(history.project(), ProjectFile.read(file()).project());
    }

    @Test
    void aControlOfAnotherVersionGoesWithUndo() throws Exception {
        String text = golden().replaceAll("\"yaw\" : 12.5", "\"yaw\" : 12.5, \"tongue\" : 40");
        History history = ProjectFile.read(file(text)).history();
        assertEquals(Map.of("tongue", 40.0), history.project().edit(0).values().unknown());
        assertEquals(Map.of(), history.jump(0).project().edit(0).values().unknown());
    }

    @Test
    void anEditChangedInTheFileItselfHoldsAndCanBeUndone() throws Exception {
        String text = golden().replaceFirst("\"yaw\" : 12.5", "\"yaw\" : 3");
        History history = ProjectFile.read(file(text)).history();
        assertEquals(3, history.project().edit(0).value(Parameters.YAW));
        assertEquals(12.5, history.jump(history.cursor() - 1).project().edit(0).value(Parameters.YAW));
    }

    @Test
    void aFileThatDoesNotSayWhichVersionsMadeItIsReadAllTheSame() throws Exception {
        SavedProject named = ProjectFile.read(file(golden().replace("perception 1", "perception")));
        assertEquals("perception", named.pack());
        assertEquals("mesh", named.engine());
        String without = golden().replaceAll(" *\"(engine|pack)\" : \"[^\"]*\",\n", "");
        assertEquals("", ProjectFile.read(file(without)).pack());
    }

    @Test
    void aFewLinesWrittenByHandAreAProject() throws Exception {
        SavedProject read = ProjectFile.read(file("""
                {"format": "posestudio-project", "version": 1,
                 "source": {"name": "a.jpg", "relative": "a.jpg", "width": 10, "height": 10},
                 "faces": [{"box": {"x": 1, "y": 1, "width": 5, "height": 5}, "edit": {"values": {"yaw": 500}}}]}"""));
        assertEquals(30, read.project().edit(0).value(Parameters.YAW));
        assertFalse(read.history().canUndo());
    }

    @Test
    void aSnapshotOfOtherFacesIsLeftOutAndTheWorkIsRead() throws Exception {
        SavedProject read = ProjectFile.read(file("""
                {"format": "posestudio-project", "version": 1,
                 "source": {"name": "a.jpg", "relative": "a.jpg", "width": 10, "height": 10},
                 "faces": [{"box": {"x": 1, "y": 1, "width": 5, "height": 5}, "edit": {"values": {"yaw": 7}}}],
                 "snapshots": [{"name": "two", "edits": [{}, {}]}, {"name": "one", "edits": [{}]}],
                 "history": {"cursor": 0, "steps": [{"edits": {"0": {"values": {"yaw": 7}}},
                    "snapshots": [{"name": "two", "edits": [{}, {}]}, {"name": "one", "edits": [{}]}]}]}}"""));
        assertEquals(
                List.of("one"),
                read.project().snapshots().stream().map(s -> s.name()).toList());
        assertEquals(7, read.project().edit(0).value(Parameters.YAW));
        assertFalse(read.history().canUndo(), "what was left out is no change");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | project.foreign",
                "{} | project.foreign",
                "{\"format\": \"posestudio-preset\", \"version\": 1} | project.foreign",
                "{\"format\": \"posestudio-project\", \"version\": 2} | project.newer",
                "{\"format\": \"posestudio-project\", \"version\": 1.5} | project.broken",
                "{\"format\": \"posestudio-project\", \"version\": 1} | project.broken",
            })
    void whatIsWrongWithABadFileIsToldAsWhatItIs(String content, String key) throws IOException {
        Path file = file(content);
        Problem problem = assertThrows(Problem.class, () -> ProjectFile.read(file));
        assertEquals(key, problem.key());
        assertEquals(Problem.Kind.INPUT, problem.kind());
    }

    @Test
    void aMissingFileIsToldAsMissing() {
        Problem problem = assertThrows(Problem.class, () -> ProjectFile.read(file()));
        assertEquals("picture.missing", problem.key());
    }

    @Test
    void aFileCutAnywhereIsDamagedAndNothingElseHappens() throws Exception {
        String whole = golden();
        for (int length = 1; length < whole.length() - 3; length += 17) {
            Path file = file(whole.substring(0, length));
            assertEquals(
                    "project.broken",
                    assertThrows(Problem.class, () -> ProjectFile.read(file)).key(),
                    "cut at " + length);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"cursor\" : 6 -> \"cursor\" : 60",
                "\"0\" : -> \"9\" :",
                "\"0\" : -> \"x\" :",
                "\"width\" : 800 -> \"width\" : 0",
                "\"width\" : 800 -> \"width\" : 1e300",
                "\"sha256\" : \"0123 -> \"sha256\" : \"XYZ",
                "\"offsets\" : \"1\" -> \"offsets\" : \"7\"",
                "\"yaw\" : 12.5 -> \"yaw\" : null",
                "\"amount\" : 1 -> \"amount\" : []",
            })
    void nonsenseInsideIsToldWithItsPlace(String replacement) throws Exception {
        String[] parts = replacement.split(" -> ");
        assertTrue(golden().contains(parts[0]), parts[0]);
        Path file = file(golden().replace(parts[0], parts[1]));
        Problem problem = assertThrows(Problem.class, () -> ProjectFile.read(file));
        assertEquals("project.broken", problem.key());
        assertFalse(problem.arguments().get(1).toString().isBlank());
    }

    @Test
    void theProjectLiesBesideItsPictureUnderItsName() {
        assertEquals(Path.of("a", "b.jpg.pose.json"), ProjectFile.beside(Path.of("a", "b.jpg")));
        assertTrue(ProjectFile.isNamedSo(Path.of("B.JPG.POSE.JSON")));
        assertFalse(ProjectFile.isNamedSo(Path.of("b.json")));
    }
}
