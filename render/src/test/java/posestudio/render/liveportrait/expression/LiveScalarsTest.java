package posestudio.render.liveportrait.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;

class LiveScalarsTest {
    @Test
    void thereAreThirtySixOfSixteenKeypoints() {
        assertEquals(36, LiveScalars.ALL.size());
        assertEquals(List.of(0, 1, 2, 3, 4, 5, 7, 10, 11, 13, 14, 15, 16, 17, 19, 20), LiveScalars.LIVE_KEYPOINTS);
        for (int keypoint : LiveScalars.LIVE_KEYPOINTS) {
            boolean deep = Set.of(10, 17, 19, 20).contains(keypoint);
            assertEquals(deep ? List.of(0, 1, 2) : List.of(0, 1), LiveScalars.axes(keypoint));
        }
        assertEquals(List.of(), LiveScalars.axes(6));
    }

    @Test
    void softLimitsAreOneAndAHalfTimesWhatIsSeenAndLieWithinTheHardOnes() {
        LiveScalar lip = LiveScalars.of(19, 1).orElseThrow();

        assertEquals(-0.0795, lip.softMin(), 1e-12);
        assertEquals(0.123, lip.softMax(), 1e-12);
        for (LiveScalar scalar : LiveScalars.ALL) {
            boolean nested = scalar.hardMin() <= scalar.softMin()
                    && scalar.softMin() < 0
                    && 0 < scalar.softMax()
                    && scalar.softMax() <= scalar.hardMax();
            assertTrue(nested, scalar.toString());
        }
    }

    @Test
    void noControlAloneIsCutByTheLimits() {
        float[] none = new float[63];
        for (ParameterSpec spec : Parameters.ALL) {
            for (double sign : new double[] {-1, 1}) {
                double[] full = DrivenExpression.of(none, FaceEdit.NEUTRAL.with(spec, sign * spec.hardMax()));
                double[] part = DrivenExpression.of(none, FaceEdit.NEUTRAL.with(spec, sign * spec.hardMax() / 2));
                for (int i = 0; i < 63; i++) {
                    assertEquals(2 * part[i], full[i], 1e-12, spec.id() + " " + i);
                }
            }
        }
    }
}
