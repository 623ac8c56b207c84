package posestudio.render.clip.track;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import posestudio.editor.problem.Problem;
import posestudio.render.face.FaceReading;
import posestudio.render.face.MatteReader;
import posestudio.render.face.sample.PicturePyramid;

/**
 * Reads mattes and stores frames on a thread of its own, one after the other, while the next frames are already looked
 * at.
 */
final class FrameFinisher implements AutoCloseable {
    /** Frames that may wait. */
    private static final int WAITING = 2;

    private static final long PATIENCE = 50;

    private final ClipTracks tracks;
    private final MatteReader mattes;
    private final BlockingQueue<Frame> waiting = new ArrayBlockingQueue<>(WAITING);
    private final Thread thread;
    private int added;
    /** Only counted up by the thread. */
    private volatile int stored;

    private volatile Throwable failure;
    private volatile boolean ended;
    private volatile boolean dropped;

    /**
     * A frame to be finished.
     *
     * @param pixels null when the frame is the same as the one before
     */
    record Frame(PicturePyramid pixels, boolean cut, Map<Integer, SeenFace> faces) {}

    FrameFinisher(ClipTracks tracks, MatteReader mattes) {
        this.tracks = tracks;
        this.mattes = mattes;
        thread = new Thread(this::work, "clip mattes");
        thread.setDaemon(true);
        thread.start();
    }

    /** Hands a frame over; waits while too many are waiting already. */
    void add(Frame frame) throws Problem, InterruptedException {
        do {
            check();
        } while (!waiting.offer(frame, PATIENCE, TimeUnit.MILLISECONDS));
        added++;
    }

    /** Waits until all frames so far are stored. */
    void drain() throws Problem, InterruptedException {
        while (stored < added) {
            check();
            Thread.sleep(1);
        }
    }

    /** Waits until all frames are stored, and ends. */
    void finish() throws Problem {
        ended = true;
        Waiting.forEnd(thread);
        check();
    }

    private void check() throws Problem {
        if (failure instanceof Problem problem) {
            throw problem;
        } else if (failure != null) {
            throw new IllegalStateException(failure);
        }
    }

    private void work() {
        try {
            while (!dropped && !(ended && waiting.isEmpty())) {
                Frame frame = waiting.poll(PATIENCE, TimeUnit.MILLISECONDS);
                if (frame != null) {
                    tracks.append(finished(frame));
                    stored++;
                }
            }
        } catch (Problem | RuntimeException | Error e) {
            failure = e;
        } catch (InterruptedException e) {
            failure = e;
            Thread.currentThread().interrupt();
        }
    }

    private FrameRows finished(Frame frame) throws Problem {
        if (frame.pixels() == null) {
            return new FrameRows(false, true, tracks.last().faces());
        }
        Map<Integer, FaceRow> rows = new LinkedHashMap<>();
        for (Map.Entry<Integer, SeenFace> face : frame.faces().entrySet()) {
            FaceReading read = face.getValue().reading();
            byte[] matte = mattes.map(frame.pixels(), read.landmarks());
            rows.put(
                    face.getKey(),
                    new FaceRow(
                            read.transform(),
                            (float) read.score(),
                            (float) read.presence(),
                            (float) read.sharpness(),
                            new Blob(Deflated.deflate(face.getValue().points())),
                            new Blob(Deflated.deflate(matte))));
        }
        return new FrameRows(frame.cut(), false, rows);
    }

    /** Drops what still waits, unless finished, and ends. */
    @Override
    public void close() {
        dropped = true;
        Waiting.forEnd(thread);
    }
}
