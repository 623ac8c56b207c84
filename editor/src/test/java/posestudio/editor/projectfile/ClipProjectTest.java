package posestudio.editor.projectfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import posestudio.editor.change.ChangeLabel;
import posestudio.editor.change.SetParameter;
import posestudio.editor.change.SetSmoothing;
import posestudio.editor.change.SetTimeline;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.history.Document;
import posestudio.editor.history.History;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.project.ClipFacts;
import posestudio.editor.project.Project;
import posestudio.editor.project.ProjectFace;
import posestudio.editor.project.SourceReference;
import posestudio.editor.timeline.FrameRange;
import posestudio.editor.timeline.Placement;
import posestudio.editor.timeline.RandomTimelines;
import posestudio.editor.timeline.Scope;
import posestudio.editor.timeline.Timeline;

class ClipProjectTest {
    private static final int FRAMES = 40;

    @TempDir
    Path folder;

    private static Document document() {
        ProjectFace face = new ProjectFace(10, 10, 50, 60, FaceEdit.NEUTRAL);
        SourceReference source = new SourceReference(Optional.empty(), "talk.mp4", 1280, 720);
        return new Document(new Project(
                source, List.of(face, face), List.of(), List.of(), Optional.of(new ClipFacts(FRAMES, 25, 0.5))));
    }

    private static Placement frame(int frame) {
        return new Placement(frame, Scope.FRAME, FrameRange.all(FRAMES), false, 0);
    }

    @Test
    void aSliderOfAClipChangesOnlyTheFramesOfItsScopeAndIsUndone() {
        Document document = document();
        document.place(frame(12));
        document.dispatch(new SetParameter(1, Parameters.YAW, 7));
        assertEquals(7, document.project().edit(1).value(Parameters.YAW));
        document.place(frame(13));
        assertEquals(0, document.project().edit(1).value(Parameters.YAW));
        assertTrue(document.isUnsaved());
        document.undo();
        document.place(frame(12));
        assertEquals(0, document.project().edit(1).value(Parameters.YAW));
        assertFalse(document.isUnsaved());
    }

    @Test
    void lookingAtAnotherFrameIsNoStepOfTheHistory() {
        Document document = document();
        document.place(frame(3));
        assertEquals(1, document.history().steps().size());
        assertFalse(document.isUnsaved());
    }

    @Test
    void aPersonWhoTurnsUpLaterJoinsEveryState() {
        Document document = document();
        document.dispatch(new SetParameter(0, Parameters.YAW, 7));
        document.join(List.of(new ProjectFace(90, 10, 50, 60, FaceEdit.NEUTRAL)));
        document.undo();
        assertEquals(3, document.project().faces().size());
        assertFalse(document.isUnsaved());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void timelinesAndTheirHistoryComeBackFromTheFileAsTheyWere(int seed) throws Exception {
        Document document = document();
        Random random = new Random(seed);
        for (int i = 0; i < 6; i++) {
            Timeline timeline = RandomTimelines.timeline(random, FRAMES);
            document.dispatch(new SetTimeline(random.nextInt(2), timeline, ChangeLabel.of("change.file")));
            document.dispatch(new SetSmoothing(random.nextDouble()));
        }
        SavedProject saved = new SavedProject(
                new SavedSource(Optional.empty(), Optional.empty(), Optional.empty()),
                document.history(),
                0,
                "mesh",
                "perception 1",
                Map.of());
        Path file = folder.resolve("talk.mp4.pose.json");
        ProjectFile.write(file, saved);
        SavedProject read = ProjectFile.read(file);
        assertEquals(states(saved.history()), states(read.history()));
    }

    private static List<Project> states(History history) {
        return history.steps().stream().map(History.Step::project).toList();
    }
}
