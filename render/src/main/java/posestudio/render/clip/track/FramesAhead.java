package posestudio.render.clip.track;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.render.clip.FrameSource;

/** Reads the frames of a clip one after the other on a thread of its own, a few ahead of whoever takes them. */
final class FramesAhead implements AutoCloseable {
    private static final int AHEAD = 2;
    private static final long PATIENCE = 50;

    private final FrameSource source;
    private final BlockingQueue<Read> read = new ArrayBlockingQueue<>(AHEAD);
    private final Thread thread;
    private volatile boolean stopped;

    /** A frame, or what went wrong instead. */
    private record Read(Picture picture, Throwable failure) {}

    FramesAhead(FrameSource source, int from) {
        this.source = source;
        thread = new Thread(() -> readFrom(from), "clip frames");
        thread.setDaemon(true);
        thread.start();
    }

    private void readFrom(int from) {
        for (int i = from; i < source.info().frames() && !stopped; i++) {
            Read next;
            try {
                next = new Read(source.frame(i), null);
            } catch (Problem | RuntimeException | Error e) {
                next = new Read(null, e);
            }
            if (!offer(next) || next.failure() != null) {
                return;
            }
        }
    }

    private boolean offer(Read next) {
        try {
            while (!stopped) {
                if (read.offer(next, PATIENCE, TimeUnit.MILLISECONDS)) {
                    return true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** The next frame. */
    Picture take() throws Problem, InterruptedException {
        Read next = read.take();
        if (next.failure() instanceof Problem problem) {
            throw problem;
        } else if (next.failure() != null) {
            throw new IllegalStateException(next.failure());
        }
        return next.picture();
    }

    /** Waits until nothing is read any more. */
    @Override
    public void close() {
        stopped = true;
        Waiting.forEnd(thread);
    }
}
