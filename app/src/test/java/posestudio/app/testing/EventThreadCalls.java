package posestudio.app.testing;

import java.awt.EventQueue;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

/** Calls things on the event thread, as the studio does. */
public final class EventThreadCalls {
    private EventThreadCalls() {}

    /** Runs it there and waits; what it throws is thrown here. */
    public static void onEventThread(ThrowingRunnable body) {
        fromEventThread(() -> {
            body.run();
            return null;
        });
    }

    /** The same with a result. */
    public static <T> T fromEventThread(Callable<T> body) {
        Object[] result = new Object[1];
        Throwable[] thrown = new Throwable[1];
        try {
            EventQueue.invokeAndWait(() -> {
                try {
                    result[0] = body.call();
                } catch (Throwable e) {
                    thrown[0] = e;
                }
            });
        } catch (InterruptedException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
        if (thrown[0] instanceof Error error) {
            throw error;
        } else if (thrown[0] != null) {
            throw new IllegalStateException(thrown[0]);
        }
        @SuppressWarnings("unchecked")
        T value = (T) result[0];
        return value;
    }

    /** Waits until it holds, asked on the event thread; for at most half a minute. */
    public static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + 30_000_000_000L;
        while (!fromEventThread(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never: " + what);
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A body that may throw. */
    public interface ThrowingRunnable {
        /** Runs. */
        void run() throws Exception;
    }
}
