package posestudio.render.clip.write;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import posestudio.editor.problem.Problem;

/**
 * Work for a thread of its own, in its order, with few pieces waiting: so drawing and encoding overlap and memory stays
 * small. The first piece that fails ends it; those behind it are not begun.
 */
final class EncodingQueue implements AutoCloseable {
    /** One being encoded, one waiting; more would only hold more pictures. */
    private static final int WAITING = 2;

    /** A piece of work. */
    interface Work {
        /** Does it. */
        void run() throws IOException, EncodingFailed, Problem;
    }

    private final Semaphore room = new Semaphore(WAITING);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread encoder = new Thread(work, "clip encoder");
        encoder.setDaemon(true);
        return encoder;
    });
    /** Written by the encoding thread only. */
    private volatile Throwable failure;

    private volatile boolean abandoned;

    /** Adds work; waits while there is no room. */
    void add(Work work) throws InterruptedException, IOException, EncodingFailed, Problem {
        room.acquire();
        throwFailure();
        thread.execute(() -> {
            try {
                if (failure == null && !abandoned) {
                    work.run();
                }
            } catch (IOException | EncodingFailed | Problem | RuntimeException | OutOfMemoryError e) {
                failure = e;
            } finally {
                room.release();
            }
        });
    }

    /** Waits until all is done. */
    void await() throws InterruptedException, IOException, EncodingFailed, Problem {
        try {
            thread.submit(() -> {}).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("nothing to fail", e);
        }
        throwFailure();
    }

    private void throwFailure() throws IOException, EncodingFailed, Problem {
        if (failure instanceof IOException e) {
            throw e;
        } else if (failure instanceof EncodingFailed e) {
            throw e;
        } else if (failure instanceof Problem e) {
            throw e;
        } else if (failure instanceof RuntimeException e) {
            throw e;
        } else if (failure instanceof Error e) {
            throw e;
        }
    }

    /** Ends the thread; what still waits is not begun. */
    @Override
    public void close() {
        abandoned = true;
        thread.shutdown();
        boolean interrupted = false;
        while (true) {
            try {
                thread.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
                break;
            } catch (InterruptedException e) {
                // What comes after frees the memory that the thread works on.
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
