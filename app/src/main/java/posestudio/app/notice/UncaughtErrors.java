package posestudio.app.notice;

import java.awt.EventQueue;
import java.util.function.Consumer;

/**
 * Hears of every exception that nobody caught, on any thread, and reports it once: a fault in painting would otherwise
 * be reported with every repaint. The document stays as it was.
 */
public final class UncaughtErrors implements Thread.UncaughtExceptionHandler {
    private static final long SAME_FOR_NANOS = 5_000_000_000L;

    private final Consumer<Throwable> log;
    private final Consumer<Throwable> report;
    private String last = "";
    private long lastTime;
    /** Only read and written on the event thread. */
    private boolean reporting;

    /**
     * @param log writes it down; called on the thread that failed
     * @param report tells the person; called on the event thread
     */
    public UncaughtErrors(Consumer<Throwable> log, Consumer<Throwable> report) {
        this.log = log;
        this.report = report;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        if (isNews(thrown)) {
            log.accept(thrown);
            // Reporting may itself fail; that must not be reported in turn, and so on without end.
            if (!(EventQueue.isDispatchThread() && reporting)) {
                EventQueue.invokeLater(() -> deliver(thrown));
            }
        }
    }

    private synchronized boolean isNews(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        String place = thrown.getClass() + (trace.length > 0 ? trace[0].toString() : "");
        boolean repeated = place.equals(last) && System.nanoTime() - lastTime < SAME_FOR_NANOS;
        last = place;
        lastTime = System.nanoTime();
        return !repeated;
    }

    private void deliver(Throwable thrown) {
        reporting = true;
        try {
            report.accept(thrown);
        } catch (RuntimeException e) {
            log.accept(e);
        } finally {
            reporting = false;
        }
    }
}
