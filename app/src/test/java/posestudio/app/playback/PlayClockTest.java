package posestudio.app.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import posestudio.editor.timeline.FrameRange;
import posestudio.render.clip.ClipInfo;
import posestudio.render.clip.FrameTimes;

class PlayClockTest {
    private static final long MILLI = 1_000_000;

    private static PlayClock clock(double... starts) {
        FrameTimes times = FrameTimes.of(starts);
        double end = starts[starts.length - 1] + 0.1;
        return new PlayClock(
                new ClipInfo("clip", Optional.empty(), 10, 10, times, end, 10, 1, true, false, 8, "", List.of()));
    }

    @Test
    void framesAreDueWhenTheyBeginHoweverLongTheyAre() {
        PlayClock clock = clock(0, 0.1, 0.5, 0.6);
        clock.start(0, FrameRange.all(4), 1, 0);
        assertEquals(0, clock.due(99 * MILLI));
        assertEquals(1, clock.due(101 * MILLI));
        assertEquals(1, clock.due(499 * MILLI));
        assertEquals(2, clock.due(501 * MILLI));
        assertEquals(0, clock.skipped());
    }

    @Test
    void framesThatCannotBeShownInTimeAreLeftOutAndCounted() {
        PlayClock clock = clock(0, 0.1, 0.2, 0.3, 0.4);
        clock.start(0, FrameRange.all(5), 1, 0);
        assertEquals(3, clock.due(310 * MILLI));
        assertEquals(2, clock.skipped());
        assertEquals(1, clock.shown());
    }

    @Test
    void theRangeIsPlayedOverAndOver() {
        PlayClock clock = clock(0, 0.1, 0.2, 0.3, 0.4);
        clock.start(1, new FrameRange(1, 2), 1, 0);
        assertEquals(2, clock.due(110 * MILLI));
        assertEquals(1, clock.due(201 * MILLI));
        assertEquals(2, clock.due(310 * MILLI));
    }

    @Test
    void backwardsItGoesFromTheEndOfTheFrameDown() {
        PlayClock clock = clock(0, 0.1, 0.2, 0.3, 0.4);
        clock.start(4, FrameRange.all(5), -1, 0);
        assertEquals(4, clock.due(50 * MILLI));
        assertEquals(3, clock.due(150 * MILLI));
        assertEquals(1, clock.due(350 * MILLI));
    }

    @Test
    void atTheLastFrameItBeginsAnew() {
        PlayClock clock = clock(0, 0.1, 0.2);
        clock.start(2, FrameRange.all(3), 1, 0);
        assertEquals(0, clock.due(10 * MILLI));
    }

    @Test
    void twiceAsFastTakesHalfTheTime() {
        PlayClock clock = clock(0, 0.1, 0.2, 0.3, 0.4);
        clock.start(0, FrameRange.all(5), 2, 0);
        assertEquals(2, clock.due(110 * MILLI));
    }
}
