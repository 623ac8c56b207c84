package posestudio.render.loop;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Objects;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.draw.DrawingDevice;
import posestudio.render.draw.Quality;
import posestudio.render.draw.ViewRequest;
import posestudio.render.face.FaceAnalysis;

/**
 * Draws views on one thread of its own, which opens, uses and closes the drawing device. Requests go into a mailbox
 * with one slot: the newest wins, those never looked at are forgotten. A draft that is being drawn is always finished
 * and shown, even if a newer one waits: dropping it would freeze the picture while the hand moves. When drafts stop,
 * the last one is drawn once more as {@link Quality#FINAL}; only such a final view is dropped when a draft has
 * arrived meanwhile.
 */
public final class RenderLoop implements AutoCloseable {
    /** How long drafts must have stopped before the final view is drawn unasked. */
    public static final int SETTLE_MILLIS = 150;

    private static final int CLOSE_MILLIS = 5000;

    private final Object lock = new Object();
    private final ImagePool images = new ImagePool();
    private final DeviceOpener opener;
    private final RenderListener listener;
    private final Thread thread;

    /** What is to be drawn now, and what when the hand has come to rest. */
    private record Wish(ViewRequest request, ViewRequest settled) {}

    private Wish waiting;
    private boolean closed;

    // The thread's own: nobody else reads or writes these.
    private DrawingDevice device;
    private List<FaceAnalysis> warm = List.of();
    private ViewRequest shown;
    private Wish unsettled;
    private long settleAt;

    /** Starts the thread, which opens the device at once. */
    public RenderLoop(DeviceOpener opener, RenderListener listener) {
        this.opener = Objects.requireNonNull(opener);
        this.listener = Objects.requireNonNull(listener);
        thread = new Thread(this::run, "render");
        thread.setDaemon(true);
        thread.start();
    }

    /** Asks for a view; replaces a request that is still waiting. From any thread. */
    public void offer(ViewRequest request) {
        offer(request, request.with(Quality.FINAL));
    }

    /**
     * Asks for a view, as {@link #offer(ViewRequest)} does.
     *
     * @param settled what is drawn once drafts have stopped, for a draft that is smaller than the view
     */
    public void offer(ViewRequest request, ViewRequest settled) {
        Objects.requireNonNull(request);
        Objects.requireNonNull(settled);
        synchronized (lock) {
            waiting = new Wish(request, settled);
            lock.notifyAll();
        }
    }

    /** Gives a frame's image back to be drawn into again; it must not be looked at any more. From any thread. */
    public void recycle(Frame frame) {
        images.giveBack(frame.image());
    }

    /** Ends the thread and closes the device; waits for a view that is being drawn. Not from the listener. */
    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            lock.notifyAll();
        }
        try {
            thread.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            ensureDevice();
            for (Wish wish = next(); wish != null; wish = next()) {
                serve(wish);
            }
        } finally {
            if (device != null) {
                device.close();
            }
        }
    }

    /** Waits for a request, or for the moment at which the last draft counts as settled; null when closed. */
    private Wish next() {
        synchronized (lock) {
            try {
                while (!closed && waiting == null) {
                    long left = (settleAt - System.nanoTime()) / 1_000_000;
                    if (unsettled == null) {
                        lock.wait();
                    } else if (left > 0) {
                        lock.wait(left);
                    } else {
                        waiting = new Wish(unsettled.settled(), unsettled.settled());
                    }
                }
            } catch (InterruptedException e) {
                return null;
            }
            Wish wish = closed ? null : waiting;
            waiting = null;
            unsettled = null;
            return wish;
        }
    }

    private void serve(Wish wish) {
        ViewRequest request = wish.request();
        if (request.equals(shown) || wish.settled().equals(shown)) {
            unsettled = shown.quality() == Quality.DRAFT ? wish : null;
            return;
        }
        if (!ensureDevice()) {
            return;
        }
        BufferedImage image = null;
        try {
            image = images.take(request.width(), request.height());
            long start = System.nanoTime();
            device.drawView(request, image, whileWanted(request));
            double millis = (System.nanoTime() - start) / 1e6;
            if (request.quality() == Quality.FINAL && draftWaits()) {
                images.giveBack(image);
            } else {
                publish(new Frame(request, image, millis), wish);
                image = null;
                warmUp(request);
            }
        } catch (Throwable e) {
            // Whatever it is, an OutOfMemoryError of one huge view included: the next request may well succeed.
            if (image != null) {
                images.giveBack(image);
            }
            if (e instanceof Problem problem && problem.kind() == Problem.Kind.CANCELLED) {
                return;
            }
            shown = null;
            tell(() -> listener.failed(problem(e)));
        }
    }

    /** A final view is no longer wanted once something newer is; a draft always is. */
    private Progress whileWanted(ViewRequest request) {
        return new Progress() {
            @Override
            public void report(String stage, double fraction) {}

            @Override
            public boolean isCancelled() {
                return request.quality() == Quality.FINAL && superseded();
            }
        };
    }

    private boolean superseded() {
        synchronized (lock) {
            return closed || waiting != null;
        }
    }

    private void publish(Frame frame, Wish wish) {
        shown = frame.request();
        if (shown.quality() == Quality.DRAFT) {
            unsettled = wish;
            settleAt = System.nanoTime() + SETTLE_MILLIS * 1_000_000L;
        }
        tell(() -> listener.drawn(frame));
    }

    /** Once the person sees the picture and asks for nothing else, gets its faces ready for the first turn. */
    private void warmUp(ViewRequest request) throws Problem {
        List<FaceAnalysis> faces = request.scene().faces();
        boolean idle;
        synchronized (lock) {
            idle = waiting == null;
        }
        if (idle && request.quality() == Quality.FINAL && !faces.isEmpty() && !faces.equals(warm)) {
            warm = faces;
            device.warmUp(request.scene());
        }
    }

    /** A listener that throws is a fault to be reported like any other, but must not end the loop. */
    private void tell(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
    }

    private boolean draftWaits() {
        synchronized (lock) {
            return waiting != null && waiting.request().quality() == Quality.DRAFT;
        }
    }

    private boolean ensureDevice() {
        if (device == null) {
            try {
                device = opener.open();
            } catch (Throwable e) {
                tell(() -> listener.failed(problem(e)));
                return false;
            }
            tell(() -> listener.opened(device.description(), device.fallbackReason()));
        }
        return true;
    }

    private static Problem problem(Throwable cause) {
        if (cause instanceof Problem problem) {
            return problem;
        }
        return cause instanceof OutOfMemoryError
                ? new Problem(cause, Problem.Kind.ENGINE, "memory")
                : new Problem(cause, Problem.Kind.ENGINE, "drawing", String.valueOf(cause));
    }
}
