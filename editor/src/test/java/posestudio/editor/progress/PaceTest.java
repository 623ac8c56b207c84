package posestudio.editor.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PaceTest {
    private long now;
    private final Pace pace = new Pace(() -> now);

    private void at(double seconds, double fraction) {
        now = (long) (seconds * 1e9);
        pace.report("progress.clip.write", fraction);
    }

    @Test
    void framesOfAnEarlierStartDoNotCountAsSpeed() {
        pace.frames(100);
        at(0, 0.5);
        at(2, 0.6);
        assertEquals(5, pace.framesPerSecond().orElseThrow(), 1e-9);
        assertEquals(8, pace.secondsLeft().orElseThrow(), 1e-9);
    }

    @Test
    void nothingIsToldBeforeASecondHasPassedOrAnythingIsDone() {
        pace.frames(100);
        at(0, 0);
        at(0.5, 0.1);
        assertTrue(pace.framesPerSecond().isEmpty());
        at(0, 0);
        at(5, 0);
        assertTrue(pace.secondsLeft().isEmpty());
    }

    @Test
    void itFollowsAMachineThatGetsBusy() {
        pace.frames(1000);
        for (int i = 0; i <= 20; i++) {
            at(i, i * 0.01);
        }
        assertEquals(10, pace.framesPerSecond().orElseThrow(), 1e-6);
        for (int i = 1; i <= 20; i++) {
            at(20 + i, 0.2 + i * 0.001);
        }
        assertEquals(1, pace.framesPerSecond().orElseThrow(), 1e-6);
    }

    @Test
    void workThatIsNotCountedInFramesHasNoFramesPerSecond() {
        at(0, 0);
        at(2, 0.5);
        assertTrue(pace.framesPerSecond().isEmpty());
        assertEquals(2, pace.secondsLeft().orElseThrow(), 1e-9);
    }
}
