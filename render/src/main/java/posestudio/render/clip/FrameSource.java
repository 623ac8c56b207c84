package posestudio.render.clip;

import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;

/**
 * The frames of a clip, any of them at any time. Used by one thread at a time; whoever opened it closes it. Asked twice
 * for the same frame it gives equal samples, whatever was asked for in between.
 */
public interface FrameSource extends AutoCloseable {
    /** What is known about the clip. */
    ClipInfo info();

    /**
     * One frame in its full size, upright, in sRGB-like colours of the clip.
     *
     * @param index 0 to {@code info().frames() - 1}
     * @throws IndexOutOfBoundsException when there is no such frame
     * @throws Problem of kind INPUT when it cannot be read
     */
    Picture frame(int index) throws Problem;

    @Override
    void close();
}
