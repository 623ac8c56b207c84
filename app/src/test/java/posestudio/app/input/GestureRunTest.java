package posestudio.app.input;

import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import posestudio.editor.history.Gesture;

class GestureRunTest {
    private final AtomicLong clock = new AtomicLong(-5_000_000_000L);
    private final GestureRun run = new GestureRun(clock::get);

    @Test
    void stepsThatFollowCloselyAreOneMovement() {
        Gesture first = run.next();
        for (int i = 0; i < 10; i++) {
            clock.addAndGet(500_000_000L);
            assertSame(first, run.next());
        }
    }

    @Test
    void aPauseBeginsANewMovement() {
        Gesture first = run.next();
        clock.addAndGet(1_000_000_000L);
        assertNotSame(first, run.next());
    }
}
