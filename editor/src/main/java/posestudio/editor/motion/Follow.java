package posestudio.editor.motion;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * That a face follows a motion, and how. Holds the motion itself, so that a project stays whole when the clip it was
 * read from is gone. Immutable.
 *
 * @param motion what is followed
 * @param manner on top of the face's own movement, or in its place
 * @param restFrame the frame in which the driver is at rest: what {@link FollowManner#RELATIVE} counts movements from
 * @param on which parts follow
 * @param amounts how much of the movement each part makes, 0 to {@link #MAX_AMOUNT}, 1 where none is named; kept also
 *     while a part is off
 * @param smoothing how much of the shaking is taken away, 0 (none) to 100
 * @param offset when the motion begins in the clip that follows, seconds; may be negative
 * @param speed how fast the motion runs, {@link #MIN_SPEED} to {@link #MAX_SPEED}
 */
public record Follow(
        Motion motion,
        FollowManner manner,
        int restFrame,
        Map<FollowPart, Boolean> on,
        Map<FollowPart, Double> amounts,
        double smoothing,
        double offset,
        double speed) {
    /** Strongest amount. */
    public static final double MAX_AMOUNT = 1.5;
    /** The strength that takes the network's shaking away and leaves every blink. */
    public static final double USUAL_SMOOTHING = 50;
    /** Slowest. */
    public static final double MIN_SPEED = 0.1;
    /** Fastest. */
    public static final double MAX_SPEED = 10;

    /** Clamps what has a range. @throws IllegalArgumentException when a number is not finite or there is no such frame */
    public Follow {
        Objects.requireNonNull(motion);
        Objects.requireNonNull(manner);
        if (!Double.isFinite(smoothing + offset + speed)) {
            throw new IllegalArgumentException("numbers must be finite");
        }
        if (restFrame < 0 || restFrame >= motion.frames().size()) {
            throw new IllegalArgumentException("no frame " + restFrame);
        }
        Map<FollowPart, Boolean> switches = new EnumMap<>(FollowPart.class);
        Map<FollowPart, Double> strengths = new EnumMap<>(FollowPart.class);
        for (FollowPart part : FollowPart.values()) {
            switches.put(part, on.getOrDefault(part, true));
            strengths.put(part, clamp(amounts.getOrDefault(part, 1.0), 0, MAX_AMOUNT));
        }
        on = Collections.unmodifiableMap(switches);
        amounts = Collections.unmodifiableMap(strengths);
        smoothing = clamp(smoothing, 0, 100);
        speed = clamp(speed, MIN_SPEED, MAX_SPEED);
        offset += 0.0;
    }

    /** All parts in full, from the start, at the motion's own speed. */
    public static Follow of(Motion motion, FollowManner manner, int restFrame) {
        return new Follow(motion, manner, restFrame, Map.of(), Map.of(), USUAL_SMOOTHING, 0, 1);
    }

    /** How much of the movement a part makes; 0 when it is off. */
    public double amount(FollowPart part) {
        return on.get(part) ? amounts.get(part) : 0;
    }

    /** When in the motion it is at a moment of the clip that follows, seconds; may lie outside the motion. */
    public double motionTime(double seconds) {
        return (seconds - offset) * speed;
    }

    /** The same with a part on or off. */
    public Follow with(FollowPart part, boolean partOn) {
        Map<FollowPart, Boolean> switches = new EnumMap<>(on);
        switches.put(part, partOn);
        return new Follow(motion, manner, restFrame, switches, amounts, smoothing, offset, speed);
    }

    /** The same with another amount of a part. */
    public Follow with(FollowPart part, double amount) {
        Map<FollowPart, Double> strengths = new EnumMap<>(amounts);
        strengths.put(part, amount);
        return new Follow(motion, manner, restFrame, on, strengths, smoothing, offset, speed);
    }

    /** The same in another manner. */
    public Follow with(FollowManner newManner) {
        return new Follow(motion, newManner, restFrame, on, amounts, smoothing, offset, speed);
    }

    /** The same counted from another frame. */
    public Follow withRest(int frame) {
        return new Follow(motion, manner, frame, on, amounts, smoothing, offset, speed);
    }

    /** The same in another smoothing, 0 to 100. */
    public Follow withSmoothing(double strength) {
        return new Follow(motion, manner, restFrame, on, amounts, strength, offset, speed);
    }

    /** The same begun at another moment (seconds), at another speed. */
    public Follow timed(double newOffset, double newSpeed) {
        return new Follow(motion, manner, restFrame, on, amounts, smoothing, newOffset, newSpeed);
    }

    private static double clamp(double value, double least, double most) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("an amount must be a number");
        }
        return Math.max(least, Math.min(most, value)) + 0.0;
    }
}
