package posestudio.render.face;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import posestudio.editor.edit.HeadPose;
import posestudio.models.ModelException;
import posestudio.models.pack.ModelStore;
import posestudio.models.perception.CanonicalFace;

/** The canonical head is laid somewhere; the fit must say where. */
class HeadFitTest {
    private static CanonicalFace face;

    @BeforeAll
    static void read() throws ModelException {
        face = CanonicalFace.read(ModelStore.bundled().require("perception"));
    }

    private static Landmarks seen(HeadTransform head, Random noise, double pixels) {
        float[] xyz = new float[Landmarks.COUNT * 3];
        for (int i = 0; i < Landmarks.MESH_COUNT; i++) {
            double[] camera = head.toCamera(face.vertex(i, 0), face.vertex(i, 1), face.vertex(i, 2));
            xyz[i * 3] = (float) (camera[0] + pixels * noise.nextGaussian());
            xyz[i * 3 + 1] = (float) (-camera[1] + pixels * noise.nextGaussian());
            xyz[i * 3 + 2] = (float) (camera[2] + pixels * noise.nextGaussian());
        }
        return new Landmarks(xyz);
    }

    @Test
    void everyPlacementIsRecovered() {
        Random random = new Random(7);
        for (int k = 0; k < 200; k++) {
            HeadPose pose = new HeadPose(
                    random.nextDouble() * 160 - 80, random.nextDouble() * 340 - 170, random.nextDouble() * 340 - 170);
            HeadTransform head = new HeadTransform(
                    HeadRotation.matrix(pose),
                    1 + 40 * random.nextDouble(),
                    random.nextDouble() * 1000,
                    -random.nextDouble() * 1000,
                    random.nextGaussian());
            HeadTransform fitted = new HeadFit(face).fit(seen(head, random, 0));
            assertArrayEquals(head.rotation(), fitted.rotation(), 1e-4, () -> "rotation of " + pose);
            assertEquals(head.scale(), fitted.scale(), 1e-3);
            assertEquals(head.tx(), fitted.tx(), 1e-2);
            assertEquals(head.ty(), fitted.ty(), 1e-2);
            assertEquals(head.tz(), fitted.tz(), 1e-2);
        }
    }

    @Test
    void noiseOfAPixelMovesTheAnglesLittle() {
        Random random = new Random(8);
        HeadPose pose = new HeadPose(12, -25, 8);
        HeadTransform head = new HeadTransform(HeadRotation.matrix(pose), 12, 300, -300, 0);
        for (int k = 0; k < 50; k++) {
            HeadPose fitted = new HeadFit(face).fit(seen(head, random, 1)).pose();
            assertEquals(pose.pitch(), fitted.pitch(), 1.5);
            assertEquals(pose.yaw(), fitted.yaw(), 1.5);
            assertEquals(pose.roll(), fitted.roll(), 1.5);
        }
    }

    @Test
    void theSignsAreThoseOfTheViewer() {
        assertTrue(noseAgainstEyes(new HeadPose(0, 20, 0))[0] > 1, "positive yaw turns the face to the viewer's right");
        assertTrue(noseAgainstEyes(new HeadPose(20, 0, 0))[1] < noseAgainstEyes(HeadPose.ZERO)[1] - 1, "and up");
        Landmarks tilted =
                seen(new HeadTransform(HeadRotation.matrix(new HeadPose(0, 0, 20)), 1, 0, 0, 0), new Random(0), 0);
        assertTrue(tilted.y(263) > tilted.y(33) + 2, "clockwise: the eye on the right is lower in the picture");
    }

    /** How far the nose tip lies right of and below the middle of the eyes, in the picture. */
    private static double[] noseAgainstEyes(HeadPose pose) {
        Landmarks l = seen(new HeadTransform(HeadRotation.matrix(pose), 1, 0, 0, 0), new Random(0), 0);
        return new double[] {l.x(4) - (l.x(33) + l.x(263)) / 2, l.y(4) - (l.y(33) + l.y(263)) / 2};
    }
}
