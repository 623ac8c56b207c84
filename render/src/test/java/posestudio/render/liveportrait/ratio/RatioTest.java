package posestudio.render.liveportrait.ratio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.parameter.Parameters;

class RatioTest {
    private static final OpenRatios OPEN = new OpenRatios(0.3, 0.34, 0.2);
    private static final double NO_MATTER = 1e-5;

    @Test
    void ratiosAreHeightsOverWidthsOfTheirOwnPoints() {
        float[] points = new float[406];
        put(points, 0, 10, 50);
        put(points, 12, 30, 50);
        put(points, 6, 20, 47);
        put(points, 18, 20, 52);
        put(points, 24, 60, 50);
        put(points, 36, 70, 50);
        put(points, 30, 65, 49);
        put(points, 42, 65, 53);
        put(points, 48, 20, 90);
        put(points, 66, 60, 90);
        put(points, 90, 40, 86);
        put(points, 102, 40, 94);

        OpenRatios ratios = OpenRatios.of(points);

        assertEquals(0.25, ratios.leftEye(), NO_MATTER);
        assertEquals(0.4, ratios.rightEye(), NO_MATTER);
        assertEquals(0.2, ratios.lips(), NO_MATTER);
        assertEquals(0.325, ratios.eyes(), NO_MATTER);
    }

    @Test
    void pointsThatLieOnEachOtherGiveNumbers() {
        OpenRatios ratios = OpenRatios.of(new float[406]);

        assertEquals(new OpenRatios(0, 0, 0), ratios);
        assertThrows(IllegalArgumentException.class, () -> OpenRatios.of(new float[212]));
    }

    @Test
    void theRatiosFollowTheSourcesKeypoints() {
        float[] source = new float[63];
        source[62] = 7;

        float[] eyes = RatioNetworks.eyes(source, OPEN, 0.1);
        float[] lips = RatioNetworks.lips(source, OPEN, 0.5);

        assertEquals(RatioNetworks.EYE_INPUT, eyes.length);
        assertArrayEquals(new float[] {7, 0.3f, 0.34f, 0.1f}, Arrays.copyOfRange(eyes, 62, 66));
        assertEquals(RatioNetworks.LIP_INPUT, lips.length);
        assertArrayEquals(new float[] {7, 0.2f, 0.5f}, Arrays.copyOfRange(lips, 62, 65));
    }

    @Test
    void anAnswerIsAddedToTheKeypointsByItsAmount() {
        float[] driven = new float[63];
        float[] answer = new float[63];
        driven[5] = 1;
        answer[5] = 0.5f;

        assertEquals(1.25f, RatioNetworks.apply(driven, answer, 0.5)[5]);
    }

    @Test
    void whatBothEyesAreAskedForGoesToTheNetworkAndTheRestStays() {
        FaceEdit edit = FaceEdit.NEUTRAL.with(
                Map.of(Parameters.BLINK.left(), 80.0, Parameters.BLINK.right(), 50.0, Parameters.SMILE.left(), 20.0));

        RatioPlan plan = RatioPlan.of(edit, OPEN, true, true);

        assertEquals(Optional.of(new RatioPlan.Wish(0, 0.5)), plan.eyes());
        assertTrue(plan.lips().isEmpty());
        assertEquals(edit.with(Map.of(Parameters.BLINK.left(), 30.0, Parameters.BLINK.right(), 0.0)), plan.rest());
    }

    @Test
    void eyesThatGoDifferentWaysStayWithTheTables() {
        FaceEdit edit = FaceEdit.NEUTRAL.with(Map.of(Parameters.BLINK.left(), 80.0, Parameters.BLINK.right(), -50.0));

        RatioPlan plan = RatioPlan.of(edit, OPEN, true, true);

        assertTrue(plan.eyes().isEmpty());
        assertSame(edit, plan.rest());
    }

    @Test
    void openingEyesAndClosingAMouthHaveTheirOwnTargets() {
        FaceEdit edit = FaceEdit.NEUTRAL.with(
                Map.of(Parameters.BLINK.left(), -40.0, Parameters.BLINK.right(), -40.0, Parameters.JAW, -100.0));

        RatioPlan plan = RatioPlan.of(edit, OPEN, true, true);

        assertEquals(Optional.of(new RatioPlan.Wish(0.6, 0.4)), plan.eyes());
        assertEquals(Optional.of(new RatioPlan.Wish(0, 1)), plan.lips());
        assertTrue(plan.rest().isNeutral());
    }

    @Test
    void whatIsThereAlreadyNeedsNoNetwork() {
        FaceEdit edit = FaceEdit.NEUTRAL.with(Parameters.JAW, -50);

        assertTrue(RatioPlan.of(edit, new OpenRatios(0.3, 0.3, 0.004), true, true)
                .lips()
                .isEmpty());
        assertTrue(RatioPlan.of(edit, new OpenRatios(0.3, 0.3, 0.006), true, true)
                .lips()
                .isPresent());
    }

    @Test
    void withoutTheNetworksAllStaysWithTheTables() {
        FaceEdit edit = FaceEdit.NEUTRAL.with(
                Map.of(Parameters.BLINK.left(), 40.0, Parameters.BLINK.right(), 40.0, Parameters.JAW, -100.0));

        RatioPlan plan = RatioPlan.of(edit, OPEN, false, false);

        assertEquals(new RatioPlan(edit, Optional.empty(), Optional.empty()), plan);
    }

    private static void put(float[] points, int index, float x, float y) {
        points[index * 2] = x;
        points[index * 2 + 1] = y;
    }
}
