package posestudio.app.playback;

import java.awt.EventQueue;
import java.util.Objects;
import java.util.function.Consumer;
import posestudio.app.thread.Failure;
import posestudio.app.workspace.ClipFrame;
import posestudio.editor.problem.Problem;
import posestudio.editor.project.Project;
import posestudio.render.clip.FrameSource;

/**
 * Reads frames of the open clip on a thread of its own, with the faces in them, ready to be drawn. The newest wish wins;
 * a frame that is being read is finished and delivered all the same, or nothing would be seen while one scrubs. Owns the
 * frame source. Its methods belong to the event thread, and so do its listeners.
 */
final class FrameLoader implements AutoCloseable {
    private static final int CLOSE_MILLIS = 5000;

    /**
     * What is to be read.
     *
     * @param frame its number
     * @param project what is chosen for it: which faces will have to be drawn anew
     */
    record Wish(int frame, Project project) {}

    private final Object lock = new Object();
    private final FrameSource source;
    private final FrameFaces faces;
    private final Consumer<ClipFrame> arrived;
    private final Consumer<Problem> failed;
    private final Thread thread;
    private Wish waiting;
    private boolean busy;
    private boolean closed;

    /**
     * @param source read from on the loader's thread only; closed with the loader
     * @param arrived gets every frame that was read
     * @param failed told why a frame cannot be had
     */
    FrameLoader(FrameSource source, FrameFaces faces, Consumer<ClipFrame> arrived, Consumer<Problem> failed) {
        this.source = source;
        this.faces = faces;
        this.arrived = arrived;
        this.failed = failed;
        thread = new Thread(this::run, "frames");
        thread.setDaemon(true);
        thread.start();
    }

    /** Asks for a frame; replaces a wish that is still waiting. */
    void ask(Wish wish) {
        synchronized (lock) {
            waiting = Objects.requireNonNull(wish);
            lock.notifyAll();
        }
    }

    /** Whether a frame is being read or waits to be. */
    boolean isBusy() {
        synchronized (lock) {
            return busy || waiting != null;
        }
    }

    private void run() {
        try (source) {
            for (Wish wish = next(); wish != null; wish = next()) {
                load(wish);
            }
        } catch (InterruptedException e) {
            // Nobody wants frames any more.
            Thread.currentThread().interrupt();
        }
    }

    private Wish next() throws InterruptedException {
        synchronized (lock) {
            busy = false;
            while (!closed && waiting == null) {
                lock.wait();
            }
            Wish wish = closed ? null : waiting;
            waiting = null;
            busy = wish != null;
            return wish;
        }
    }

    private void load(Wish wish) {
        try {
            ClipFrame frame = faces.of(wish.frame(), source.frame(wish.frame()), wish.project());
            EventQueue.invokeLater(() -> {
                if (!isClosed()) {
                    arrived.accept(frame);
                }
            });
        } catch (Throwable e) {
            Problem problem = Failure.problem(e);
            EventQueue.invokeLater(() -> {
                if (!isClosed()) {
                    failed.accept(problem);
                }
            });
        }
    }

    private boolean isClosed() {
        synchronized (lock) {
            return closed;
        }
    }

    /** Wants no more; the frame that is being read is finished, and what is open closed, without anybody waiting for it. */
    void stop() {
        synchronized (lock) {
            closed = true;
            lock.notifyAll();
        }
    }

    /** The same, but waits for that: before the program ends. */
    @Override
    public void close() {
        stop();
        try {
            thread.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
