package posestudio.editor.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import posestudio.editor.edit.EditGroup;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;

class PlacementTest {
    private static final int FRAMES = 30;
    private static final FrameRange CLIP = FrameRange.all(FRAMES);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void whatIsWantedIsSeenAtTheFrameAndNothingOutsideOfTheScopeChanges(int seed) {
        Random random = new Random(seed);
        for (Scope scope : Scope.values()) {
            Timeline before = RandomTimelines.timeline(random, FRAMES).withAdjustments(java.util.List.of());
            int frame = random.nextInt(FRAMES);
            FrameRange range = FrameRange.between(frame, random.nextInt(FRAMES));
            Placement placement = new Placement(frame, scope, range, false, 0);
            FaceEdit wanted = RandomTimelines.edit(random);

            Timeline after = placement.place(before, wanted, CLIP);

            assertSame(wanted, after.at(frame, CLIP));
            FrameRange touched = scope.frames(frame, range, CLIP);
            for (int other = 0; other < FRAMES; other++) {
                if (!touched.contains(other)) {
                    for (EditGroup group : EditGroup.values()) {
                        if (before.track(group).at(frame).isEmpty()) {
                            assertTrue(group.same(before.at(other, CLIP), after.at(other, CLIP)), group + " " + other);
                        }
                    }
                }
            }
        }
    }

    @Test
    void aMovementThatComesBackLeavesTheTimelineAsItWas() {
        Timeline before = RandomTimelines.timeline(new Random(3), FRAMES);
        FaceEdit seen = before.at(7, CLIP);
        for (Scope scope : Scope.values()) {
            Placement placement = new Placement(7, scope, new FrameRange(5, 9), false, 2);
            Timeline away = placement.place(before, seen.with(Parameters.YAW, seen.value(Parameters.YAW) + 3.3), CLIP);
            assertFalse(away.equals(before));
            Timeline back = placement.place(away, seen, CLIP);
            for (int frame = 0; frame < FRAMES; frame++) {
                assertSame(before.at(frame, CLIP), back.at(frame, CLIP));
            }
        }
    }

    @Test
    void oneFrameOfAnUntouchedClipThatIsPutBackIsUntouched() {
        Placement placement = new Placement(7, Scope.FRAME, CLIP, false, 0);
        Timeline away = placement.place(Timeline.NEUTRAL, FaceEdit.NEUTRAL.with(Parameters.YAW, 0.1 + 0.2), CLIP);
        assertEquals(Timeline.NEUTRAL, placement.place(away, FaceEdit.NEUTRAL, CLIP));
    }

    @Test
    void whatACorrectionDoesNotTouchStaysAsItIsToTheLastBit() {
        double odd = 20 / 3.0;
        Timeline keyed = Timeline.NEUTRAL.withBase(FaceEdit.NEUTRAL.with(Parameters.YAW, odd));
        Placement placement = new Placement(7, Scope.FRAME, CLIP, false, 0);
        FaceEdit wanted = keyed.at(7, CLIP).with(Parameters.JAW, 12);
        assertEquals(odd, placement.place(keyed, wanted, CLIP).at(7, CLIP).value(Parameters.YAW));
    }

    @Test
    void withAutoKeyOnlyTheGroupsThatDifferGetAKey() {
        Placement placement = new Placement(7, Scope.CLIP, CLIP, true, 0);
        Timeline after = placement.place(Timeline.NEUTRAL, FaceEdit.NEUTRAL.with(Parameters.YAW, 5), CLIP);
        assertEquals(java.util.Set.of(EditGroup.HEAD), after.tracks().keySet());
        assertTrue(after.track(EditGroup.HEAD).at(7).isPresent());
    }

    @Test
    void aKeyOneStandsOnIsChangedAndNoOther() {
        Timeline keyed = Timeline.NEUTRAL
                .keyed(3, java.util.List.of(EditGroup.HEAD), Interpolation.LINEAR)
                .keyed(9, java.util.List.of(EditGroup.HEAD), Interpolation.LINEAR);
        Placement placement = new Placement(9, Scope.CLIP, CLIP, false, 0);
        Timeline after = placement.place(keyed, FaceEdit.NEUTRAL.with(Parameters.YAW, 6), CLIP);
        assertEquals(0, after.at(3, CLIP).value(Parameters.YAW));
        assertEquals(3, after.at(6, CLIP).value(Parameters.YAW), 1e-9);
        assertEquals(6, after.at(20, CLIP).value(Parameters.YAW));
    }

    private static void assertSame(FaceEdit expected, FaceEdit actual) {
        for (ParameterSpec spec : Parameters.ALL) {
            assertEquals(expected.value(spec), actual.value(spec), 1e-8, spec.id());
        }
        assertEquals(
                expected.keypoints().get("mouth-corner-left").x(),
                actual.keypoints().get("mouth-corner-left").x(),
                1e-8);
    }
}
