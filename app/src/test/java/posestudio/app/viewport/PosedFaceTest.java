package posestudio.app.viewport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import posestudio.app.testing.Faces;
import posestudio.editor.project.FaceEdit;
import posestudio.editor.project.HeadPose;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.face.FaceBox;
import posestudio.render.face.Landmarks;

class PosedFaceTest {
    private final FaceAnalysis face = Faces.face(200, 150, 100, new HeadPose(3, -8, 2));

    @Test
    void withoutAnEditThePointsAreTheSources() {
        PosedFace posed = new PosedFace(face, FaceEdit.NEUTRAL);
        for (int i = 0; i < Landmarks.COUNT; i++) {
            assertEquals(face.landmarks().x(i), posed.x(i), 1e-3);
            assertEquals(face.landmarks().y(i), posed.y(i), 1e-3);
        }
    }

    @Test
    void positiveYawMovesTheFaceToTheViewersRight() {
        assertTrue(centre(new HeadPose(0, 20, 0)).centreX() > face.box().centreX());
    }

    @Test
    void positivePitchMovesTheFaceUp() {
        assertTrue(centre(new HeadPose(20, 0, 0)).centreY() < face.box().centreY());
    }

    @Test
    void positiveRollTurnsClockwise() {
        PosedFace posed = new PosedFace(face, new FaceEdit(new HeadPose(0, 0, 20)));
        // Point 2 is the topmost: clockwise takes it to the right.
        assertTrue(posed.x(2) > face.landmarks().x(2));
    }

    private FaceBox centre(HeadPose pose) {
        return new PosedFace(face, new FaceEdit(pose)).box();
    }
}
