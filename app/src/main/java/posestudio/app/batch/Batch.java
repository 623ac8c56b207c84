package posestudio.app.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import posestudio.app.thread.Failure;
import posestudio.editor.file.FileProblems;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.editor.projectfile.Fingerprint;

/** Does the same to many pictures; goes on after a failure, and where it was stopped before. */
public final class Batch {
    /** Makes one result. */
    @FunctionalInterface
    public interface Making {
        /** Makes it, on any thread; whole or not at all. */
        void make(BatchTask task, Progress progress) throws Problem;
    }

    private enum Outcome {
        WRITTEN,
        SKIPPED,
        STOPPED
    }

    private final BatchJournal journal;
    private final String recipe;
    private final Making making;
    private final Progress progress;
    private final AtomicInteger done = new AtomicInteger();

    /**
     * @param journal of the folder that results go to
     * @param recipe everything that results depend on but the pictures, as one text
     * @param progress of the whole batch
     */
    public Batch(BatchJournal journal, String recipe, Making making, Progress progress) {
        this.journal = journal;
        this.recipe = recipe;
        this.making = making;
        this.progress = progress;
    }

    /**
     * Works through all pictures.
     *
     * @param jobs how many at a time, from 1
     * @param failed told of each failure when it happens, one at a time
     */
    public BatchReport run(List<BatchTask> tasks, int jobs, Consumer<BatchReport.Failed> failed) {
        ExecutorService workers = Executors.newFixedThreadPool(jobs);
        try {
            List<Future<Outcome>> futures = new ArrayList<>();
            tasks.forEach(task -> futures.add(workers.submit(() -> make(task, tasks.size()))));
            return collect(tasks, futures, failed);
        } finally {
            workers.shutdown();
        }
    }

    private static BatchReport collect(
            List<BatchTask> tasks, List<Future<Outcome>> futures, Consumer<BatchReport.Failed> failed) {
        int[] counts = new int[Outcome.values().length];
        List<BatchReport.Failed> failures = new ArrayList<>();
        for (int i = 0; i < futures.size(); i++) {
            try {
                counts[futures.get(i).get().ordinal()]++;
            } catch (ExecutionException e) {
                Problem problem = Failure.problem(e.getCause());
                if (problem.kind() == Problem.Kind.CANCELLED) {
                    counts[Outcome.STOPPED.ordinal()]++;
                } else {
                    BatchReport.Failed failure = new BatchReport.Failed(tasks.get(i), problem);
                    failures.add(failure);
                    failed.accept(failure);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                counts[Outcome.STOPPED.ordinal()]++;
            }
        }
        return new BatchReport(
                counts[Outcome.WRITTEN.ordinal()],
                counts[Outcome.SKIPPED.ordinal()],
                failures,
                counts[Outcome.STOPPED.ordinal()]);
    }

    private Outcome make(BatchTask task, int all) throws Problem {
        if (progress.isCancelled()) {
            return Outcome.STOPPED;
        }
        try {
            Fingerprint input = Fingerprint.of(task.input());
            if (journal.isFinished(task.output(), input, recipe)) {
                return Outcome.SKIPPED;
            }
            making.make(task, new Stopping(progress));
            finish(task, input);
            return Outcome.WRITTEN;
        } catch (IOException e) {
            throw FileProblems.reading(task.input(), e);
        } finally {
            done.incrementAndGet();
            progress.report("progress.batch", (double) done.get() / all);
        }
    }

    private void finish(BatchTask task, Fingerprint input) throws Problem {
        try {
            journal.finish(task.output(), input, recipe);
        } catch (IOException e) {
            throw FileProblems.writing(task.output(), e);
        }
    }

    /** How far one picture is does not matter beside how far all are. */
    private record Stopping(Progress whole) implements Progress {
        @Override
        public void report(String stage, double fraction) {}

        @Override
        public boolean isCancelled() {
            return whole.isCancelled();
        }
    }
}
