package posestudio.app.timeline.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import posestudio.app.testing.Clips;
import posestudio.render.clip.ClipInfo;

class TimecodeTest {
    private static final ClipInfo CLIP = Clips.info(300, 25);

    private static int read(String text, int now) {
        return Timecode.read(text, now, CLIP).orElse(-1);
    }

    @Test
    void timesAreWrittenInMinutesAndHours() {
        assertEquals("0:00.00", Timecode.of(0));
        assertEquals("1:05.25", Timecode.of(65.25));
        assertEquals("1:00:00.50", Timecode.of(3600.5));
    }

    @Test
    void whatIsShownForAFrameLeadsBackToIt() {
        for (int frame = 0; frame < CLIP.frames(); frame++) {
            assertEquals(frame, read(Timecode.of(CLIP.times().start(frame)), 7), "frame " + frame);
        }
    }

    @Test
    void aPlainNumberIsAFrameCountedFromOne() {
        assertEquals(94, read("95", 0));
        assertEquals(0, read("0", 50));
        assertEquals(299, read("9999", 50));
    }

    @Test
    void signsGoOnFromWhereOneIs() {
        assertEquals(60, read("+10", 50));
        assertEquals(40, read("-10", 50));
        assertEquals(75, read("+1s", 50));
        assertEquals(25, read("-1.0", 50));
    }

    @Test
    void whatIsNoPlaceIsNotRead() {
        assertEquals(OptionalInt.empty(), Timecode.read("soon", 3, CLIP));
        assertEquals(OptionalInt.empty(), Timecode.read("", 3, CLIP));
    }
}
