package posestudio.editor.project;

import posestudio.editor.timeline.FrameRange;

/**
 * What a project about a clip says of it.
 *
 * @param frames how many frames it has, at least 1
 * @param rate nominal frames per second
 * @param smoothing how much the reading of the faces is smoothed over time, 0 (as read) to 1; clamped
 */
public record ClipFacts(int frames, double rate, double smoothing) {
    /** Smoothing that nobody has chosen. */
    public static final double DEFAULT_SMOOTHING = 0.5;

    /** @throws IllegalArgumentException for a clip without frames or rate */
    public ClipFacts {
        if (frames < 1 || !(rate > 0)) {
            throw new IllegalArgumentException(frames + " frames at " + rate);
        }
        smoothing = Math.max(0, Math.min(1, smoothing)) + 0.0;
    }

    /** All frames. */
    public FrameRange all() {
        return FrameRange.all(frames);
    }

    /** The same clip, read with another smoothing. */
    public ClipFacts withSmoothing(double newSmoothing) {
        return new ClipFacts(frames, rate, newSmoothing);
    }
}
