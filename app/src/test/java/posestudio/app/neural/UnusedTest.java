package posestudio.app.neural;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import posestudio.app.text.Messages;
import posestudio.editor.edit.ExpressionCopy;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.KeypointEdit;
import posestudio.editor.edit.KeypointEdits;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.project.EngineSettings;
import posestudio.editor.project.Project;
import posestudio.editor.project.ProjectFace;
import posestudio.editor.project.RenderEngine;
import posestudio.editor.project.SourceReference;
import posestudio.render.face.Landmarks;
import posestudio.render.liveportrait.rig.LivePortraitRig;
import posestudio.render.rig.MeshRig;

class UnusedTest {
    private final Unused unused = new Unused(new Messages(Locale.ENGLISH));

    private static Project project(FaceEdit... edits) {
        return new Project(
                new SourceReference(Optional.empty(), "a", 99, 99),
                java.util.Arrays.stream(edits)
                        .map(edit -> new ProjectFace(0, 0, 9, 9, edit))
                        .toList());
    }

    private static FaceEdit copied(int count, String name) {
        float[] offsets = new float[count * 3];
        offsets[0] = 1;
        return FaceEdit.NEUTRAL.with(new ExpressionCopy(name, 1, offsets));
    }

    private static FaceEdit moved(String... handles) {
        Map<String, KeypointEdit> edits = new java.util.HashMap<>();
        List.of(handles).forEach(id -> edits.put(id, KeypointEdit.NONE.at(1, 0, 0)));
        return FaceEdit.NEUTRAL.with(KeypointEdits.of(edits));
    }

    private Optional<String> neural(Project project) {
        return unused.by(
                new LivePortraitRig(face -> Optional.empty()),
                project.with(EngineSettings.DEFAULT.with(RenderEngine.LIVEPORTRAIT)));
    }

    private Optional<String> mesh(Project project) {
        return unused.by(MeshRig.INSTANCE, project);
    }

    @Test
    void whatBothEnginesUnderstandIsNotSpokenOf() {
        FaceEdit edit = FaceEdit.NEUTRAL.with(Parameters.YAW, 9).with(Parameters.JAW, 40);
        assertEquals(Optional.empty(), neural(project(edit)));
        assertEquals(Optional.empty(), mesh(project(edit)));
    }

    @Test
    void keypointsAndExpressionsOfTheOtherEngineAreNamed() {
        Project project = project(copied(Landmarks.COUNT, "b.jpg"), moved("chin", "mouth-corner-left", "lp-3"));
        assertEquals(
                "LivePortrait does not use, but keeps: 2 moved keypoints, the expression taken over from b.jpg",
                neural(project).orElseThrow());
        assertEquals(
                "Built-in engine does not use, but keeps: a moved keypoint",
                mesh(project).orElseThrow());
        assertEquals(
                "Built-in engine does not use, but keeps: the expression taken over from c.jpg",
                mesh(project(copied(21, "c.jpg"))).orElseThrow());
    }
}
