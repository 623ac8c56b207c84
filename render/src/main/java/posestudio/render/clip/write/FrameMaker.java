package posestudio.render.clip.write;

import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;

/** Makes the frames that are written. Asked in rising order on the thread that exports, each frame at most once. */
@FunctionalInterface
public interface FrameMaker {
    /**
     * One finished frame, in the size of the clip.
     *
     * @param index of the clip, not of the range that is written
     * @throws Problem whatever keeps it from being made; the export ends with it, and what was finished is kept
     */
    Picture frame(int index) throws Problem;
}
