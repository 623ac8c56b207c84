package posestudio.render.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import posestudio.render.SamplePortrait;
import posestudio.render.face.Landmarks;

/** What spreading some keypoints' movements over all promises. */
class KeypointSpreadTest {
    private final float[] face = SamplePortrait.hopper().face().canonicalKeypoints();
    private final KeypointSpread spread = new KeypointSpread(face, MotionPoints.landmarks());

    @Test
    void everyPointGoesExactlyWhereItWasTold() {
        Random random = new Random(5);
        float[] told = new float[Landmarks.COUNT * 3];
        for (int i : MotionPoints.landmarks()) {
            told[i * 3 + 1] = (float) (0.3 * random.nextGaussian());
        }
        float[] all = spread.spread(told);
        for (int i : MotionPoints.landmarks()) {
            assertEquals(told[i * 3 + 1], all[i * 3 + 1], 1e-4, "point " + i);
        }
    }

    @Test
    void whatAllPointsDoTheWholeFaceDoes() {
        float[] told = new float[Landmarks.COUNT * 3];
        for (int i : MotionPoints.landmarks()) {
            told[i * 3] = 0.5f;
        }
        float[] all = spread.spread(told);
        for (int i = 0; i < Landmarks.COUNT; i++) {
            assertEquals(0.5, all[i * 3], 1e-4, "keypoint " + i);
        }
    }

    @Test
    void aLowerLipDoesNotDragTheClosedUpperOneAlong() {
        float[] told = new float[Landmarks.COUNT * 3];
        for (int i : new int[] {14, 178, 402, 84, 314, 91, 321, 182, 406, 200}) {
            told[i * 3 + 1] = -1;
        }
        float[] all = spread.spread(told);
        // Both lie between points that were told, 12 above the line where the lips meet, 15 below.
        assertTrue(all[12 * 3 + 1] > -0.15, "upper lip " + all[12 * 3 + 1]);
        assertTrue(all[15 * 3 + 1] < -0.85, "lower lip " + all[15 * 3 + 1]);
    }

    @Test
    void anIrisMovesAsAWhole() {
        float[] told = new float[Landmarks.COUNT * 3];
        told[468 * 3] = 0.2f;
        float[] all = spread.spread(told);
        for (int i = 468; i < 473; i++) {
            assertEquals(0.2, all[i * 3], 1e-6);
        }
        assertEquals(0, all[473 * 3]);
    }
}
