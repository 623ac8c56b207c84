package posestudio.app.clip;

import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.clip.FrameSource;

/** Opens the frames of a clip once more: whoever reads in an order of its own needs a source of its own. */
@FunctionalInterface
public interface FrameOpener {
    /**
     * The frames, to be closed.
     *
     * @param forward whether every frame is read once, from the first to the last
     * @throws Problem of kind INPUT when they cannot be read any more, CANCELLED when asked to stop
     */
    FrameSource open(boolean forward, Progress progress) throws Problem;
}
