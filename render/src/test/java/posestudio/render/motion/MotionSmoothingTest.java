package posestudio.render.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.edit.ParameterValues;
import posestudio.editor.motion.Follow;
import posestudio.editor.motion.HeadPlace;
import posestudio.editor.motion.Motion;
import posestudio.editor.motion.MotionFrame;

/** What smoothing promises. */
class MotionSmoothingTest {
    private static final int FRAMES = 90;

    /** A point whose height, and a head whose yaw, are a function of the frame. */
    private static Motion motion(DoubleUnaryOperator height) {
        List<MotionFrame> frames = new ArrayList<>();
        for (int i = 0; i < FRAMES; i++) {
            double value = height.applyAsDouble(i);
            frames.add(new MotionFrame(
                    i / 30.0,
                    new HeadPose(0, 10 * value, 0),
                    new HeadPlace(100, 100, 10),
                    ParameterValues.DEFAULTS,
                    new float[] {0, (float) value, 0}));
        }
        return new Motion("m", 100, 100, 30, new int[] {13}, new float[3], frames);
    }

    private static double[] heights(Motion motion) {
        return motion.frames().stream().mapToDouble(f -> f.offset(0, 1)).toArray();
    }

    @Test
    void withoutStrengthTheMotionIsAsItWas() {
        Motion motion = motion(Math::sin);
        assertSame(motion, MotionSmoothing.smooth(motion, 0));
    }

    @Test
    void aSteadyMovementIsNotChangedAndDoesNotLag() {
        double[] smooth = heights(MotionSmoothing.smooth(motion(i -> 0.03 * i), 50));
        for (int i = 10; i < FRAMES - 10; i++) {
            assertEquals(0.03 * i, smooth[i], 1e-5, "frame " + i);
        }
    }

    @Test
    void shakingIsTakenAway() {
        Random random = new Random(1);
        Motion shaking = motion(i -> 0.01 * random.nextGaussian());
        double before = spread(heights(shaking));
        assertTrue(spread(heights(MotionSmoothing.smooth(shaking, USUAL))) < 0.75 * before);
        assertTrue(spread(heights(MotionSmoothing.smooth(shaking, 100))) < 0.6 * before);
    }

    private static final double USUAL = Follow.USUAL_SMOOTHING;

    private static double spread(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return Math.sqrt(sum / values.length);
    }

    @Test
    void aBlinkOfThreeFramesKeepsItsDepthAndItsMoment() {
        double[] smooth = heights(MotionSmoothing.smooth(motion(i -> i >= 44 && i <= 46 ? -1 : 0), 100));
        assertEquals(-1, smooth[45], 0.02);
        assertEquals(0, smooth[43], 0.02);
        assertEquals(0, smooth[47], 0.02);
    }
}
