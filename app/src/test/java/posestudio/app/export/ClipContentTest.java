package posestudio.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.project.ClipFacts;
import posestudio.editor.project.EngineSettings;
import posestudio.editor.project.Project;
import posestudio.editor.project.ProjectFace;
import posestudio.editor.project.RenderEngine;
import posestudio.editor.project.SourceReference;
import posestudio.editor.timeline.PoseHold;
import posestudio.editor.timeline.Timeline;

class ClipContentTest {
    private static final Timeline TURNED = Timeline.constant(FaceEdit.NEUTRAL.with(Parameters.YAW, 5));
    private static final String USUAL = key("a", "p 1", project("clip.mp4", TURNED, 0.5, "x"));

    private static final EngineSettings NEURAL = EngineSettings.DEFAULT.with(RenderEngine.LIVEPORTRAIT);

    private static Project project(String file, Timeline timeline, double smoothing, String snapshot) {
        ProjectFace face = new ProjectFace(1, 2, 30, 40, FaceEdit.NEUTRAL).with(timeline);
        SourceReference source = new SourceReference(Optional.of(Path.of(file)), file, 64, 48);
        Project project =
                new Project(source, List.of(face), List.of(), List.of(), Optional.of(new ClipFacts(10, 25, smoothing)));
        return project.withSnapshots(List.of(project.snapshot(snapshot)));
    }

    private static String key(String print, String pack, Project project) {
        return ClipContent.of(print, pack, Optional.empty(), project);
    }

    @Test
    void whatChangesTheFramesChangesIt() {
        assertNotEquals(USUAL, key("b", "p 1", project("clip.mp4", TURNED, 0.5, "x")));
        assertNotEquals(USUAL, key("a", "p 2", project("clip.mp4", TURNED, 0.5, "x")));
        assertNotEquals(USUAL, key("a", "p 1", project("clip.mp4", TURNED, 0.6, "x")));
        Timeline more = TURNED.withBase(FaceEdit.NEUTRAL.with(Parameters.YAW, 5.0001));
        assertNotEquals(USUAL, key("a", "p 1", project("clip.mp4", more, 0.5, "x")));
        Timeline held = TURNED.withHold(Optional.of(new PoseHold(HeadPose.ZERO, 1)));
        assertNotEquals(USUAL, key("a", "p 1", project("clip.mp4", held, 0.5, "x")));
        assertNotEquals(
                USUAL, key("a", "p 1", project("clip.mp4", TURNED, 0.5, "x").with(NEURAL)));
        assertNotEquals(
                key("a", "p 1", project("clip.mp4", TURNED, 0.5, "x").with(NEURAL)),
                key("a", "p 1", project("clip.mp4", TURNED, 0.5, "x").with(NEURAL.withDetail(0.5))));
    }

    @Test
    void anotherPackOfTheNeuralEngineChangesIt() {
        Project neural = project("clip.mp4", TURNED, 0.5, "x").with(NEURAL);
        assertNotEquals(
                ClipContent.of("a", "p 1", Optional.of("liveportrait 1"), neural),
                ClipContent.of("a", "p 1", Optional.of("liveportrait 2"), neural));
    }

    @Test
    void whatDoesNotChangeTheFramesDoesNotChangeIt() {
        assertEquals(USUAL, key("a", "p 1", project("moved.mp4", TURNED, 0.5, "x")));
        assertEquals(USUAL, key("a", "p 1", project("clip.mp4", TURNED, 0.5, "another snapshot")));
        Project unused = project("clip.mp4", TURNED, 0.5, "x").with(EngineSettings.DEFAULT.withDetail(0.5));
        assertEquals(USUAL, key("a", "p 1", unused), "the built-in engine has no detail to set");
        Project seen = project("clip.mp4", TURNED, 0.5, "x").at(3);
        assertEquals(USUAL, key("a", "p 1", seen));
    }
}
