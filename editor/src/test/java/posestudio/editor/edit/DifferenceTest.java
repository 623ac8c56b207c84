package posestudio.editor.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import posestudio.editor.parameter.Parameters;

class DifferenceTest {
    private static List<String> words(FaceEdit before, FaceEdit after) {
        return Difference.between(before, after).values().stream()
                .map(v -> v.id() + " " + v.spec().format(v.before()) + ">"
                        + v.spec().format(v.after()))
                .toList();
    }

    @Test
    void aPairThatMovedTogetherIsOne() {
        FaceEdit both = FaceEdit.NEUTRAL.with(Map.of(Parameters.SMILE.left(), 40.0, Parameters.SMILE.right(), 40.0));
        assertEquals(List.of("smile 0>40"), words(FaceEdit.NEUTRAL, both));
        assertEquals(List.of("smile-left 40>10"), words(both, both.with(Parameters.SMILE.left(), 10)));
        assertEquals(
                List.of("smile-left 10>40"), words(both.with(Parameters.SMILE.left(), 10), both), "one half moved");
    }

    @Test
    void halvesThatMovedDifferentlyAreTwo() {
        FaceEdit two = FaceEdit.NEUTRAL.with(Map.of(Parameters.BLINK.left(), 40.0, Parameters.BLINK.right(), 50.0));
        assertEquals(List.of("blink-left 0>40", "blink-right 0>50"), words(FaceEdit.NEUTRAL, two));
    }

    @Test
    void anglesAndKeypointsAreTold() {
        FaceEdit turned = FaceEdit.NEUTRAL.with(Parameters.YAW, -3.5);
        assertEquals(List.of("yaw 0°>-3.5°"), words(FaceEdit.NEUTRAL, turned));
        FaceEdit moved = turned.with(KeypointEdits.of(Map.of("chin", KeypointEdit.NONE.at(0, 1, 0))));
        assertEquals(Set.of("chin"), Difference.between(turned, moved).keypoints());
        assertTrue(Difference.between(moved, moved).isNone());
    }
}
