package posestudio.render.liveportrait.engine;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;

/**
 * The one thread that runs the networks. Whoever asks waits for it, but goes on at once when the answer is no longer
 * wanted.
 */
final class Worker {
    private static final int LOOK_MILLIS = 10;
    private static final int CLOSE_SECONDS = 10;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread named = new Thread(task, "liveportrait");
        named.setDaemon(true);
        return named;
    });
    private final Runnable stop;
    private final Object lock = new Object();
    private Object running;
    private boolean closing;

    /**
     * @param stop ends what the thread is at, soon; called from another thread
     */
    Worker(Runnable stop) {
        this.stop = stop;
    }

    /**
     * Does that work on the thread.
     *
     * @throws Problem what the work throws; of kind CANCELLED as soon as it is no longer wanted
     */
    <T> T run(Callable<T> work, Progress progress) throws Problem {
        Object ticket = new Object();
        Future<T> future = submitted(() -> {
            progress.checkCancelled();
            return held(ticket, work);
        });
        while (true) {
            try {
                return future.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (progress.isCancelled()) {
                    giveUp(future, ticket);
                    progress.checkCancelled();
                }
            } catch (ExecutionException e) {
                throw problem(e.getCause());
            } catch (InterruptedException e) {
                giveUp(future, ticket);
                Thread.currentThread().interrupt();
                throw new Problem(e, Problem.Kind.CANCELLED, "cancelled");
            }
        }
    }

    /** Does that work on the thread when it gets to it; nobody waits for it, and nobody hears of its failure. */
    void later(Callable<?> work) {
        try {
            submitted(() -> held(new Object(), work));
        } catch (Problem e) {
            // Nobody waits for it.
            return;
        }
    }

    /** Somebody may still hold an engine whose pack was taken away meanwhile. */
    private <T> Future<T> submitted(Callable<T> work) throws Problem {
        try {
            return thread.submit(work);
        } catch (RejectedExecutionException e) {
            throw new Problem(e, Problem.Kind.CANCELLED, "cancelled");
        }
    }

    private <T> T held(Object ticket, Callable<T> work) throws Exception {
        synchronized (lock) {
            if (closing) {
                throw new Problem(Problem.Kind.CANCELLED, "cancelled");
            }
            running = ticket;
        }
        try {
            return work.call();
        } finally {
            synchronized (lock) {
                running = null;
            }
        }
    }

    /** Work of somebody else that runs by now is left alone. */
    private void giveUp(Future<?> future, Object ticket) {
        future.cancel(false);
        synchronized (lock) {
            if (running == ticket) {
                stop.run();
            }
        }
    }

    private static Problem problem(Throwable cause) {
        if (cause instanceof Problem problem) {
            return problem;
        }
        if (cause instanceof OutOfMemoryError) {
            return new Problem(cause, Problem.Kind.ENGINE, "memory");
        }
        return new Problem(cause, Problem.Kind.ENGINE, "drawing", String.valueOf(cause));
    }

    /**
     * Ends what runs and drops what waits; then {@code last} is done on the thread, and nothing after it.
     *
     * @param last frees what the work needed
     */
    void close(Runnable last) {
        synchronized (lock) {
            if (closing) {
                return;
            }
            closing = true;
            if (running != null) {
                stop.run();
            }
        }
        thread.execute(last);
        thread.shutdown();
        try {
            thread.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
