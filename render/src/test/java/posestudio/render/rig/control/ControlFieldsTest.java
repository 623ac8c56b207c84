package posestudio.render.rig.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import posestudio.editor.edit.ParameterValues;
import posestudio.editor.parameter.Laterality;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;
import posestudio.render.SamplePortrait;
import posestudio.render.face.EyeLandmarks;

/** What the named controls promise of the canonical keypoints. */
class ControlFieldsTest {
    private static float[] face;

    @BeforeAll
    static void read() {
        face = SamplePortrait.collins().face().canonicalKeypoints();
    }

    private static float[] offsets(float[] keypoints, ParameterValues values) {
        float[] sum = new float[keypoints.length];
        ControlFields.add(new Offsets(keypoints, sum), values);
        return sum;
    }

    static java.util.List<ParameterSpec> controls() {
        return Parameters.ALL.stream()
                .filter(spec -> spec.group() != posestudio.editor.parameter.ParameterGroup.HEAD)
                .toList();
    }

    @Test
    void controlsAtZeroMoveNothing() {
        for (float offset : offsets(face, ParameterValues.DEFAULTS)) {
            assertEquals(0, offset);
        }
    }

    @ParameterizedTest
    @MethodSource("controls")
    void aFaceTwiceAsLargeMovesTwiceAsFar(ParameterSpec spec) {
        float[] large = face.clone();
        for (int i = 0; i < large.length; i++) {
            large[i] *= 2;
        }
        for (double value : new double[] {-80, 60}) {
            ParameterValues values = ParameterValues.DEFAULTS.with(spec, value);
            float[] once = offsets(face, values);
            float[] twice = offsets(large, values);
            for (int i = 0; i < once.length; i++) {
                assertEquals(2 * once[i], twice[i], 2e-3, spec.id() + " keypoint " + i / 3);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("controls")
    void controlsStayModestAndGrowWithTheirValue(ParameterSpec spec) {
        for (int sign = -1; sign <= 1; sign += 2) {
            double last = -1e-9;
            for (int value = 20; value <= 100; value += 20) {
                double most = 0;
                for (float offset : offsets(face, ParameterValues.DEFAULTS.with(spec, sign * value))) {
                    most = Math.max(most, Math.abs(offset));
                }
                assertTrue(most >= last, spec.id() + " at " + sign * value);
                assertTrue(most < 4.5, spec.id() + " moves a keypoint by " + most + " cm");
                last = most;
            }
        }
    }

    @Test
    void lashLinesMeetWhereverTheLidsWere() {
        Random random = new Random(5);
        for (int round = 0; round < 50; round++) {
            float[] other = face.clone();
            EyeLandmarks eye = EyeLandmarks.of(Laterality.LEFT);
            for (int k = 1; k < 8; k++) {
                other[eye.upper()[k] * 3 + 1] += (float) (0.3 * random.nextDouble() - 0.1);
            }
            ParameterValues closed = ParameterValues.DEFAULTS
                    .with(Parameters.BLINK.left(), 100)
                    .with(Parameters.SQUINT.left(), 100 * random.nextDouble());
            float[] moved = offsets(other, closed);
            for (int i = 0; i < moved.length; i++) {
                moved[i] += other[i];
            }
            Offsets after = new Offsets(moved, new float[moved.length]);
            for (int k = 1; k < 8; k++) {
                double[] lower = after.acrossRow(eye.lower(), eye.upper()[k]);
                assertEquals(lower[1], after.y(eye.upper()[k]), 0.06, "round " + round + ", lash " + k);
            }
        }
    }

    @Test
    void theJawLeavesTheUpperLipAndTheEyesWhereTheyAre() {
        float[] open = offsets(face, ParameterValues.DEFAULTS.with(Parameters.JAW, 100));
        for (int still : new int[] {13, 0, 159, 145, 4, 10}) {
            assertEquals(0, open[still * 3 + 1], 0.02, "keypoint " + still);
        }
        assertTrue(open[14 * 3 + 1] < -1.5);
        assertTrue(open[152 * 3 + 1] < -1.5);
    }

    @Test
    void closingTheJawBringsTheLipsTogether() {
        float[] closed = offsets(face, ParameterValues.DEFAULTS.with(Parameters.JAW, -100));
        double gap = face[13 * 3 + 1] - face[14 * 3 + 1];
        assertTrue(gap > 0.3, "she smiles with open lips");
        assertEquals(gap, closed[14 * 3 + 1], 0.01);
    }

    @Test
    void aSmileTakenAwayIsReadAsLessOfASmile() {
        ExpressionReading before = new ExpressionReading(face);
        float[] moved = offsets(face, ParameterValues.DEFAULTS.with(Parameters.SMILE.left(), -60));
        for (int i = 0; i < moved.length; i++) {
            moved[i] += face[i];
        }
        double left = new ExpressionReading(moved).values().get(Parameters.SMILE.left())
                - before.values().get(Parameters.SMILE.left());
        double right = new ExpressionReading(moved).values().get(Parameters.SMILE.right())
                - before.values().get(Parameters.SMILE.right());
        assertTrue(left < -30, "read " + left);
        assertTrue(Math.abs(right) < 15, "read " + right);
    }

    @Test
    void aNeutralisedFaceReadsAsRest() {
        ParameterValues rest = ParameterValues.DEFAULTS.with(new ExpressionReading(face).neutralising());
        float[] moved = offsets(face, rest);
        for (int i = 0; i < moved.length; i++) {
            moved[i] += face[i];
        }
        new ExpressionReading(moved).values().forEach((spec, value) -> {
            double was = Math.abs(new ExpressionReading(face).values().get(spec));
            assertTrue(Math.abs(value) <= Math.max(25, 0.6 * was), spec.id() + " is " + value + ", was " + was);
        });
    }
}
