package posestudio.editor.projectfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import posestudio.editor.change.ChangeLabel;
import posestudio.editor.change.SetTimeline;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.history.Document;
import posestudio.editor.motion.Follow;
import posestudio.editor.motion.FollowManner;
import posestudio.editor.motion.FollowPart;
import posestudio.editor.motion.Motion;
import posestudio.editor.motion.MotionBinary;
import posestudio.editor.motion.SampleMotions;
import posestudio.editor.problem.Problem;
import posestudio.editor.project.ClipFacts;
import posestudio.editor.project.Project;
import posestudio.editor.project.ProjectFace;
import posestudio.editor.project.SourceReference;
import posestudio.editor.timeline.Timeline;

/** What a project file keeps of faces that follow a motion. */
class FollowSavedTest {
    private static final ChangeLabel LABEL = ChangeLabel.of("change.timeline");

    @TempDir
    Path folder;

    private final Document document = new Document(new Project(
            new SourceReference(Optional.empty(), "talk.mp4", 1280, 720),
            List.of(new ProjectFace(10, 10, 50, 60, FaceEdit.NEUTRAL)),
            List.of(),
            List.of(),
            Optional.of(new ClipFacts(40, 25, 0.5))));

    /** As it is once it was written: the compact form rounds. */
    private static Motion motion() {
        try {
            return MotionBinary.read(MotionBinary.bytes(SampleMotions.any(4, 40)), Path.of("sample"));
        } catch (Problem e) {
            throw new AssertionError(e);
        }
    }

    private final Follow follow = Follow.of(motion(), FollowManner.SAME_PERSON, 3);

    private void follow(Optional<Follow> newFollow) {
        Timeline timeline = document.project().faces().get(0).timeline().withFollow(newFollow);
        document.dispatch(new SetTimeline(0, timeline, LABEL));
    }

    private SavedProject saved(Map<String, Object> original) {
        return new SavedProject(
                new SavedSource(Optional.of("talk.mp4"), Optional.empty(), Optional.empty()),
                document.history(),
                0,
                "mesh",
                "perception 1",
                original);
    }

    @Test
    void aFaceThatFollowsLooksAsInTheSourceNoMore() {
        assertFalse(Timeline.NEUTRAL.withFollow(Optional.of(follow)).isNeutral());
    }

    @Test
    void everyStateOfFollowingSurvives() throws Exception {
        follow(Optional.of(follow));
        follow(Optional.of(follow.with(FollowManner.RELATIVE).with(FollowPart.GAZE, false)));
        follow(Optional.of(
                follow.with(FollowPart.MOUTH, 0.5).withSmoothing(80).withRest(7).timed(-1.5, 2)));
        follow(Optional.empty());
        follow(Optional.of(follow.with(FollowManner.ABSOLUTE)));
        Path file = folder.resolve("talk.pose.json");
        ProjectFile.write(file, saved(Map.of()));
        SavedProject read = ProjectFile.read(file);
        assertEquals(document.history().steps().size(), read.history().steps().size());
        for (int i = 0; i < document.history().steps().size(); i++) {
            assertEquals(
                    document.history().steps().get(i).project().faces(),
                    read.history().steps().get(i).project().faces(),
                    "step " + i);
        }
        byte[] once = Files.readAllBytes(file);
        ProjectFile.write(file, read);
        assertEquals(new String(once), Files.readString(file));
    }

    @Test
    void aMotionStandsOnceInTheFileHoweverManyStatesHaveIt() throws Exception {
        Path file = folder.resolve("talk.pose.json");
        follow(Optional.of(follow));
        ProjectFile.write(file, saved(Map.of()));
        long one = Files.size(file);
        for (int i = 0; i < 10; i++) {
            follow(Optional.of(follow.withSmoothing(i)));
        }
        ProjectFile.write(file, saved(Map.of()));
        assertTrue(Files.size(file) - one < MotionBinary.bytes(follow.motion()).length);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"manner\" : \"same-person\"', '\"manner\" : \"backwards\"'",
        "'\"rest\" : 3', '\"rest\" : 40'",
        "'\"motion\" : \"1\"', '\"motion\" : \"2\"'",
        "'\"motions\" : {\n    \"1\" : \"', '\"motions\" : {\n    \"1\" : \"AAAA'"
    })
    void nonsenseIsRefused(String text, String replacement) throws Exception {
        Path file = folder.resolve("talk.pose.json");
        follow(Optional.of(follow));
        ProjectFile.write(file, saved(Map.of()));
        String content = Files.readString(file);
        assertTrue(content.contains(text), text);
        Files.writeString(file, content.replace(text, replacement));
        assertEquals(
                "project.broken",
                assertThrows(Problem.class, () -> ProjectFile.read(file)).key());
    }
}
