package posestudio.editor.motion;

import java.util.Arrays;
import java.util.Objects;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.edit.ParameterValues;

/** One moment of a {@link Motion}. Immutable. */
public final class MotionFrame {
    private static final HeadPlace NOWHERE = new HeadPlace(0, 0, 1);

    private final double time;
    private final boolean seen;
    private final HeadPose pose;
    private final HeadPlace place;
    private final ParameterValues expression;
    private final float[] offsets;

    /**
     * A moment in which the face was seen.
     *
     * @param time seconds from the start, not negative
     * @param pose where the head looked, the camera being 0
     * @param place where it was
     * @param expression its expression, in the units of the controls
     * @param offsets how far each point of the motion was from its place on the face at rest, canonical cm, {@code x0 y0
     *     z0 x1 …}; copied
     * @throws IllegalArgumentException when a number is not finite or the time is negative
     */
    public MotionFrame(double time, HeadPose pose, HeadPlace place, ParameterValues expression, float[] offsets) {
        this(time, true, pose, place, expression, offsets.clone());
    }

    private MotionFrame(
            double time, boolean seen, HeadPose pose, HeadPlace place, ParameterValues expression, float[] offsets) {
        if (!(time >= 0 && Double.isFinite(time))) {
            throw new IllegalArgumentException("a frame at " + time);
        }
        for (float offset : offsets) {
            if (!Float.isFinite(offset)) {
                throw new IllegalArgumentException("offsets must be finite");
            }
        }
        this.time = time;
        this.seen = seen;
        this.pose = Objects.requireNonNull(pose);
        this.place = Objects.requireNonNull(place);
        this.expression = Objects.requireNonNull(expression);
        this.offsets = offsets;
    }

    /** A moment in which there was no face. @param time seconds from the start */
    public static MotionFrame unseen(double time) {
        return new MotionFrame(time, false, HeadPose.ZERO, NOWHERE, ParameterValues.DEFAULTS, new float[0]);
    }

    /** Seconds from the start. */
    public double time() {
        return time;
    }

    /** Whether the face was seen; if not, nothing else of the frame means anything. */
    public boolean seen() {
        return seen;
    }

    /** Where the head looked, the camera being 0. */
    public HeadPose pose() {
        return pose;
    }

    /** Where the head was. */
    public HeadPlace place() {
        return place;
    }

    /** The expression in the units of the controls; those that cannot be read off a face are at their default. */
    public ParameterValues expression() {
        return expression;
    }

    /** How many points there are offsets for. */
    public int points() {
        return offsets.length / 3;
    }

    /** One coordinate of a point's way from rest, canonical cm: axis 0 is x, 1 is y, 2 is z. */
    public float offset(int point, int axis) {
        return offsets[point * 3 + axis];
    }

    /** {@code x0 y0 z0 x1 …}, canonical cm; a copy. */
    public float[] offsets() {
        return offsets.clone();
    }

    /** The frame the fraction {@code t} of the way to {@code end}; both were seen. */
    public MotionFrame interpolate(MotionFrame end, double t) {
        float[] mixed = new float[offsets.length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = (float) (offsets[i] + (end.offsets[i] - offsets[i]) * t);
        }
        return new MotionFrame(
                time + (end.time - time) * t,
                true,
                pose.interpolate(end.pose, t),
                place.interpolate(end.place, t),
                expression.interpolate(end.expression, t),
                mixed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MotionFrame f
                && time == f.time
                && seen == f.seen
                && pose.equals(f.pose)
                && place.equals(f.place)
                && expression.equals(f.expression)
                && Arrays.equals(offsets, f.offsets);
    }

    @Override
    public int hashCode() {
        return Objects.hash(time, pose, place, Arrays.hashCode(offsets));
    }
}
