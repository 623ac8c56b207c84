package posestudio.editor.image;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;

/** Packs a picture in bands of rows on all cores and hands the packed bands over in their order. */
final class ParallelBands {
    /** About as many bytes in a band: enough to pack well, few enough to keep many cores busy. */
    private static final int BAND_BYTES = 1 << 20;

    private static final int MAX_THREADS = 8;

    /** Takes packed bands, in their order, on the calling thread. */
    interface Sink<T> {
        /** Takes one. */
        void take(int band, T packed) throws IOException;
    }

    private ParallelBands() {}

    /** How many rows make a band. */
    static int rows(int height, long rowBytes) {
        return (int) Math.max(1, Math.min(height, BAND_BYTES / rowBytes));
    }

    /** Does {@code work} for bands 0..{@code count}-1, a few at a time, so that only these are held in memory. */
    static <T> void run(int count, IntFunction<T> work, Sink<T> sink, Progress progress) throws IOException, Problem {
        int threads = Math.min(MAX_THREADS, Runtime.getRuntime().availableProcessors());
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            Deque<Future<T>> running = new ArrayDeque<>();
            int started = 0;
            for (int band = 0; band < count; band++) {
                progress.checkCancelled();
                while (started < count && running.size() < threads * 2) {
                    int next = started++;
                    running.add(workers.submit(() -> work.apply(next)));
                }
                sink.take(band, running.remove().get());
                progress.report("progress.write", (band + 1.0) / count);
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutOfMemoryError error) {
                throw error;
            }
            throw new IllegalStateException("packing failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(e, Problem.Kind.CANCELLED, "cancelled");
        } finally {
            workers.shutdownNow();
        }
    }
}
