package posestudio.render.clip.read;

import posestudio.editor.problem.Problem;

/** A thread of its own that decodes what will probably be asked for next, as far as there is room for it. */
final class ReadAhead implements AutoCloseable {
    /** The part of what may be kept that lies ahead; the rest is behind, for going back. */
    private static final double AHEAD = 0.75;

    private final DecodedFrames frames;
    private final Thread thread = new Thread(this::work, "clip-read-ahead");
    private int from = -1;
    private boolean closed;

    /** Reads ahead in these frames from the first {@link #after} on. */
    ReadAhead(DecodedFrames frames) {
        this.frames = frames;
        thread.setDaemon(true);
    }

    /** Tells that a frame was asked for. */
    synchronized void after(int rank) {
        from = rank;
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
        while (from < 0 && !closed) {
            wait();
        }
        int rank = closed ? -1 : from;
        from = -1;
        return rank;
    }

    private synchronized boolean isOutdated() {
        return closed || from >= 0;
    }

    private void prepareAfter(int asked) throws Problem {
        int end = Math.min(frames.count(), asked + 1 + (int) (frames.capacity() * AHEAD));
        for (int rank = asked + 1; rank < end && !isOutdated(); rank++) {
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
