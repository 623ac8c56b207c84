package posestudio.render.clip.read;

import java.nio.file.Path;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.clip.FrameSource;

/** Opens clips of every kind. */
public final class FrameSources {
    private static final long MEGABYTE = 1 << 20;
    /** Shared by all clips one jumps about in. */
    private static final FrameMemory SHARED = new FrameMemory(416 * MEGABYTE);
    /** Of every clip that is read from its beginning to its end. */
    private static final long FORWARD = 48 * MEGABYTE;

    private FrameSources() {}

    /**
     * Opens a clip to be looked at in any order: what was decoded is kept, and what follows is decoded beforehand,
     * within 416 MB of memory outside Java's own for all clips that are open so.
     *
     * <p>Stages reported: {@code progress.clip.index}, {@code progress.clip.count}.
     *
     * @param path a video
     * @return the frames, to be closed by the caller
     * @throws Problem of kind INPUT when it cannot be read, CANCELLED when asked to stop
     */
    public static FrameSource open(Path path, Progress progress) throws Problem {
        return open(path, SHARED, progress);
    }

    /**
     * Opens a clip to be read from its beginning to its end, as for analysis and export: any order works, but what is
     * kept and decoded beforehand is little, 48 MB.
     *
     * @param path as for {@link #open(Path, Progress)}
     * @return the frames, to be closed by the caller
     * @throws Problem likewise
     */
    public static FrameSource openForward(Path path, Progress progress) throws Problem {
        return open(path, new FrameMemory(FORWARD), progress);
    }

    private static FrameSource open(Path path, FrameMemory memory, Progress progress) throws Problem {
        progress.checkCancelled();
        return VideoOpener.open(path, memory, progress);
    }

    /** Whether a file's name says that it is a clip, for dialogs and for what is dropped on the window. */
    public static boolean looksLikeClip(Path path) {
        return ClipNames.isVideo(path);
    }
}
