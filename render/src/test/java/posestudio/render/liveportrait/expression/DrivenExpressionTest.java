package posestudio.render.liveportrait.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import posestudio.editor.edit.ExpressionCopy;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.KeypointEdit;
import posestudio.editor.edit.KeypointEdits;
import posestudio.editor.parameter.ParameterGroup;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;

class DrivenExpressionTest {
    private static final float[] NONE = new float[63];
    private static final String AXES = "xyz";
    private static final int CHIN = 17;

    @ParameterizedTest(name = "{0} at {1} moves {2}{3} by {4}")
    @CsvSource({
        // What the public editors do at the ends of their own sliders.
        "blink-left, 100, 11, y, .020",
        "blink-left, 100, 13, y, -.006",
        "blink-left, 100, 1, y, .005",
        "blink-right, 100, 15, y, .020",
        "blink-right, 100, 16, y, -.006",
        "blink-right, 100, 2, y, -.005",
        "gaze-x-left, 100, 11, x, .015",
        "gaze-x-left, -100, 11, x, -.020",
        "gaze-x-right, 100, 15, x, .020",
        "gaze-x-right, -100, 15, x, -.015",
        "gaze-y-left, 100, 11, y, -.020",
        "gaze-y-right, 100, 15, y, -.020",
        "gaze-y-left, 100, 13, y, -.006",
        "furrow, 100, 1, x, .015",
        "furrow, 100, 2, x, -.015",
        "jaw, 100, 19, y, .120",
        "jaw, 100, 19, z, .012",
        "jaw, 100, 17, y, -.012",
        "jaw, -100, 19, y, -.060",
        "wide, 100, 20, z, -.015",
        "wide, 100, 20, y, -.015",
        "wide, 100, 14, y, -.015",
        "wide, -100, 14, y, .020",
        "pucker, 100, 14, y, .015",
        "pucker, 100, 3, y, -.0075",
        "pucker, 100, 17, z, -.0075",
        "mouth-shift, 100, 19, x, .038",
        "mouth-shift, -100, 20, x, -.035",
        "cheek-left, 100, 3, y, -.015",
        "cheek-right, 100, 7, y, -.015"
    })
    void aControlMovesTheKeypointThatIsKnownForIt(String id, double value, int keypoint, char axis, double by) {
        assertEquals(by, moved(id, value)[keypoint * 3 + AXES.indexOf(axis)], 1e-9);
    }

    @Test
    void bothHalvesOfASmileMakeTheWholeOne() {
        FaceEdit both = FaceEdit.NEUTRAL.with(Map.of(Parameters.SMILE.left(), 100.0, Parameters.SMILE.right(), 100.0));
        double[] smile = DrivenExpression.of(NONE, both);

        assertEquals(-.013, smile[20 * 3 + 1], 1e-9);
        assertEquals(-.026, smile[14 * 3 + 1], 1e-9);
        assertEquals(.0084, smile[17 * 3 + 1], 1e-9);
        assertEquals(.004, smile[17 * 3 + 2], 1e-9);
        assertEquals(-.0036, smile[13 * 3 + 1], 1e-9);
        assertEquals(-.0036, smile[16 * 3 + 1], 1e-9);
        assertEquals(-.0045, smile[3 * 3 + 1], 1e-9);
        assertEquals(-.0045, smile[7 * 3 + 1], 1e-9);
    }

    @Test
    void closingGoesTheWayInWhichSeenEyesClose() {
        // Lid against how far open, in motions of real faces: falling for both eyes.
        assertTrue(moved("blink-left", 50)[11 * 3 + 1] > 0);
        assertTrue(moved("blink-right", 50)[15 * 3 + 1] > 0);
        assertTrue(moved("blink-left", -50)[11 * 3 + 1] < 0);
        // The lower lip against how far open the mouth is: rising.
        assertTrue(moved("jaw", 50)[19 * 3 + 1] > 0);
        assertTrue(moved("lips", 50)[19 * 3 + 1] > 0);
        assertTrue(moved("lips", 50)[20 * 3 + 1] < 0);
    }

    @Test
    void oneEyeAndOneBrowLeaveTheOtherAlone() {
        for (String control : List.of("blink", "squint", "gaze-x", "gaze-y", "brow-inner", "brow-outer", "cheek")) {
            for (double value : new double[] {-100, 100}) {
                assertUntouched(moved(control + "-left", value), 2, 15, 16, 7);
                assertUntouched(moved(control + "-right", value), 1, 11, 13, 3);
            }
        }
    }

    @Test
    void bothEndsOfABrowTogetherRaiseItAsEditorsDo() {
        FaceEdit raised = FaceEdit.NEUTRAL.with(Map.of(
                Parameters.BROW_INNER.left(),
                100.0,
                Parameters.BROW_OUTER.left(),
                100.0,
                Parameters.BROW_INNER.right(),
                100.0,
                Parameters.BROW_OUTER.right(),
                100.0));
        double[] expression = DrivenExpression.of(NONE, raised);

        assertEquals(.020, expression[1 * 3 + 1], 1e-9);
        assertEquals(-.020, expression[2 * 3 + 1], 1e-9);
    }

    @Test
    void everyControlOfTheFaceHasItsPlaceAndMovesOnlyLiveNumbers() {
        for (ParameterSpec spec : Parameters.ALL) {
            assertEquals(spec.group() != ParameterGroup.HEAD, DrivenExpression.supports(spec), spec.id());
            for (double value : new double[] {-100, 100}) {
                double[] moved = moved(spec.id(), value);
                for (int i = 0; i < 63; i++) {
                    assertTrue(moved[i] == 0 || LiveScalars.of(i / 3, i % 3).isPresent(), spec.id() + " " + i);
                }
            }
        }
    }

    @Test
    void withinItsSoftRangeAControlStaysNaturalSaveGazeFurrowAndChin() {
        for (ParameterSpec spec : Parameters.ALL) {
            if (spec.group() != ParameterGroup.GAZE && spec != Parameters.FURROW) {
                for (double value : new double[] {spec.softMin(), spec.softMax()}) {
                    double[] moved = moved(spec.id(), value);
                    for (LiveScalar scalar : LiveScalars.ALL) {
                        assertFalse(
                                scalar.keypoint() != CHIN && scalar.isBeyondSoft(moved[scalar.index()]),
                                spec.id() + " " + scalar);
                    }
                }
            }
        }
    }

    @Test
    void rawKeypointsAreUpAndTowardsTheViewerAndTurnedIntoTheNetworksAxes() {
        FaceEdit edit = FaceEdit.NEUTRAL.with(KeypointEdits.of(Map.of("lp-19", KeypointEdit.NONE.at(0.2, 0.4, 0.1))));
        double[] moved = DrivenExpression.of(NONE, edit);

        assertEquals(0.01, moved[57], 1e-12);
        assertEquals(-0.02, moved[58], 1e-12);
        assertEquals(-0.005, moved[59], 1e-12);
    }

    @Test
    void aTakenOverExpressionIsAddedByItsAmount() {
        float[] offsets = new float[63];
        offsets[58] = 0.04f;
        offsets[18] = 0.01f;
        double[] moved = DrivenExpression.of(NONE, FaceEdit.NEUTRAL.with(new ExpressionCopy("other", 0.5, offsets)));

        assertEquals(0.02, moved[58], 1e-7);
        assertEquals(0.005, moved[18], 1e-7);
    }

    @Test
    void nothingGoesBeyondItsHardLimitUnlessTheSourceDoes() {
        FaceEdit far = FaceEdit.NEUTRAL
                .with(Parameters.JAW, 100)
                .with(KeypointEdits.of(Map.of("lp-19", KeypointEdit.NONE.at(0, -5, 0))));
        float[] beyond = new float[63];
        beyond[58] = 0.25f;

        assertEquals(0.181, DrivenExpression.of(NONE, far)[58], 1e-9);
        assertEquals(0.25, DrivenExpression.of(beyond, far)[58], 1e-6);
    }

    private static double[] moved(String id, double value) {
        return DrivenExpression.of(
                NONE, FaceEdit.NEUTRAL.with(Parameters.byId(id).orElseThrow(), value));
    }

    private static void assertUntouched(double[] moved, int... keypoints) {
        for (int keypoint : keypoints) {
            for (int axis = 0; axis < 3; axis++) {
                assertEquals(0, moved[keypoint * 3 + axis], "keypoint " + keypoint);
            }
        }
    }
}
