package posestudio.editor.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.parameter.ParameterGroup;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.project.Project;
import posestudio.editor.project.TestProjects;

class ChangeTest {
    static Stream<Change> changes() {
        return Stream.of(
                new SetParameter(1, Parameters.ROLL, 4.5),
                new SetPose(1, new HeadPose(1, 2, 3), SetPose.Reason.FRONTALISE),
                SetParameters.pair(1, Parameters.BLINK.left(), 30),
                SetParameters.reset(1, ParameterGroup.HEAD),
                new ResetFace(1));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void changesArePure(Change change) {
        Project project = new SetParameter(1, Parameters.YAW, 9).apply(TestProjects.withFaces(2));
        Project untouched = new SetParameter(1, Parameters.YAW, 9).apply(TestProjects.withFaces(2));
        assertEquals(change.apply(project), change.apply(project));
        assertEquals(untouched, project);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void changesTouchTheirFaceOnly(Change change) {
        Project project = new SetParameter(0, Parameters.YAW, 9).apply(TestProjects.withFaces(2));
        assertEquals(project.edit(0), change.apply(project).edit(0));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aFaceThatIsNotThereIsRefused(Change change) {
        assertThrows(IndexOutOfBoundsException.class, () -> change.apply(TestProjects.withFaces(1)));
    }

    @Test
    void valuesAreClampedToTheHardRange() {
        Project project = TestProjects.withFaces(1);
        assertEquals(
                30,
                new SetParameter(0, Parameters.YAW, 999)
                        .apply(project)
                        .edit(0)
                        .pose()
                        .yaw());
        assertEquals(
                new HeadPose(-30, 30, 12),
                new SetPose(0, new HeadPose(-31, 95, 12), SetPose.Reason.TURN)
                        .apply(project)
                        .edit(0)
                        .pose());
        assertThrows(
                IllegalArgumentException.class, () -> new SetParameter(0, Parameters.YAW, Double.NaN).apply(project));
    }

    @Test
    void labelsSayWhatWillBeSeen() {
        assertEquals(ChangeLabel.of("change.parameter.yaw", "12°"), new SetParameter(0, Parameters.YAW, 12).label());
        assertEquals(
                List.of("-30°"),
                new SetParameter(0, Parameters.PITCH, -45).label().arguments());
        assertEquals(
                ChangeLabel.of("change.pose.frontalise"),
                new SetPose(0, HeadPose.ZERO, SetPose.Reason.FRONTALISE).label());
        assertEquals(ChangeLabel.of("change.reset"), new ResetFace(0).label());
    }

    @Test
    void aPairIsSetToOneValueUnderOneName() {
        SetParameters both = SetParameters.pair(0, Parameters.SMILE.right(), 140);
        FaceEdit edit = both.apply(TestProjects.withFaces(1)).edit(0);
        assertEquals(100, edit.value(Parameters.SMILE.left()));
        assertEquals(100, edit.value(Parameters.SMILE.right()));
        assertEquals(ChangeLabel.of("change.parameter.smile", "100"), both.label());
    }

    @Test
    void resettingAGroupLeavesTheOthersAlone() {
        FaceEdit edited = FaceEdit.NEUTRAL.with(Parameters.YAW, 9).with(Parameters.JAW, 40);
        Project project = TestProjects.withFaces(1).with(0, edited);
        FaceEdit left =
                SetParameters.reset(0, ParameterGroup.HEAD).apply(project).edit(0);
        assertEquals(FaceEdit.NEUTRAL.with(Parameters.JAW, 40), left);
    }

    @Test
    void aNamedStateComesBackForEveryFace() {
        List<FaceEdit> edits =
                List.of(FaceEdit.NEUTRAL.with(Parameters.YAW, 1), FaceEdit.NEUTRAL.with(Parameters.YAW, 2));
        assertEquals(
                edits,
                new SetEdits(edits, ChangeLabel.of("change.snapshot.restore", "A"))
                        .apply(TestProjects.withFaces(2))
                        .edits());
    }
}
