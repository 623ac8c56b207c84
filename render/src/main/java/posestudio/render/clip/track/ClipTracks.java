package posestudio.render.clip.track;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import posestudio.render.clip.ClipInfo;

/**
 * Everybody in a clip, as far as it has been analysed: always the first {@link #analysed()} frames. Grows while a
 * {@link ClipAnalyzer} runs; what is known once never changes, except that
 * short gaps of a person are filled when their end is found. For any thread; closed by whoever began it, which keeps
 * everything on disk.
 */
public final class ClipTracks implements AutoCloseable {
    /** Frames that are written together; so many are read again after the program was killed. */
    private static final int PIECE = 32;

    private final Object lock = new Object();
    private final ClipInfo info;
    private final AnalysisFile file;
    private final FaceStore faces;
    private final List<PersonTrack> persons = new ArrayList<>();
    private final TreeSet<Integer> cuts = new TreeSet<>();
    private final List<FrameRows> unwritten = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private FrameRows last;
    private int users = 1;
    private int analysed;
    private volatile boolean closed;
    private boolean running;

    ClipTracks(ClipInfo info, AnalysisFile file, FaceRegions regions) {
        this.info = info;
        this.file = file;
        faces = new FaceStore(file, regions.regions());
        for (FrameRows frame : file.takeFound()) {
            if (analysed < info.frames()) {
                take(frame);
            }
        }
    }

    /** What is known about the clip. */
    public ClipInfo info() {
        return info;
    }

    /** How many frames the clip has. */
    public int frames() {
        return info.frames();
    }

    /** How many frames have been analysed, from the first one on. */
    public int analysed() {
        synchronized (lock) {
            return analysed;
        }
    }

    /** Whether all frames have been analysed. */
    public boolean isComplete() {
        return analysed() == frames();
    }

    /**
     * Everybody seen so far, in the order of appearance, of those in one frame the biggest face first. Others are only
     * ever added at the end.
     */
    public List<PersonTrack> persons() {
        synchronized (lock) {
            return List.copyOf(persons);
        }
    }

    /** The frames with which new shots begin, rising, without the first frame. */
    public List<Integer> cuts() {
        synchronized (lock) {
            return List.copyOf(cuts);
        }
    }

    /** Tells whenever more is known. Called on any thread; should be quick. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Tells no longer. */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /** Guards what grows. */
    Object lock() {
        return lock;
    }

    FaceStore faces() {
        return faces;
    }

    boolean isClosed() {
        return closed;
    }

    /** The first frame of the shot that a frame belongs to, as far as is known; only with the lock. */
    int shotStart(int frame) {
        Integer cut = cuts.floor(frame);
        return cut == null ? 0 : cut;
    }

    /** The frame after the last one of the shot that a frame belongs to; only with the lock. */
    int shotEnd(int frame) {
        Integer cut = cuts.higher(frame);
        return cut == null ? frames() : cut;
    }

    /** What was found in the last analysed frame; null before the first. */
    FrameRows last() {
        synchronized (lock) {
            return last;
        }
    }

    /** Claims the right to add frames. */
    void beginRun() {
        synchronized (lock) {
            if (running || closed) {
                throw new IllegalStateException(closed ? "closed" : "already being analysed");
            }
            running = true;
        }
    }

    /** Gives the right back and writes what is not on disk yet. */
    void endRun() {
        synchronized (lock) {
            running = false;
            write();
        }
    }

    /** Adds the next frame. */
    void append(FrameRows frame) {
        synchronized (lock) {
            take(frame);
            unwritten.add(frame);
            if (unwritten.size() % PIECE == 0) {
                write();
            }
        }
        listeners.forEach(Runnable::run);
    }

    private void take(FrameRows frame) {
        if (frame.cut()) {
            cuts.add(analysed);
        }
        for (Map.Entry<Integer, FaceRow> face : frame.faces().entrySet()) {
            while (persons.size() <= face.getKey()) {
                persons.add(new PersonTrack(persons.size(), this));
            }
            persons.get(face.getKey()).put(analysed, face.getValue());
        }
        last = frame;
        analysed++;
    }

    private void write() {
        if (unwritten.isEmpty() || closed) {
            return;
        }
        try {
            file.append(unwritten);
            unwritten.clear();
        } catch (IOException e) {
            // The disk is full, say: what cannot be kept stays in memory, and is tried again with the next piece.
            return;
        }
    }

    /** These tracks for another user, who closes them as well: they stay open until the last one has. */
    public ClipTracks share() {
        synchronized (lock) {
            if (closed) {
                throw new IllegalStateException("closed");
            }
            users++;
            return this;
        }
    }

    /**
     * Closed by all its users, writes what is not on disk yet and gives the file back. Faces can no longer be had then,
     * poses can.
     */
    @Override
    public void close() {
        synchronized (lock) {
            write();
            users--;
            if (users > 0 || closed) {
                return;
            }
            closed = true;
            file.close();
        }
    }
}
