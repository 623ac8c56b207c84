package posestudio.app.likeness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import posestudio.editor.change.SetParameter;
import posestudio.editor.history.Document;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.project.FaceEdit;
import posestudio.editor.project.HeadPose;
import posestudio.editor.project.Project;
import posestudio.editor.project.ProjectFace;
import posestudio.editor.project.SourceReference;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.face.HeadRotation;
import posestudio.render.face.HeadTransform;
import posestudio.render.face.Landmarks;
import posestudio.render.face.Matte;
import posestudio.render.likeness.LikePart;
import posestudio.render.likeness.Likeness;

/** Trying out another face's pose and expression. */
class TrialTest {
    private final FaceAnalysis own = face(new HeadPose(0, 0, 0), 1);
    private final Example example = new Example("other.jpg", null, face(new HeadPose(5, 10, 0), 3));
    private final Document document = new Document(new Project(
            new SourceReference(Optional.empty(), "a.jpg", 100, 100),
            List.of(new ProjectFace(0, 0, 10, 10, FaceEdit.NEUTRAL))));

    /** Landmarks that make no face, but lie apart from those of another seed. */
    private static FaceAnalysis face(HeadPose pose, int seed) {
        Random random = new Random(seed);
        float[] xyz = new float[Landmarks.COUNT * 3];
        for (int i = 0; i < xyz.length; i++) {
            xyz[i] = 50 + 40 * random.nextFloat();
        }
        HeadTransform head = new HeadTransform(HeadRotation.matrix(pose), 10, 50, -50, 0);
        return new FaceAnalysis(1, 1, 1, new Landmarks(xyz), head, new Matte(1, new float[1], 0, 0, 1, 0));
    }

    @Test
    void howeverOftenItIsTriedItIsOneStep() {
        Trial trial = new Trial(document, own);
        trial.show(example, LikePart.usual(), Likeness.Manner.SAME_PERSON);
        trial.show(example, EnumSet.of(LikePart.POSE), Likeness.Manner.SAME_PERSON);
        trial.show(example, EnumSet.of(LikePart.MOUTH), Likeness.Manner.SAME_PERSON);
        assertNotEquals(FaceEdit.NEUTRAL, document.project().edit(0));
        document.undo();
        assertEquals(FaceEdit.NEUTRAL, document.project().edit(0));
        assertFalse(document.history().canUndo());
    }

    @Test
    void givenUpItLeavesNoTrace() {
        document.dispatch(new SetParameter(0, Parameters.YAW, 7));
        FaceEdit before = document.project().edit(0);
        Trial trial = new Trial(document, own);
        trial.show(example, LikePart.usual(), Likeness.Manner.SAME_PERSON);
        trial.giveUp();
        assertEquals(before, document.project().edit(0));
        assertFalse(document.history().canRedo());
        assertEquals(2, document.history().steps().size());
    }
}
