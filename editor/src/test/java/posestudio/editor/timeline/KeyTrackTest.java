package posestudio.editor.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import posestudio.editor.edit.EditGroup;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.parameter.Parameters;

class KeyTrackTest {
    private static KeyTrack track(Interpolation way, double... yawEveryTenFrames) {
        KeyTrack track = KeyTrack.of(EditGroup.HEAD);
        for (int i = 0; i < yawEveryTenFrames.length; i++) {
            track = track.with(new Key(10 * i, FaceEdit.NEUTRAL.with(Parameters.YAW, yawEveryTenFrames[i]), way));
        }
        return track;
    }

    private static double yaw(KeyTrack track, int frame) {
        return track.value(frame).value(Parameters.YAW);
    }

    @Test
    void heldValuesStayUntilTheNextKey() {
        KeyTrack track = track(Interpolation.HOLD, 2, 8);
        assertEquals(2, yaw(track, 9));
        assertEquals(8, yaw(track, 10));
        assertEquals(8, yaw(track, 500));
    }

    @Test
    void linearValuesAreInTheMiddleInTheMiddle() {
        assertEquals(5, yaw(track(Interpolation.LINEAR, 2, 8), 5), 1e-12);
    }

    @Test
    void smoothMotionGoesThroughAKeyOnTheWayWithoutStopping() {
        KeyTrack track = track(Interpolation.SMOOTH, 0, 10, 20);
        double into = yaw(track, 10) - yaw(track, 9);
        double out = yaw(track, 11) - yaw(track, 10);
        assertEquals(into, out, 0.15);
        assertTrue(into > 0.8, "moves on at " + into + " a frame");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void smoothValuesNeverLeaveTheRangeOfTheirTwoKeys(int seed) {
        Random random = new Random(seed);
        double[] values = random.doubles(6, -20, 20).toArray();
        KeyTrack track = track(Interpolation.SMOOTH, values);
        for (int frame = 0; frame < 50; frame++) {
            double a = values[frame / 10];
            double b = values[frame / 10 + 1];
            double value = yaw(track, frame);
            assertTrue(value >= Math.min(a, b) - 1e-12 && value <= Math.max(a, b) + 1e-12, value + " at " + frame);
        }
    }

    @Test
    void aKeyHoldsOnlyItsOwnGroup() {
        FaceEdit both = FaceEdit.NEUTRAL.with(Parameters.YAW, 3).with(Parameters.JAW, 40);
        KeyTrack track = KeyTrack.of(EditGroup.HEAD).with(new Key(0, both, Interpolation.SMOOTH));
        assertEquals(0, track.value(0).value(Parameters.JAW));
    }

    @Test
    void movedKeysStayInTheClipAndReplaceWhatTheyMeet() {
        KeyTrack track = track(Interpolation.LINEAR, 1, 2, 3).moved(List.of(0, 10), 10, 15);
        assertEquals(List.of(10, 15, 20), frames(track));
        assertEquals(1, yaw(track, 10));
        assertEquals(2, yaw(track, 15));
        assertEquals(3, yaw(track, 20));
    }

    private static List<Integer> frames(KeyTrack track) {
        return track.keys().stream().map(Key::frame).toList();
    }
}
