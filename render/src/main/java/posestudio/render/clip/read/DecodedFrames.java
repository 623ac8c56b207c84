package posestudio.render.clip.read;

import java.util.BitSet;
import java.util.concurrent.locks.ReentrantLock;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import posestudio.editor.problem.Problem;

/**
 * The frames of a stream in any order, as the decoder leaves them; what was decoded on the way to one is kept for as
 * long as there is room. A frame that cannot be decoded is filled by the one before. Thread-safe, so that frames can be
 * read ahead while one is asked for.
 *
 * <p>The samples do not depend on the order in which frames are asked for: a group of pictures in which there is a fault
 * is always decoded by one thread, from its own beginning to its own end.
 */
final class DecodedFrames implements AutoCloseable {
    /** From how many earlier key frames decoding is tried when a frame does not come out. */
    private static final int RETRIES = 2;

    private static final int THREADS = 2;

    private enum Outcome {
        FOUND,
        DAMAGED,
        PASSED,
        INTERRUPTED
    }

    private final ReentrantLock lock = new ReentrantLock(true);
    private final VideoFile file;
    private final PacketIndex index;
    private final VideoDecoder fast;
    private final FrameMemory.Share memory;
    private final BitSet missing = new BitSet();
    private final BitSet damaged = new BitSet();
    /** The beginnings of groups in which there is a fault. */
    private final BitSet faulty = new BitSet();

    private VideoDecoder careful;
    private VideoDecoder decoder;
    private boolean running;
    private boolean closed;
    private int begun;
    private int last;

    /**
     * Frames by an index; takes over file and memory, and closes them.
     *
     * @throws Problem of kind INPUT when this build cannot decode the stream
     */
    DecodedFrames(VideoFile file, PacketIndex index, FrameMemory.Share memory) throws Problem {
        this.file = file;
        this.index = index;
        this.memory = memory;
        try {
            fast = new VideoDecoder(file, index, THREADS);
            decoder = fast;
        } catch (Problem | RuntimeException e) {
            memory.close();
            throw e;
        }
    }

    /** How many frames there are. */
    int count() {
        return index.frames();
    }

    /** How many frames may be kept at once. */
    int capacity() {
        return memory.capacity();
    }

    /**
     * A frame, or what fills its place.
     *
     * @return the caller's own reference, to be freed by it
     * @throws Problem of kind INPUT when neither it nor any other can be decoded
     */
    AVFrame get(int rank) throws Problem {
        AVFrame kept = memory.get(rank);
        if (kept != null) {
            return kept;
        }
        lock.lock();
        try {
            for (int before = rank; before >= 0; before--) {
                AVFrame found = find(before);
                if (found != null) {
                    return found;
                }
            }
            for (int after = rank + 1; after < count(); after++) {
                AVFrame found = find(after);
                if (found != null) {
                    return found;
                }
            }
            throw new Problem(Problem.Kind.INPUT, "clip.frame", file.path().toString(), rank + 1);
        } finally {
            lock.unlock();
        }
    }

    /** Whether a frame that was asked for could not be decoded, so that another stands in its place. */
    boolean isFilled(int rank) {
        lock.lock();
        try {
            return damaged.get(rank);
        } finally {
            lock.unlock();
        }
    }

    /** How many frames were found to be damaged so far. */
    int damaged() {
        lock.lock();
        try {
            return damaged.cardinality();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Decodes a frame beforehand, giving way to whoever asks for one meanwhile.
     *
     * @return whether it is done with: kept, or known not to be had
     * @throws Problem of kind INPUT when the file has changed
     */
    boolean prepare(int rank) throws Problem {
        lock.lock();
        try {
            return closed
                    || missing.get(rank)
                    || memory.holdsFurther(rank)
                    || decode(rank, true) != Outcome.INTERRUPTED;
        } finally {
            lock.unlock();
        }
    }

    /** A frame itself; null when it cannot be decoded. */
    private AVFrame find(int rank) throws Problem {
        AVFrame kept = memory.get(rank);
        if (kept != null || missing.get(rank) || decode(rank, false) != Outcome.FOUND) {
            return kept;
        }
        return memory.get(rank);
    }

    private Outcome decode(int rank, boolean givesWay) throws Problem {
        if (index.repeats(rank)) {
            miss(rank);
            return Outcome.PASSED;
        }
        if (!leadsTo(rank)) {
            begin(index.start(rank));
        }
        Outcome outcome = run(rank, givesWay);
        for (int retry = 0; retry < RETRIES && outcome == Outcome.PASSED && decoder.isClean() && begun > 0; retry++) {
            // A key frame that promised too much, such as the beginning of a gradual refresh.
            begin(index.keyBefore(begun));
            outcome = run(rank, givesWay);
        }
        if (outcome == Outcome.DAMAGED || outcome == Outcome.PASSED) {
            miss(rank);
        }
        return outcome;
    }

    private void miss(int rank) {
        missing.set(rank);
        damaged.set(rank, !index.repeats(rank));
    }

    /** Whether decoding on from where it is leads to a frame, and no later beginning would be nearer. */
    private boolean leadsTo(int rank) {
        int start = index.start(rank);
        return running && rank > last && start < decoder.position() && (decoder == fast || start <= begun);
    }

    private void begin(int ordinal) throws Problem {
        running = false;
        if (faulty.get(ordinal)) {
            if (careful == null) {
                careful = new VideoDecoder(file, index, 1);
            }
            decoder = careful;
        } else {
            decoder = fast;
        }
        decoder.start(ordinal);
        running = true;
        begun = ordinal;
        last = -1;
    }

    private Outcome run(int rank, boolean givesWay) throws Problem {
        while (decoder.advance()) {
            int at = decoder.rank();
            if (decoder == fast && !decoder.isClean()) {
                distrust(last < 0 ? begun : index.start(last), at);
                continue;
            } else if (decoder == careful && index.start(at) > begun) {
                begin(index.start(at));
                continue;
            }
            last = at;
            boolean fault = decoder.isDamaged();
            if (fault) {
                miss(at);
            } else {
                memory.put(at, decoder.frame());
            }
            if (at == rank) {
                return fault ? Outcome.DAMAGED : Outcome.FOUND;
            } else if (at > rank) {
                return Outcome.PASSED;
            } else if (givesWay && lock.hasQueuedThreads()) {
                return Outcome.INTERRUPTED;
            }
        }
        running = false;
        return Outcome.PASSED;
    }

    /** Decodes a group of pictures anew in which there was a fault, and what follows up to a frame. */
    private void distrust(int start, int rank) throws Problem {
        faulty.set(start);
        faulty.set(index.start(rank));
        memory.forget(Math.max(0, index.rank(start)), rank);
        begin(start);
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (!closed) {
                closed = true;
                fast.close();
                if (careful != null) {
                    careful.close();
                }
                file.close();
                memory.close();
            }
        } finally {
            lock.unlock();
        }
    }
}
