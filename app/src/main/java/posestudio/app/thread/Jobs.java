package posestudio.app.thread;

import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import posestudio.editor.problem.Problem;

/**
 * Runs long work off the event thread, one piece after the other in each lane, and knows what is running. Its methods
 * and all callbacks belong to the event thread.
 */
public final class Jobs implements AutoCloseable {
    /** Work that must not wait for other work goes into a lane of its own. */
    public enum Lane {
        /** Reading and analysing pictures; the networks live on this thread. */
        IO,
        /** Analysing a clip: takes long, and pictures and faces must not wait for it. */
        CLIP,
        /** Final rendering and writing: takes seconds and must not keep the next picture waiting. */
        EXPORT,
        /** Small files of the person's own, which wait for nothing else. */
        FILES,
        /** Bringing and checking hundreds of megabytes, which nothing else waits for. */
        PACKS,
        /** What curves show of a clip: small, often outdated before it is done, and no reason to keep anything waiting. */
        CURVES
    }

    private static final int CLOSE_SECONDS = 5;

    private final Map<Lane, ExecutorService> lanes = new EnumMap<>(Lane.class);
    private final List<Job> running = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean announced = new AtomicBoolean();

    /** Lanes with no work in them. */
    public Jobs() {
        for (Lane lane : Lane.values()) {
            lanes.put(lane, Executors.newSingleThreadExecutor(task -> {
                Thread thread = new Thread(task, lane.name().toLowerCase(java.util.Locale.ROOT));
                thread.setDaemon(true);
                return thread;
            }));
        }
    }

    /**
     * Starts work when its lane is free.
     *
     * @param title what it is, in words, for the progress display
     * @param done gets the result
     * @param failed gets what went wrong, of kind CANCELLED when it was stopped
     */
    public <T> Job start(Lane lane, String title, Work<T> work, Consumer<T> done, Consumer<Problem> failed) {
        EventThread.check();
        Job job = new Job(Objects.requireNonNull(title), this::announce);
        running.add(job);
        lanes.get(lane).execute(() -> {
            try {
                job.checkCancelled();
                T result = work.run(job);
                EventQueue.invokeLater(() -> end(job, () -> done.accept(result)));
            } catch (Throwable e) {
                Problem problem = Failure.problem(e);
                EventQueue.invokeLater(() -> end(job, () -> failed.accept(problem)));
            }
        });
        fire();
        return job;
    }

    /** What has been running longest, if anything is. */
    public Optional<Job> current() {
        EventThread.check();
        return running.stream().findFirst();
    }

    /** Whether that work is waiting or under way. */
    public boolean isRunning(Job job) {
        EventThread.check();
        return running.contains(job);
    }

    /** Calls {@code listener} on the event thread whenever work begins, moves on or ends. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Runs something small in a lane with nobody watching. */
    public void quietly(Lane lane, Runnable task) {
        if (!lanes.get(lane).isShutdown()) {
            lanes.get(lane).execute(task);
        }
    }

    /**
     * Asks all work to stop, accepts no more, and waits a moment for its end: ONNX Runtime takes the whole process down
     * when it is unloaded while a network runs, and a half-written file is to be taken away.
     */
    @Override
    public void close() {
        EventThread.check();
        running.forEach(Job::cancel);
        lanes.values().forEach(ExecutorService::shutdown);
        try {
            for (ExecutorService lane : lanes.values()) {
                lane.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end(Job job, Runnable outcome) {
        running.remove(job);
        try {
            outcome.run();
        } finally {
            fire();
        }
    }

    /** Progress may be reported far more often than it can be seen. */
    private void announce() {
        if (announced.compareAndSet(false, true)) {
            EventQueue.invokeLater(() -> {
                announced.set(false);
                fire();
            });
        }
    }

    private void fire() {
        listeners.forEach(Runnable::run);
    }
}
