package posestudio.render.face;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;

class NeckTurnTest {
    private static final HeadTransform HEAD =
            new HeadTransform(HeadRotation.matrix(new HeadPose(3, -8, 2)), 10, 200, -150, 0);

    private final Landmarks face = face();

    /** Points within 5 cm around the front of the head; point 0 is the topmost. */
    private static Landmarks face() {
        Random random = new Random(4);
        float[] xyz = new float[Landmarks.COUNT * 3];
        for (int i = 0; i < Landmarks.COUNT; i++) {
            double up = i == 0 ? 6 : random.nextDouble() * 10 - 5;
            double[] p = HEAD.toCamera(i == 0 ? 0 : random.nextDouble() * 10 - 5, up, 3);
            xyz[i * 3] = (float) p[0];
            xyz[i * 3 + 1] = (float) -p[1];
            xyz[i * 3 + 2] = (float) p[2];
        }
        return new Landmarks(xyz);
    }

    private FaceBox turned(HeadPose turn) {
        return new NeckTurn(HEAD, FaceEdit.turned(turn)).apply(face).box();
    }

    @Test
    void noTurnLeavesEveryPointInItsPlace() {
        float[] turned = new NeckTurn(HEAD, FaceEdit.NEUTRAL).apply(face).toArray();
        assertArrayEquals(face.toArray(), turned, 1e-3f);
    }

    @Test
    void positiveYawMovesTheFaceToTheViewersRight() {
        assertTrue(turned(new HeadPose(0, 20, 0)).centreX() > face.box().centreX());
    }

    @Test
    void positivePitchMovesTheFaceUp() {
        assertTrue(turned(new HeadPose(20, 0, 0)).centreY() < face.box().centreY());
    }

    @Test
    void positiveRollTakesTheTopToTheRight() {
        assertTrue(new NeckTurn(HEAD, FaceEdit.turned(new HeadPose(0, 0, 20)))
                        .apply(face)
                        .x(0)
                > face.x(0));
    }

    @Test
    void theTurnedHeadHasTheAskedPose() {
        HeadPose turn = new HeadPose(-7, 12, 5);
        double[] turned = HeadRotation.multiply(new NeckTurn(HEAD, FaceEdit.turned(turn)).rotation(), HEAD.rotation());
        HeadPose reached = HeadRotation.pose(turned);
        assertEquals(HEAD.pose().pitch() - 7, reached.pitch(), 1e-9);
        assertEquals(HEAD.pose().yaw() + 12, reached.yaw(), 1e-9);
        assertEquals(HEAD.pose().roll() + 5, reached.roll(), 1e-9);
    }
}
