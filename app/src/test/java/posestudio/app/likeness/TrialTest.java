package posestudio.app.likeness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static posestudio.app.testing.EventThreadCalls.onEventThread;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import posestudio.app.testing.Faces;
import posestudio.app.workspace.Workspace;
import posestudio.editor.change.SetParameter;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.history.Document;
import posestudio.editor.image.Picture;
import posestudio.editor.parameter.Parameters;
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
    private Workspace workspace;

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

    @BeforeEach
    void open() {
        onEventThread(() -> {
            workspace = new Workspace();
            show();
        });
    }

    private void show() {
        Picture picture = Faces.picture(100, 100);
        workspace.show(picture, Faces.source(picture));
        workspace.found(picture, Faces.search(own));
    }

    private Document document() {
        return workspace.document().orElseThrow();
    }

    private FaceEdit edit() {
        return document().project().edit(0);
    }

    @Test
    void howeverOftenItIsTriedItIsOneStep() {
        onEventThread(() -> {
            Trial trial = new Trial(workspace, example -> new Likeness(own, example.face()));
            trial.show(example, LikePart.usual(), Likeness.Manner.SAME_PERSON);
            trial.show(example, EnumSet.of(LikePart.POSE), Likeness.Manner.SAME_PERSON);
            trial.show(example, EnumSet.of(LikePart.MOUTH), Likeness.Manner.SAME_PERSON);
            assertNotEquals(FaceEdit.NEUTRAL, edit());
            document().undo();
            assertEquals(FaceEdit.NEUTRAL, edit());
            assertFalse(document().history().canUndo());
        });
    }

    @Test
    void givenUpItLeavesNoTrace() {
        onEventThread(() -> {
            document().dispatch(new SetParameter(0, Parameters.YAW, 7));
            FaceEdit before = edit();
            Trial trial = new Trial(workspace, example -> new Likeness(own, example.face()));
            trial.show(example, LikePart.usual(), Likeness.Manner.SAME_PERSON);
            trial.giveUp();
            assertEquals(before, edit());
            assertFalse(document().history().canRedo());
            assertEquals(2, document().history().steps().size());
        });
    }

    @Test
    void itGoesOnWhenThePictureGetsAFileMeanwhile() {
        onEventThread(() -> {
            Trial trial = new Trial(workspace, example -> new Likeness(own, example.face()));
            trial.show(example, EnumSet.of(LikePart.POSE), Likeness.Manner.SAME_PERSON);
            FaceEdit first = edit();
            workspace.moved(new SourceReference(Optional.of(Path.of("pasted.png")), "pasted.png", 100, 100));
            trial.show(example, LikePart.usual(), Likeness.Manner.SAME_PERSON);
            assertNotEquals(first, edit());
            assertEquals(2, document().history().steps().size(), "still one step");
            trial.giveUp();
            assertEquals(FaceEdit.NEUTRAL, edit());
        });
    }

    @Test
    void anotherPictureIsLeftAlone() {
        onEventThread(() -> {
            Trial trial = new Trial(workspace, example -> new Likeness(own, example.face()));
            show();
            trial.show(example, LikePart.usual(), Likeness.Manner.SAME_PERSON);
            assertEquals(FaceEdit.NEUTRAL, edit());
            workspace.clear();
            trial.giveUp();
        });
    }
}
