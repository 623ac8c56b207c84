package posestudio.app.playback;

import posestudio.editor.timeline.FrameRange;
import posestudio.render.clip.ClipInfo;

/**
 * Which frame is due while a clip plays. Keeps to the time: when frames cannot be shown as fast as they come, some are
 * left out, and the clock counts them.
 */
final class PlayClock {
    private final ClipInfo clip;
    private FrameRange range;
    private double speed;
    private double startSeconds;
    private long startNanos;
    private int last;
    private int skipped;
    private int shown;

    PlayClock(ClipInfo clip) {
        this.clip = clip;
    }

    /**
     * Starts at a frame.
     *
     * @param newRange what is played over and over; from a frame outside of it, it begins at its own beginning
     * @param newSpeed 1 as it was taken, negative backwards, not 0
     */
    void start(int frame, FrameRange newRange, double newSpeed, long nanos) {
        range = newRange;
        speed = newSpeed;
        skipped = 0;
        shown = 0;
        boolean atEnd = newSpeed > 0 ? frame >= newRange.last() : frame <= newRange.first();
        int from = newRange.contains(frame) && !atEnd ? frame : newSpeed > 0 ? newRange.first() : newRange.last();
        restart(from, nanos);
    }

    private void restart(int frame, long nanos) {
        last = frame;
        startNanos = nanos;
        startSeconds = speed > 0 ? clip.times().start(frame) : clip.end(frame);
    }

    /** Whether that is what it plays, and how fast. */
    boolean isFor(FrameRange wanted, double wantedSpeed) {
        return speed == wantedSpeed && wanted.equals(range);
    }

    /** The frame that is due now; the same as before while that one is. */
    int due(long nanos) {
        double at = startSeconds + speed * (nanos - startNanos) / 1e9;
        double begin = clip.times().start(range.first());
        double end = clip.end(range.last());
        if (at >= end || at < begin) {
            restart(speed > 0 ? range.first() : range.last(), nanos);
            shown++;
            return last;
        }
        int frame = range.clamp(clip.frameAt(at));
        if (frame != last) {
            skipped += Math.abs(frame - last) - 1;
            shown++;
            last = frame;
        }
        return frame;
    }

    /** How many frames were left out since the start. */
    int skipped() {
        return skipped;
    }

    /** How many were due and not left out. */
    int shown() {
        return shown;
    }
}
