package posestudio.app.playback;

import java.util.Objects;
import java.util.function.Consumer;
import posestudio.app.clip.FrameOpener;
import posestudio.app.engine.ClipEngine;
import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.editor.project.FrameLook;
import posestudio.editor.project.Project;
import posestudio.editor.timeline.FrameRange;
import posestudio.render.clip.FrameSource;
import posestudio.render.clip.edit.EditedFrames;
import posestudio.render.clip.track.ClipTracks;
import posestudio.render.draw.DrawingDevice;
import posestudio.render.loop.DeviceOpener;

/**
 * Renders the frames of a clip while nobody does anything, on a thread of its own with its own frame source and drawing
 * device, which are opened when first needed. Any work of the person's stops it at once.
 */
final class BackgroundRendering implements AutoCloseable {
    private static final int CLOSE_MILLIS = 5000;

    /**
     * What is to be rendered.
     *
     * @param project what is done to the clip
     * @param from the frame to begin with
     * @param range the frames; after the last the first come
     */
    record Wish(Project project, int from, FrameRange range) {}

    private final Object lock = new Object();
    private final ClipEngine engine;
    private final ClipTracks tracks;
    private final FrameOpener frames;
    private final DeviceOpener devices;
    private final RenderedFrames rendered;
    private final Runnable more;
    private final Consumer<Throwable> failed;
    private final Thread thread;
    private Wish wish;
    private boolean closed;

    /**
     * @param rendered is filled
     * @param more told after every frame, on the rendering thread
     * @param failed told what went wrong, on the rendering thread; then no more is rendered
     */
    BackgroundRendering(
            ClipEngine engine,
            ClipTracks tracks,
            FrameOpener frames,
            DeviceOpener devices,
            RenderedFrames rendered,
            Runnable more,
            Consumer<Throwable> failed) {
        this.engine = engine;
        this.tracks = tracks;
        this.frames = frames;
        this.devices = devices;
        this.rendered = rendered;
        this.more = more;
        this.failed = failed;
        thread = new Thread(this::run, "clip-rendering");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    /** Begins to render, or goes on with something else. */
    void begin(Wish newWish) {
        synchronized (lock) {
            wish = Objects.requireNonNull(newWish);
            lock.notifyAll();
        }
    }

    /** Stops, soon in the middle of a frame. */
    void pause() {
        synchronized (lock) {
            wish = null;
        }
    }

    private void run() {
        try {
            Wish first = await();
            if (first == null) {
                return;
            }
            try (FrameSource source = frames.open(true, Progress.NONE);
                    DrawingDevice device = devices.open()) {
                for (Wish now = first; now != null; now = await()) {
                    render(now, source, device);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            failed.accept(e);
        }
    }

    private Wish await() throws InterruptedException {
        synchronized (lock) {
            while (!closed && wish == null) {
                lock.wait();
            }
            return closed ? null : wish;
        }
    }

    private boolean isWanted(Wish now) {
        synchronized (lock) {
            return !closed && wish == now;
        }
    }

    private Progress whileWanted(Wish now) {
        return new Progress() {
            @Override
            public void report(String stage, double fraction) {}

            @Override
            public boolean isCancelled() {
                return !isWanted(now);
            }
        };
    }

    private void render(Wish now, FrameSource source, DrawingDevice device) throws Problem {
        FrameRange range = now.range();
        int room = RenderedFrames.room(source.info().width(), source.info().height());
        int count = Math.min(room, range.count());
        int from = range.clamp(now.from());
        try (EditedFrames edited = engine.edited(source, tracks, now.project(), device)) {
            for (int i = 0; i < count && isWanted(now); i++) {
                int frame = range.first() + (from - range.first() + i) % range.count();
                FrameLook look = FrameLook.of(now.project(), frame);
                if (!look.isNeutral() && !rendered.has(frame, look)) {
                    Picture picture = edited.frame(frame, whileWanted(now));
                    rendered.put(frame, look, picture);
                    more.run();
                }
            }
        } catch (Problem e) {
            if (e.kind() != Problem.Kind.CANCELLED) {
                throw e;
            }
        }
        synchronized (lock) {
            if (wish == now) {
                wish = null;
            }
        }
    }

    /** Wants no more; the frame that is being drawn is finished, and what is open closed, without anybody waiting for it. */
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
