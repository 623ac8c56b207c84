package posestudio.render.motion;

import java.util.List;
import java.util.Optional;
import posestudio.editor.motion.Motion;
import posestudio.editor.motion.MotionFrame;

/**
 * A motion at any moment: between frames mixed, where the face was not seen held and then faded.
 *
 * @param frame what the face did
 * @param presence how much of it counts, 0 to 1: less and less where the face has not been seen for a while, and before
 *     and after the motion
 */
record MotionMoment(MotionFrame frame, double presence) {
    /** So long the last that was seen is held, seconds. */
    static final double HOLD = 0.25;
    /** So long it takes until nothing is left of it, seconds. */
    static final double FADE = 0.5;

    /** The motion at a moment; nothing when the face was not seen anywhere near. */
    static Optional<MotionMoment> at(Motion motion, double seconds) {
        List<MotionFrame> frames = motion.frames();
        int here = motion.frameAt(seconds);
        int before = frames.get(here).time() <= seconds ? here : here - 1;
        int after = before + 1;
        while (before >= 0 && !frames.get(before).seen()) {
            before--;
        }
        while (after < frames.size() && !frames.get(after).seen()) {
            after++;
        }
        double since = before < 0
                ? Double.POSITIVE_INFINITY
                : seconds - frames.get(before).time();
        double until = after >= frames.size()
                ? Double.POSITIVE_INFINITY
                : frames.get(after).time() - seconds;
        if (since + until <= Math.max(2 * HOLD, 1.5 / motion.rate())) {
            double t = since / (since + until);
            return Optional.of(new MotionMoment(
                    t == 0 ? frames.get(before) : frames.get(before).interpolate(frames.get(after), t), 1));
        }
        double away = Math.min(since, until);
        double presence = away <= HOLD ? 1 : Math.max(0, 1 - (away - HOLD) / FADE);
        return presence == 0
                ? Optional.empty()
                : Optional.of(new MotionMoment(
                        frames.get(since <= until ? before : after), presence * presence * (3 - 2 * presence)));
    }
}
