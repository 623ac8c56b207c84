package posestudio.render.liveportrait.motion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import posestudio.editor.edit.ExpressionCopy;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.edit.KeypointEdit;
import posestudio.editor.edit.KeypointEdits;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;

class DrivenMotionTest {
    private static final int NOSE = 8;
    private static final int NECK = 5;

    @Test
    void aKeypointIsScaleTimesTheTurnedPointPlusExpressionPlusShift() {
        float[] canonical = new float[63];
        float[] expression = new float[63];
        System.arraycopy(new float[] {0.1f, -0.4f, 0.2f}, 0, canonical, NOSE * 3, 3);
        System.arraycopy(new float[] {0.01f, -0.02f, 0.005f}, 0, expression, NOSE * 3, 3);
        float[] one = {1.5f};
        float[] t = {0.03f, 0.04f, 9};

        float[] keypoints = SourceMotion.of(degrees(10), degrees(20), degrees(30), t, expression, one, canonical)
                .keypoints();

        assertEquals(0.54520811, keypoints[NOSE * 3], 1e-7);
        assertEquals(-0.44365303, keypoints[NOSE * 3 + 1], 1e-7);
        assertEquals(0.13591641, keypoints[NOSE * 3 + 2], 1e-7);
    }

    @Test
    void aNeutralEditDrivesExactlyTheSource() {
        Random random = new Random(3);
        for (int n = 0; n < 100; n++) {
            SourceMotion source = random(random);
            assertArrayEquals(source.keypoints(), DrivenMotion.keypoints(source, FaceEdit.NEUTRAL));
        }
    }

    @Test
    void ourPositiveAnglesLookUpAndToTheRightAndTiltClockwise() {
        SourceMotion source = still(NOSE, 0, -0.2f, -0.3f);

        assertTrue(driven(source, Parameters.PITCH, 15)[NOSE * 3 + 1] < source.keypoints()[NOSE * 3 + 1]);
        assertTrue(driven(source, Parameters.YAW, 15)[NOSE * 3] > source.keypoints()[NOSE * 3]);
        assertTrue(driven(source, Parameters.ROLL, 15)[NOSE * 3] > source.keypoints()[NOSE * 3]);
    }

    @Test
    void anglesAreAddedToTheSourcesOwnOneByOne() {
        Random random = new Random(4);
        for (int n = 0; n < 100; n++) {
            SourceMotion source = random(random);
            HeadPose turn = new HeadPose(random.nextDouble() * 8, random.nextDouble() * 8, random.nextDouble() * 8);
            FaceEdit edit = FaceEdit.turned(turn);
            HeadPose sum = source.pose().plus(turn);
            SourceMotion turned = new SourceMotion(
                    -sum.pitch(),
                    -sum.yaw(),
                    sum.roll(),
                    source.scale(),
                    source.shiftX(),
                    source.shiftY(),
                    source.canonical(),
                    source.expression());
            assertArrayEquals(turned.keypoints(), DrivenMotion.keypoints(source, edit), 1e-6f);
        }
    }

    @Test
    void theExpressionIsNotTurned() {
        SourceMotion source = still(19, 0, 0.2f, 0);
        FaceEdit jaw = FaceEdit.NEUTRAL.with(Parameters.JAW, 50);
        FaceEdit turned = FaceEdit.turned(new HeadPose(0, 0, 20));

        float[] without = DrivenMotion.keypoints(source, turned);
        float[] with = DrivenMotion.keypoints(source, jaw.with(new HeadPose(0, 0, 20)));

        assertEquals(0, with[57] - without[57], 1e-7);
        assertEquals(0.06, with[58] - without[58], 1e-6);
    }

    @Test
    void aFrontalHeadReachesTheEndOfEveryAngle() {
        SourceMotion source = still(NOSE, 0, 0, -0.3f);
        FaceEdit edit = FaceEdit.turned(new HeadPose(30, -30, 30));

        assertEquals(new HeadPose(30, -30, 30), DrivenMotion.pose(source, edit));
    }

    @Test
    void aHeadIsNotTurnedOutOfWhatCanBeDrawn() {
        SourceMotion source = new SourceMotion(-20, -50, 40, 1, 0, 0, new float[63], new float[63]);

        HeadPose more = DrivenMotion.pose(source, FaceEdit.turned(new HeadPose(30, 30, 30)));
        HeadPose back = DrivenMotion.pose(source, FaceEdit.turned(new HeadPose(-30, -30, -30)));

        assertEquals(new HeadPose(30, 60, 40), more);
        assertEquals(new HeadPose(-10, 20, 10), back);
    }

    @Test
    void aShiftMovesTheHeadAndLeavesTheNeck() {
        SourceMotion source = random(new Random(5));
        float[] before = source.keypoints();
        float[] after = DrivenMotion.keypoints(
                source, FaceEdit.NEUTRAL.with(Map.of(Parameters.SHIFT_X, 50.0, Parameters.SHIFT_Y, 100.0)));
        for (int i = 0; i < 21; i++) {
            boolean neck = i == NECK;
            assertEquals(neck ? 0 : source.scale() * 0.095, after[i * 3] - before[i * 3], 1e-6);
            assertEquals(neck ? 0 : source.scale() * -0.19, after[i * 3 + 1] - before[i * 3 + 1], 1e-6);
            assertEquals(0, after[i * 3 + 2] - before[i * 3 + 2], 1e-6);
        }
    }

    @Test
    void nearerMakesEverythingLargerAboutTheShift() {
        SourceMotion source = random(new Random(6));
        float[] before = source.keypoints();
        float[] nearer = driven(source, Parameters.NEARER, 100);
        float[] farther = driven(source, Parameters.NEARER, -100);
        for (int i = 0; i < 63; i++) {
            double shift = i % 3 == 0 ? source.shiftX() : i % 3 == 1 ? source.shiftY() : 0;
            assertEquals(1.2 * (before[i] - shift), nearer[i] - shift, 1e-5);
            assertEquals(0.9 * (before[i] - shift), farther[i] - shift, 1e-5);
        }
    }

    @Test
    void onlyWhatTheNetworksUnderstandIsAnEdit() {
        FaceEdit mesh = FaceEdit.NEUTRAL
                .with(KeypointEdits.of(Map.of("chin", KeypointEdit.NONE.at(1, 1, 1))))
                .with(new ExpressionCopy("other", 1, filled(478 * 3)));
        FaceEdit dead = FaceEdit.NEUTRAL.with(KeypointEdits.of(Map.of("lp-11", KeypointEdit.NONE.at(0, 0, 1))));
        FaceEdit raw = FaceEdit.NEUTRAL.with(KeypointEdits.of(Map.of("lp-11", KeypointEdit.NONE.at(1, 0, 0))));
        FaceEdit copy = FaceEdit.NEUTRAL.with(new ExpressionCopy("other", 1, filled(63)));

        assertTrue(DrivenMotion.isNeutral(FaceEdit.NEUTRAL));
        assertTrue(DrivenMotion.isNeutral(mesh));
        assertTrue(DrivenMotion.isNeutral(dead));
        assertFalse(DrivenMotion.isNeutral(raw));
        assertFalse(DrivenMotion.isNeutral(copy));
        for (ParameterSpec spec : Parameters.ALL) {
            assertEquals(
                    !DrivenMotion.supports(spec), DrivenMotion.isNeutral(FaceEdit.NEUTRAL.with(spec, 10)), spec.id());
        }
    }

    @Test
    void whatIsNeutralDrivesExactlyTheSourceAndWhatIsNotDoesNot() {
        Random random = new Random(7);
        SourceMotion source = random(random);
        for (ParameterSpec spec : Parameters.ALL) {
            FaceEdit edit = FaceEdit.NEUTRAL.with(spec, 30);
            boolean same = Arrays.equals(source.keypoints(), DrivenMotion.keypoints(source, edit));
            assertEquals(DrivenMotion.isNeutral(edit), same, spec.id());
        }
    }

    private static float[] driven(SourceMotion source, ParameterSpec spec, double value) {
        return DrivenMotion.keypoints(source, FaceEdit.NEUTRAL.with(spec, value));
    }

    private static SourceMotion still(int keypoint, float x, float y, float z) {
        float[] canonical = new float[63];
        canonical[keypoint * 3] = x;
        canonical[keypoint * 3 + 1] = y;
        canonical[keypoint * 3 + 2] = z;
        return new SourceMotion(0, 0, 0, 1, 0, 0, canonical, new float[63]);
    }

    private static SourceMotion random(Random random) {
        float[] canonical = new float[63];
        float[] expression = new float[63];
        for (int i = 0; i < 63; i++) {
            canonical[i] = random.nextFloat() - 0.5f;
            expression[i] = (random.nextFloat() - 0.5f) * 0.01f;
        }
        return new SourceMotion(
                random.nextDouble() * 20 - 10,
                random.nextDouble() * 40 - 20,
                random.nextDouble() * 20 - 10,
                1 + random.nextDouble(),
                random.nextDouble() * 0.2,
                random.nextDouble() * 0.2,
                canonical,
                expression);
    }

    private static float[] degrees(float angle) {
        return new float[] {angle};
    }

    private static float[] filled(int count) {
        float[] numbers = new float[count];
        Arrays.fill(numbers, 0.01f);
        return numbers;
    }
}
