package posestudio.app.timeline.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import posestudio.editor.edit.EditGroup;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.timeline.Adjustment;
import posestudio.editor.timeline.FrameRange;
import posestudio.editor.timeline.Interpolation;
import posestudio.editor.timeline.Key;
import posestudio.editor.timeline.Timeline;

class SelectionEditsTest {
    private static final FrameRange CLIP = FrameRange.all(100);
    private static final KeyRef FIRST = new KeyRef(EditGroup.HEAD, 10);
    private static final KeyRef SECOND = new KeyRef(EditGroup.HEAD, 40);
    private static final KeyRef EYES = new KeyRef(EditGroup.EYES, 20);

    /** Head keys with yaw 1 and 4 at frames 10 and 40, one of the eyes at 20, a correction of frames 50 to 59. */
    private static Timeline timeline() {
        Timeline timeline = Timeline.NEUTRAL;
        for (KeyRef key : List.of(FIRST, SECOND, EYES)) {
            FaceEdit value = FaceEdit.NEUTRAL.with(Parameters.YAW, key.frame() / 10.0);
            timeline =
                    timeline.with(timeline.track(key.group()).with(new Key(key.frame(), value, Interpolation.SMOOTH)));
        }
        return timeline.withAdjustments(
                List.of(new Adjustment(new FrameRange(50, 59), 2, FaceEdit.NEUTRAL.with(Parameters.PITCH, 3))));
    }

    private static List<Integer> frames(Timeline timeline, EditGroup group) {
        return timeline.track(group).keys().stream().map(Key::frame).toList();
    }

    @Test
    void chosenKeysMoveTogetherAndStayChosen() {
        Selection chosen = Selection.of(FIRST).plus(Selection.of(EYES)).plus(Selection.ofBar(0));
        SelectionEdits.Done done = SelectionEdits.moved(timeline(), chosen, 5, CLIP);
        assertEquals(List.of(15, 40), frames(done.timeline(), EditGroup.HEAD));
        assertEquals(List.of(25), frames(done.timeline(), EditGroup.EYES));
        assertEquals(
                new FrameRange(55, 64), done.timeline().adjustments().get(0).frames());
        assertEquals(
                Set.of(new KeyRef(EditGroup.HEAD, 15), new KeyRef(EditGroup.EYES, 25)),
                done.selection().keys());
    }

    @Test
    void nothingIsPushedOutOfTheClipOrOntoEachOther() {
        Selection all = Selection.all(timeline());
        SelectionEdits.Done back = SelectionEdits.moved(timeline(), all, -50, CLIP);
        assertEquals(List.of(0, 30), frames(back.timeline(), EditGroup.HEAD));
        assertEquals(List.of(10), frames(back.timeline(), EditGroup.EYES));
        SelectionEdits.Done on = SelectionEdits.moved(timeline(), all, 500, CLIP);
        assertEquals(new FrameRange(90, 99), on.timeline().adjustments().get(0).frames());
        assertEquals(List.of(50, 80), frames(on.timeline(), EditGroup.HEAD));
    }

    @Test
    void onlyWhatIsChosenIsTakenAway() {
        Timeline left = SelectionEdits.removed(timeline(), Selection.of(SECOND).plus(Selection.ofBar(0)));
        assertEquals(List.of(10), frames(left, EditGroup.HEAD));
        assertEquals(List.of(20), frames(left, EditGroup.EYES));
        assertTrue(left.adjustments().isEmpty());
    }

    @Test
    void anEndOfACorrectionStopsAtItsOtherEndAndAtTheClip() {
        assertEquals(
                new FrameRange(59, 59),
                SelectionEdits.stretched(timeline(), 0, false, 80, CLIP)
                        .adjustments()
                        .get(0)
                        .frames());
        assertEquals(
                new FrameRange(50, 99),
                SelectionEdits.stretched(timeline(), 0, true, 300, CLIP)
                        .adjustments()
                        .get(0)
                        .frames());
    }

    @Test
    void whatWasCopiedKeepsItsDistancesWhereItIsPasted() {
        KeyClipboard copied = KeyClipboard.copy(timeline(), Selection.all(timeline()));
        SelectionEdits.Done done = copied.paste(Timeline.NEUTRAL, 30, CLIP);
        assertEquals(List.of(30, 60), frames(done.timeline(), EditGroup.HEAD));
        assertEquals(List.of(40), frames(done.timeline(), EditGroup.EYES));
        assertEquals(
                new FrameRange(70, 79), done.timeline().adjustments().get(0).frames());
        assertEquals(4, done.timeline().at(60, CLIP).pose().yaw());
        assertEquals(Selection.all(done.timeline()), done.selection());
    }

    @Test
    void whatWouldLieBehindTheClipIsNotPasted() {
        KeyClipboard copied = KeyClipboard.copy(timeline(), Selection.all(timeline()));
        SelectionEdits.Done done = copied.paste(Timeline.NEUTRAL, 95, CLIP);
        assertEquals(List.of(95), frames(done.timeline(), EditGroup.HEAD));
        assertEquals(List.of(), done.timeline().adjustments());
    }

    @Test
    void aRubberBandHoldsTheRowsAndFramesItTouches() {
        Selection within = Selection.within(timeline(), new FrameRange(5, 52), Set.of(EditGroup.HEAD), true);
        assertEquals(Set.of(FIRST, SECOND), within.keys());
        assertEquals(Set.of(0), within.bars());
        assertEquals(
                Set.of(EYES),
                Selection.within(timeline(), new FrameRange(15, 45), Set.of(EditGroup.EYES), false)
                        .keys());
    }

    @Test
    void choosingAgainTakesAwayAndWhatIsGoneIsNotChosen() {
        Selection both = Selection.of(FIRST).plus(Selection.of(SECOND));
        assertEquals(Selection.of(SECOND), both.toggled(Selection.of(FIRST)));
        assertEquals(both, Selection.of(FIRST).toggled(Selection.of(SECOND)));
        Timeline fewer = SelectionEdits.removed(timeline(), Selection.of(FIRST));
        assertEquals(Selection.of(SECOND), both.in(fewer));
    }
}
