package posestudio.app.thread;

import java.awt.EventQueue;

/** Says where widgets and the document may be touched. */
public final class EventThread {
    private EventThread() {}

    /**
     * To be called first in whatever belongs to the event thread.
     *
     * @throws IllegalStateException on any other thread
     */
    public static void check() {
        if (!EventQueue.isDispatchThread()) {
            throw new IllegalStateException(
                    "only on the event thread, not on " + Thread.currentThread().getName());
        }
    }
}
