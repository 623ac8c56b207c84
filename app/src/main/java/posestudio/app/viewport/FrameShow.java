package posestudio.app.viewport;

import java.awt.EventQueue;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import posestudio.app.thread.EventThread;
import posestudio.render.loop.Frame;
import posestudio.render.loop.RenderLoop;

/**
 * Carries frames from the render thread to the event thread and their images back. Holds the one that is on the screen;
 * its image is not drawn into until the next has taken its place.
 */
public final class FrameShow {
    private final AtomicReference<Frame> arriving = new AtomicReference<>();
    private final List<Consumer<Frame>> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> failureListeners = new CopyOnWriteArrayList<>();
    private final Consumer<Frame> recycle;
    private Frame shown;

    /**
     * @param recycle gives an image back, usually {@link RenderLoop#recycle}
     */
    public FrameShow(Consumer<Frame> recycle) {
        this.recycle = recycle;
    }

    /** A frame was drawn. From the render thread. */
    public void arrived(Frame frame) {
        Frame overtaken = arriving.getAndSet(frame);
        if (overtaken != null) {
            // The event thread did not come to it: it is told already and will find the newer one.
            recycle.accept(overtaken);
        } else {
            EventQueue.invokeLater(this::take);
        }
    }

    /** The frame that was waited for does not come; what is on the screen stays. From the render thread. */
    public void failed() {
        EventQueue.invokeLater(() -> failureListeners.forEach(Runnable::run));
    }

    /** What is on the screen. */
    public Optional<Frame> shown() {
        EventThread.check();
        return Optional.ofNullable(shown);
    }

    /** Takes what is on the screen away, for another picture. */
    public void clear() {
        EventThread.check();
        if (shown != null) {
            recycle.accept(shown);
            shown = null;
        }
    }

    /** Calls {@code listener} on the event thread with every frame that goes on the screen. */
    public void addListener(Consumer<Frame> listener) {
        listeners.add(listener);
    }

    /** Calls {@code listener} on the event thread when a frame that was waited for does not come. */
    public void addFailureListener(Runnable listener) {
        failureListeners.add(listener);
    }

    private void take() {
        Frame frame = arriving.getAndSet(null);
        if (frame != null) {
            clear();
            shown = frame;
            listeners.forEach(listener -> listener.accept(frame));
        }
    }
}
