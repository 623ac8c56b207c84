package posestudio.render.liveportrait.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;

@Timeout(30)
class WorkerTest {
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicInteger stops = new AtomicInteger();
    private final Worker worker = new Worker(() -> {
        stops.incrementAndGet();
        stopped.countDown();
    });

    /** As a network does: runs until it is stopped. */
    private String untilStopped(CountDownLatch began) throws InterruptedException {
        began.countDown();
        stopped.await();
        return "stopped";
    }

    private static Progress cancelledAfter(CountDownLatch began) {
        return new Progress() {
            @Override
            public void report(String stage, double fraction) {}

            @Override
            public boolean isCancelled() {
                return began.getCount() == 0;
            }
        };
    }

    @Test
    void whoNoLongerWantsItGoesOnAtOnceAndTheRunIsEnded() throws Problem {
        CountDownLatch began = new CountDownLatch(1);
        Problem problem =
                assertThrows(Problem.class, () -> worker.run(() -> untilStopped(began), cancelledAfter(began)));
        assertEquals(Problem.Kind.CANCELLED, problem.kind());
        assertEquals(1, stops.get());
        assertEquals("next", worker.run(() -> "next", Progress.NONE));
    }

    @Test
    void givingUpWhatStillWaitsLeavesTheRunOfSomebodyElseAlone() throws InterruptedException {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        AtomicBoolean ran = new AtomicBoolean();
        worker.later(() -> {
            began.countDown();
            mayEnd.await();
            return null;
        });
        began.await();
        assertThrows(
                Problem.class,
                () -> worker.run(
                        () -> {
                            ran.set(true);
                            return null;
                        },
                        cancelledAfter(began)));
        assertEquals(0, stops.get());
        mayEnd.countDown();
        worker.close(() -> {});
        assertFalse(ran.get(), "it was never begun");
    }

    @Test
    void closingEndsWhatNobodyWaitsForAndFreesLast() throws InterruptedException {
        CountDownLatch began = new CountDownLatch(1);
        AtomicBoolean queued = new AtomicBoolean();
        AtomicBoolean freed = new AtomicBoolean();
        worker.later(() -> untilStopped(began));
        began.await();
        worker.later(() -> {
            queued.set(true);
            return null;
        });
        worker.close(() -> freed.set(true));
        assertEquals(1, stops.get());
        assertTrue(freed.get());
        assertFalse(queued.get(), "what waited was dropped");
    }

    @Test
    void whatIsAskedAfterClosingIsCancelled() {
        worker.close(() -> {});
        Problem problem = assertThrows(Problem.class, () -> worker.run(() -> "never", Progress.NONE));
        assertEquals(Problem.Kind.CANCELLED, problem.kind());
        worker.later(() -> "never");
    }
}
