package posestudio.app.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static posestudio.app.testing.EventThreadCalls.onEventThread;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UncaughtErrorsTest {
    private final List<Throwable> logged = new ArrayList<>();
    private final List<Throwable> reported = new ArrayList<>();

    private static RuntimeException fault() {
        return new IllegalStateException("while painting");
    }

    @Test
    void theSameFaultIsReportedOnce() {
        UncaughtErrors errors = new UncaughtErrors(logged::add, reported::add);
        for (int i = 0; i < 50; i++) {
            errors.uncaughtException(Thread.currentThread(), fault());
        }
        errors.uncaughtException(Thread.currentThread(), new NullPointerException());
        onEventThread(() -> assertEquals(2, reported.size()));
        assertEquals(reported, logged);
    }

    @Test
    void aReportThatFailsIsNotReportedWithoutEnd() {
        List<Throwable> tried = new ArrayList<>();
        UncaughtErrors[] errors = new UncaughtErrors[1];
        errors[0] = new UncaughtErrors(logged::add, thrown -> {
            tried.add(thrown);
            errors[0].uncaughtException(Thread.currentThread(), new ArithmeticException());
        });
        errors[0].uncaughtException(Thread.currentThread(), fault());
        // Twice, so that whatever the first report may have put into the queue has run as well.
        onEventThread(() -> {});
        onEventThread(() -> assertEquals(1, tried.size()));
        assertEquals(2, logged.size());
    }
}
