package posestudio.editor.timeline;

import java.util.Objects;
import posestudio.editor.edit.FaceEdit;

/**
 * Something added to some frames and to no other: a correction of one frame, of a range, or from a frame on.
 *
 * @param frames the frames
 * @param fade over how many of them, at either end, it grows from nothing; 0 for at once
 * @param added what is added: a difference, as {@link FaceEdit#minus} gives it
 */
public record Adjustment(FrameRange frames, int fade, FaceEdit added) {
    public Adjustment {
        Objects.requireNonNull(frames);
        Objects.requireNonNull(added);
        if (fade < 0) {
            throw new IllegalArgumentException("fade " + fade);
        }
    }

    /**
     * How much of it a frame gets, 0..1.
     *
     * @param clip all frames: where the adjustment begins or ends with the clip it does not fade
     */
    public double strength(int frame, FrameRange clip) {
        if (!frames.contains(frame)) {
            return 0;
        }
        double in = frames.first() == clip.first() ? 1 : (frame - frames.first() + 1) / (fade + 1.0);
        double out = frames.last() >= clip.last() ? 1 : (frames.last() - frame + 1) / (fade + 1.0);
        double t = Math.min(1, Math.min(in, out));
        return t * t * (3 - 2 * t);
    }

    /** The same with another difference. */
    public Adjustment with(FaceEdit newAdded) {
        return new Adjustment(frames, fade, newAdded);
    }

    /** The same for other frames. */
    public Adjustment with(FrameRange newFrames) {
        return new Adjustment(newFrames, fade, added);
    }

    /** The same, fading over so many frames. */
    public Adjustment withFade(int newFade) {
        return new Adjustment(frames, newFade, added);
    }
}
