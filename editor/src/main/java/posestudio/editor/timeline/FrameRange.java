package posestudio.editor.timeline;

/**
 * Frames of a clip, from the first to the last, both included.
 *
 * @param first 0 or more
 * @param last {@code first} or more
 */
public record FrameRange(int first, int last) {
    /** @throws IllegalArgumentException for an empty range or one that begins before the clip */
    public FrameRange {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("frames " + first + " to " + last);
        }
    }

    /** All frames of a clip that has so many. */
    public static FrameRange all(int frames) {
        return new FrameRange(0, frames - 1);
    }

    /** The range between two frames, whichever comes first. */
    public static FrameRange between(int one, int other) {
        return new FrameRange(Math.min(one, other), Math.max(one, other));
    }

    /** How many frames it has. */
    public int count() {
        return last - first + 1;
    }

    /** Whether a frame is one of them. */
    public boolean contains(int frame) {
        return frame >= first && frame <= last;
    }

    /** The nearest frame of the range. */
    public int clamp(int frame) {
        return Math.max(first, Math.min(last, frame));
    }
}
