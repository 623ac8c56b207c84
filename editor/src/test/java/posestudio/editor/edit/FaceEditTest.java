package posestudio.editor.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;

class FaceEditTest {
    @Test
    void everyControlReadsWhatWasSetAndLeavesTheOthers() {
        for (ParameterSpec spec : Parameters.ALL) {
            FaceEdit edit = FaceEdit.NEUTRAL.with(spec, 7);
            for (ParameterSpec other : Parameters.ALL) {
                assertEquals(other.equals(spec) ? 7 : 0, edit.value(other), other.id());
            }
        }
    }

    @Test
    void backAtZeroIsNeutralWhateverTheSign() {
        FaceEdit edit = FaceEdit.NEUTRAL.with(Parameters.YAW, 5);
        assertFalse(edit.isNeutral());
        assertTrue(edit.with(Parameters.YAW, -0.0).isNeutral());
    }

    @Test
    void interpolationMeetsBothEnds() {
        FaceEdit from = FaceEdit.NEUTRAL.with(new HeadPose(-10, 20, 3));
        FaceEdit to = FaceEdit.NEUTRAL.with(new HeadPose(10, 0.1, 5));
        assertEquals(from, from.interpolate(to, 0));
        assertEquals(to, from.interpolate(to, 1));
        assertEquals(new HeadPose(0, 10.05, 4), from.interpolate(to, 0.5).pose());
    }

    @Test
    void anglesAreFinite() {
        assertThrows(IllegalArgumentException.class, () -> new HeadPose(0, Double.NaN, 0));
        assertThrows(IllegalArgumentException.class, () -> new HeadPose(Double.POSITIVE_INFINITY, 0, 0));
    }

    @Test
    void aPoseAndItsOppositeCancel() {
        HeadPose pose = new HeadPose(1.25, -3, 17);
        assertEquals(HeadPose.ZERO, pose.plus(pose.negated()));
    }
}
