package posestudio.render.clip.track;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import posestudio.editor.edit.HeadPose;
import posestudio.render.face.HeadRotation;
import posestudio.render.face.HeadTransform;

class SmoothingTest {
    private static final double REACH = 8;
    private static final int RADIUS = 8;
    private static final int[][] ONE_REGION = {{0, 1}};

    private static HeadTransform head(double yaw, double x) {
        return new HeadTransform(HeadRotation.matrix(new HeadPose(3, yaw, -2)), 20, x, -200, 5);
    }

    private static double[] smoothedYaws(HeadTransform[] heads) {
        double[] yaws = new double[heads.length];
        for (int i = RADIUS; i < heads.length - RADIUS; i++) {
            int at = i;
            yaws[i] = Smoothing.head(k -> heads[at + k], RADIUS, REACH).pose().yaw();
        }
        return yaws;
    }

    @Test
    void whatDoesNotMoveIsGivenBackBitByBit() {
        HeadTransform head = head(12.3, 321.7);
        HeadTransform again = head(12.3, 321.7);
        assertSame(head, Smoothing.head(k -> k == 0 ? head : again, RADIUS, REACH));
        float[] shape = {0.1f, 1 / 3f, -2, 3, 4.7f, 5};
        assertArrayEquals(shape, Smoothing.shape(k -> shape.clone(), RADIUS, REACH, ONE_REGION));
    }

    @Test
    void steadyMotionIsNotHeldBack() {
        HeadTransform[] heads = new HeadTransform[40];
        for (int i = 0; i < heads.length; i++) {
            heads[i] = head(2 * i - 40, 300 + 15 * i);
        }
        HeadTransform smooth = Smoothing.head(k -> heads[20 + k], RADIUS, REACH);
        assertEquals(heads[20].pose().yaw(), smooth.pose().yaw(), 1e-9);
        assertEquals(heads[20].tx(), smooth.tx(), 1e-9);
    }

    @Test
    void backwardsInTimeItIsTheSame() {
        Random random = new Random(5);
        HeadTransform[] heads = new HeadTransform[60];
        HeadTransform[] reversed = new HeadTransform[60];
        for (int i = 0; i < heads.length; i++) {
            heads[i] = head(10 * Math.sin(i / 6.0) + 0.1 * random.nextGaussian(), 300 + i * i / 9.0);
            reversed[heads.length - 1 - i] = heads[i];
        }
        double[] forwards = smoothedYaws(heads);
        double[] backwards = smoothedYaws(reversed);
        for (int i = 0; i < heads.length; i++) {
            assertEquals(forwards[i], backwards[heads.length - 1 - i]);
        }
    }

    @Test
    void noiseBecomesAThird() {
        Random random = new Random(7);
        HeadTransform[] heads = new HeadTransform[400];
        for (int i = 0; i < heads.length; i++) {
            heads[i] = head(0.07 * random.nextGaussian(), 300);
        }
        double[] yaws = smoothedYaws(heads);
        double sum = 0;
        for (int i = RADIUS; i < heads.length - RADIUS; i++) {
            sum += yaws[i] * yaws[i];
        }
        double left = Math.sqrt(sum / (heads.length - 2 * RADIUS)) / 0.07;
        assertTrue(left < 0.37, "left " + left);
    }

    @Test
    void aBlinkStaysAsDeepAsItIs() {
        float[] lid = new float[41];
        for (int i = 0; i < lid.length; i++) {
            lid[i] = i < 18 || i > 23 ? 1 : i == 18 || i == 23 ? 0.5f : 0.05f;
        }
        for (int i = RADIUS; i < lid.length - RADIUS; i++) {
            int at = i;
            float[] smooth =
                    Smoothing.shape(k -> new float[] {0, lid[at + k], 0, 0, lid[at + k], 0}, RADIUS, REACH, ONE_REGION);
            assertEquals(lid[i], smooth[1], 0.03, "frame " + i);
        }
    }

    @Test
    void noStrengthReachesNoOtherFrame() {
        assertEquals(0, Smoothing.radius(Smoothing.reach(0, 30)));
        assertEquals(0, Smoothing.radius(Smoothing.reach(-1, 30)));
        assertEquals(9, Smoothing.radius(Smoothing.reach(1, 30)));
        assertEquals(9, Smoothing.radius(Smoothing.reach(5, 30)));
    }
}
