package posestudio.render.engine;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import posestudio.editor.image.Picture;
import posestudio.render.face.FaceAnalysis;

/**
 * Remembers what an engine has prepared, so that every device and every frame uses it. For any thread; faces that
 * several threads ask for are prepared at the same time, each once.
 */
public final class PreparedPortraits {
    /**
     * So many bytes of reliefs are kept (what else belongs to a face adds about half): the faces of a large group. Those
     * longest unused are prepared again when needed.
     */
    private static final long MOST_BYTES = 200L << 20;
    /** As long as others than those of the picture drawn last are among them, less: some seven frames of a clip. */
    private static final long MOST_BYTES_OF_SEVERAL = 64L << 20;

    private final PortraitEngine engine;
    private final Map<FaceAnalysis, Entry> prepared = new LinkedHashMap<>(16, 0.75f, true);

    private record Entry(Picture picture, FutureTask<PreparedPortrait> task) {}

    /** What {@code engine} prepares. */
    public PreparedPortraits(PortraitEngine engine) {
        this.engine = engine;
    }

    /** The engine that prepares. */
    public PortraitEngine engine() {
        return engine;
    }

    /** The prepared face; takes about a tenth of a second the first time. */
    public PreparedPortrait get(Picture picture, FaceAnalysis face) {
        FutureTask<PreparedPortrait> task;
        synchronized (prepared) {
            task = prepared.computeIfAbsent(
                            face, f -> new Entry(picture, new FutureTask<>(() -> engine.prepare(picture, f))))
                    .task();
        }
        boolean own = !task.isDone();
        // Does nothing when another thread is at it.
        task.run();
        PreparedPortrait portrait = result(task);
        if (own) {
            forgetOldest(picture);
        }
        return portrait;
    }

    /** Lets go of a face that will not be drawn again soon; asked for nevertheless, it is prepared anew. */
    public void forget(FaceAnalysis face) {
        synchronized (prepared) {
            prepared.remove(face);
        }
    }

    private PreparedPortrait result(FutureTask<PreparedPortrait> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            synchronized (prepared) {
                prepared.values().removeIf(entry -> entry.task() == task);
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void forgetOldest(Picture latest) {
        synchronized (prepared) {
            forgetOldest(MOST_BYTES_OF_SEVERAL, entry -> entry.picture() != latest);
            forgetOldest(MOST_BYTES, entry -> true);
        }
    }

    private void forgetOldest(long most, Predicate<Entry> mayGo) {
        long bytes =
                prepared.values().stream().mapToLong(PreparedPortraits::bytes).sum();
        Iterator<Entry> oldest = prepared.values().iterator();
        for (int left = prepared.size(); bytes > most && left > 1; left--) {
            Entry entry = oldest.next();
            if (mayGo.test(entry)) {
                bytes -= bytes(entry);
                oldest.remove();
            }
        }
    }

    /** What is still being prepared counts as nothing, and is not waited for. */
    private static long bytes(Entry entry) {
        try {
            return entry.task().isDone() ? entry.task().get().relief().bytes() : 0;
        } catch (InterruptedException | ExecutionException e) {
            return 0;
        }
    }
}
