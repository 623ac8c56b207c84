package posestudio.render.clip.read;

import posestudio.editor.problem.Problem;

/**
 * A thread of its own that decodes what will probably be asked for next, as far as there is room for it: all of a short
 * clip, what follows in a long one.
 */
final class ReadAhead implements AutoCloseable {
    /** The part of what may be kept that lies ahead; the rest is behind, for going back. */
    private static final double AHEAD = 0.75;

    private final DecodedFrames frames;
    private final Thread thread = new Thread(this::work, "clip-read-ahead");
    private int latest = -1;
    private boolean closed;

    /** Reads ahead in these frames from the first {@link #after} on. */
    ReadAhead(DecodedFrames frames) {
        this.frames = frames;
        thread.setDaemon(true);
    }

    /** Tells that a frame was asked for. */
    synchronized void after(int rank) {
        latest = rank;
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        }
        notifyAll();
    }

    private void work() {
        try {
            for (int rank = next(); rank >= 0; rank = next()) {
                prepareAfter(rank);
            }
        } catch (InterruptedException | Problem e) {
            // Whoever asks for the frame itself learns what is wrong with it.
        }
    }

    /** The frame last asked for, when it is another than before; -1 at the end. */
    private synchronized int next() throws InterruptedException {
        while (latest < 0 && !closed) {
            wait();
        }
        int rank = closed ? -1 : latest;
        latest = -1;
        return rank;
    }

    private synchronized boolean isOutdated() {
        return closed || latest >= 0;
    }

    private void prepareAfter(int asked) throws Problem {
        int count = frames.count();
        int room = frames.capacity();
        if (room >= count) {
            prepare(asked + 1, count);
            prepare(0, asked);
        } else {
            prepare(asked + 1, Math.min(count, asked + 1 + (int) (room * AHEAD)));
        }
    }

    private void prepare(int from, int to) throws Problem {
        for (int rank = from; rank < to && !isOutdated(); rank++) {
            while (!frames.prepare(rank) && !isOutdated()) {
                Thread.onSpinWait();
            }
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
