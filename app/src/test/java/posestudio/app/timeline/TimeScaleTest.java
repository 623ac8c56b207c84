package posestudio.app.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import posestudio.app.testing.Clips;
import posestudio.app.timeline.edit.KeyRef;
import posestudio.editor.edit.EditGroup;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.timeline.Adjustment;
import posestudio.editor.timeline.FrameRange;
import posestudio.editor.timeline.Interpolation;
import posestudio.editor.timeline.Key;
import posestudio.editor.timeline.Timeline;
import posestudio.render.clip.ClipInfo;

class TimeScaleTest {
    @Test
    void allFramesFitAndEveryPlaceLeadsBackToItsFrame() {
        TimeScale scale = TimeScale.fit(282, 600);
        assertEquals(600, scale.width(), 1e-6);
        for (int frame = 0; frame < 282; frame++) {
            assertEquals(frame, scale.frameAt(scale.centre(frame)));
        }
        assertEquals(0, scale.frameAt(-50));
        assertEquals(281, scale.frameAt(10_000));
    }

    @Test
    void zoomStopsAtTheWholeClipAndAtTheWidestFrame() {
        TimeScale scale = TimeScale.fit(282, 600);
        assertEquals(scale, scale.zoomed(0.1, 600));
        assertEquals(TimeScale.MOST, scale.zoomed(1e6, 600).perFrame());
        assertEquals(TimeScale.MOST, TimeScale.fit(2, 6000).zoomed(3, 6000).perFrame());
    }

    @Test
    void wordsOfTheRulerStandApartAtEveryZoom() {
        ClipInfo clip = Clips.info(5000, 25);
        for (double perFrame = 0.1; perFrame <= TimeScale.MOST; perFrame *= 1.3) {
            TimeScale scale = new TimeScale(5000, perFrame);
            List<RulerTicks.Tick> said = RulerTicks.between(clip, scale, 100, 600).stream()
                    .filter(tick -> !tick.words().isEmpty())
                    .toList();
            for (int i = 1; i < said.size(); i++) {
                double apart =
                        scale.x(said.get(i).frame()) - scale.x(said.get(i - 1).frame());
                assertTrue(apart >= 60, apart + " at " + perFrame);
            }
        }
    }

    @Test
    void theNearestKeyIsHitAndAnEndOfACorrectionBeforeItsMiddle() {
        Timeline timeline = Timeline.NEUTRAL;
        for (int frame : new int[] {10, 12}) {
            timeline = timeline.with(
                    timeline.track(EditGroup.EYES).with(new Key(frame, FaceEdit.NEUTRAL, Interpolation.LINEAR)));
        }
        timeline = timeline.withAdjustments(List.of(new Adjustment(new FrameRange(20, 39), 0, FaceEdit.NEUTRAL)));
        TimeScale scale = new TimeScale(100, 8);
        RowLayout rows = new RowLayout(timeline);
        int eyes = rows.middle(EditGroup.EYES);
        Hit key = Hit.at(timeline, scale, rows, (int) scale.centre(12) - 4, eyes, 20);
        assertEquals(new KeyRef(EditGroup.EYES, 12), key.key().orElseThrow());
        assertEquals(
                Hit.NOTHING, Hit.at(timeline, scale, rows, (int) scale.centre(10), rows.middle(EditGroup.HEAD), 7));
        int bar = rows.barTop(0) + 2;
        assertEquals(
                Hit.Kind.BAR_START,
                Hit.at(timeline, scale, rows, (int) scale.x(20) + 2, bar, 7).kind());
        assertEquals(
                Hit.Kind.BAR,
                Hit.at(timeline, scale, rows, (int) scale.x(30), bar, 7).kind());
        assertEquals(
                Hit.Kind.BAR_END,
                Hit.at(timeline, scale, rows, (int) scale.x(40) - 2, bar, 7).kind());
    }

    @Test
    void correctionsThatOverlapLieBelowEachOther() {
        Timeline timeline = Timeline.NEUTRAL.withAdjustments(List.of(
                new Adjustment(new FrameRange(0, 10), 0, FaceEdit.NEUTRAL),
                new Adjustment(new FrameRange(5, 15), 0, FaceEdit.NEUTRAL),
                new Adjustment(new FrameRange(11, 20), 0, FaceEdit.NEUTRAL)));
        RowLayout rows = new RowLayout(timeline);
        assertTrue(rows.barTop(1) >= rows.barTop(0) + rows.barHeight());
        assertEquals(rows.barTop(0), rows.barTop(2));
    }
}
