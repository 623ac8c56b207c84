package posestudio.render.engine;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import posestudio.editor.image.Picture;
import posestudio.render.face.FaceAnalysis;

/**
 * Remembers what an engine has prepared, so that every device and every frame uses it. For any thread; faces that
 * several threads ask for are prepared at the same time, each once.
 */
public final class PreparedPortraits {
    /**
     * So many bytes of reliefs are kept (what else belongs to a face adds about half): the faces of a large group, or
     * some twenty frames of a clip. Those longest unused are prepared again when needed.
     */
    private static final long MOST_BYTES = 200L << 20;

    private final PortraitEngine engine;
    private final Map<FaceAnalysis, FutureTask<PreparedPortrait>> prepared = new LinkedHashMap<>(16, 0.75f, true);

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
            task = prepared.computeIfAbsent(face, f -> new FutureTask<>(() -> engine.prepare(picture, f)));
        }
        boolean own = !task.isDone();
        // Does nothing when another thread is at it.
        task.run();
        PreparedPortrait portrait = result(task, face);
        if (own) {
            forgetOldest();
        }
        return portrait;
    }

    /** Lets go of a face that will not be drawn again soon; asked for nevertheless, it is prepared anew. */
    public void forget(FaceAnalysis face) {
        synchronized (prepared) {
            prepared.remove(face);
        }
    }

    private PreparedPortrait result(FutureTask<PreparedPortrait> task, FaceAnalysis face) {
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
                prepared.remove(face, task);
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

    private void forgetOldest() {
        synchronized (prepared) {
            long bytes = prepared.values().stream()
                    .mapToLong(PreparedPortraits::bytes)
                    .sum();
            Iterator<FutureTask<PreparedPortrait>> oldest = prepared.values().iterator();
            for (int left = prepared.size(); bytes > MOST_BYTES && left > 1; left--) {
                bytes -= bytes(oldest.next());
                oldest.remove();
            }
        }
    }

    /** What is still being prepared counts as nothing, and is not waited for. */
    private static long bytes(FutureTask<PreparedPortrait> task) {
        try {
            return task.isDone() ? task.get().relief().bytes() : 0;
        } catch (InterruptedException | ExecutionException e) {
            return 0;
        }
    }
}
