package posestudio.app.thread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static posestudio.app.testing.EventThreadCalls.await;
import static posestudio.app.testing.EventThreadCalls.fromEventThread;
import static posestudio.app.testing.EventThreadCalls.onEventThread;

import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import posestudio.app.thread.Jobs.Lane;
import posestudio.editor.problem.Problem;

class JobsTest {
    private final Jobs jobs = fromEventThread(Jobs::new);
    private final List<String> happened = new ArrayList<>();

    @AfterEach
    void close() {
        onEventThread(jobs::close);
    }

    private <T> Job start(Lane lane, String title, Work<T> work) {
        return fromEventThread(() -> jobs.start(
                lane,
                title,
                work,
                result -> happened.add(title + " done on the event thread: " + EventQueue.isDispatchThread()),
                problem -> happened.add(title + " " + problem.kind() + " " + problem.key())));
    }

    private void finish() {
        await("all work ends", () -> jobs.current().isEmpty());
    }

    @Test
    void workRunsElsewhereAndEndsOnTheEventThread() {
        start(Lane.IO, "a", progress -> {
            assertTrue(!EventQueue.isDispatchThread());
            return 1;
        });
        finish();
        assertEquals(List.of("a done on the event thread: true"), happened);
    }

    @Test
    void oneLaneDoesNotWaitForAnother() {
        CountDownLatch exported = new CountDownLatch(1);
        start(Lane.EXPORT, "export", progress -> {
            exported.await();
            return 1;
        });
        start(Lane.IO, "open", progress -> 1);
        await("the picture is open", () -> happened.size() == 1);
        exported.countDown();
        finish();
        assertEquals(2, happened.size());
    }

    @Test
    void whatIsThrownBecomesAProblem() {
        start(Lane.IO, "problem", progress -> {
            throw new Problem(Problem.Kind.INPUT, "picture.empty", "x");
        });
        start(Lane.IO, "memory", progress -> {
            throw new OutOfMemoryError();
        });
        start(Lane.IO, "fault", progress -> {
            throw new IllegalStateException();
        });
        finish();
        assertEquals(
                List.of("problem INPUT picture.empty", "memory ENGINE memory", "fault ENGINE unexpected"), happened);
    }

    @Test
    void workCancelledBeforeItsTurnDoesNotBegin() {
        CountDownLatch mayEnd = new CountDownLatch(1);
        start(Lane.IO, "first", progress -> {
            mayEnd.await();
            return 1;
        });
        Job second = start(Lane.IO, "second", progress -> {
            throw new IllegalStateException("began");
        });
        second.cancel();
        mayEnd.countDown();
        finish();
        assertEquals("second CANCELLED cancelled", happened.get(1));
    }

    @Test
    void progressIsTold() {
        CountDownLatch mayEnd = new CountDownLatch(1);
        Job job = start(Lane.IO, "a", progress -> {
            progress.report("progress.read", 0.5);
            mayEnd.await();
            return 1;
        });
        await("half", () -> job.fraction() == 0.5);
        assertEquals("progress.read", job.stage());
        mayEnd.countDown();
        finish();
    }
}
