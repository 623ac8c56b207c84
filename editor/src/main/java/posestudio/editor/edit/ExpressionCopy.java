package posestudio.editor.edit;

import java.util.Arrays;
import java.util.Objects;

/**
 * An expression taken over from another picture of the person: an offset for every canonical keypoint of the engine that
 * took it over, which tells by their number whose they are. Immutable.
 *
 * <p>It holds the offsets, not the other picture: a project stays whole when that picture is gone.
 */
public final class ExpressionCopy {
    /** Nothing taken over. */
    public static final ExpressionCopy NONE = new ExpressionCopy("", 0, new float[0]);

    /** Strongest amount. */
    public static final double MAX_AMOUNT = 1.5;

    private final String name;
    private final double amount;
    private final float[] offsets;
    private final boolean still;

    /**
     * @param name what to call the other picture for people
     * @param amount how much of it is taken, 0 to {@link #MAX_AMOUNT}; clamped
     * @param offsets {@code x0 y0 z0 x1 …} for every canonical keypoint, in the units of the engine (of the built-in one
     *     cm); copied; empty for none
     * @throws IllegalArgumentException when a number is not finite or the offsets do not come in threes
     */
    public ExpressionCopy(String name, double amount, float[] offsets) {
        this.name = Objects.requireNonNull(name);
        this.offsets = offsets.clone();
        if (Double.isNaN(amount) || offsets.length % 3 != 0) {
            throw new IllegalArgumentException("amount " + amount + ", " + offsets.length + " numbers");
        }
        boolean allZero = true;
        for (float offset : offsets) {
            if (!Float.isFinite(offset)) {
                throw new IllegalArgumentException("offsets must be finite");
            }
            allZero &= offset == 0;
        }
        this.amount = Math.max(0, Math.min(MAX_AMOUNT, amount)) + 0.0;
        still = allZero || this.amount == 0;
    }

    /** What to call the other picture for people. */
    public String name() {
        return name;
    }

    /** How much of it is taken, 0 to {@link #MAX_AMOUNT}. */
    public double amount() {
        return amount;
    }

    /** How many keypoints it holds offsets for; 0 for {@link #NONE}. */
    public int count() {
        return offsets.length / 3;
    }

    /** One coordinate of a keypoint's offset at full amount: axis 0 is x, 1 is y, 2 is z. */
    public float offset(int keypoint, int axis) {
        return offsets[keypoint * 3 + axis];
    }

    /** {@code x0 y0 z0 x1 …}; a copy. */
    public float[] offsets() {
        return offsets.clone();
    }

    /** The same expression in another strength. */
    public ExpressionCopy withAmount(double newAmount) {
        return new ExpressionCopy(name, newAmount, offsets);
    }

    /** Whether the face is as without it. */
    public boolean isStill() {
        return still;
    }

    /** Whether both hold offsets, but not for the same keypoints: of one engine's and of another's. */
    private boolean isForeignTo(ExpressionCopy other) {
        return count() > 0 && other.count() > 0 && count() != other.count();
    }

    /** What leads from another expression to this one. */
    ExpressionCopy minus(ExpressionCopy other) {
        return equals(other) ? NONE : isForeignTo(other) ? this : combined(other, -1);
    }

    /** This expression and a difference together; a difference of another engine's takes its place. */
    ExpressionCopy plus(ExpressionCopy difference) {
        return difference.equals(NONE)
                ? this
                : equals(NONE) || isForeignTo(difference) ? difference : combined(difference, 1);
    }

    private ExpressionCopy combined(ExpressionCopy other, int sign) {
        float[] sum = new float[Math.max(offsets.length, other.offsets.length)];
        for (int i = 0; i < sum.length; i++) {
            double a = i < offsets.length ? amount * offsets[i] : 0;
            double b = i < other.offsets.length ? other.amount * other.offsets[i] : 0;
            sum[i] = (float) (a + sign * b);
        }
        ExpressionCopy both = new ExpressionCopy(offsets.length > 0 ? name : other.name, 1, sum);
        return both.isStill() ? NONE : both;
    }

    /** The expression the fraction {@code t} of the way to {@code end}; of another engine's there is none between. */
    public ExpressionCopy interpolate(ExpressionCopy end, double t) {
        if (t == 0 || equals(end) || isForeignTo(end) && t < 1) {
            return this;
        }
        if (t == 1) {
            return end;
        }
        float[] mixed = new float[Math.max(offsets.length, end.offsets.length)];
        for (int i = 0; i < mixed.length; i++) {
            double a = i < offsets.length ? amount * offsets[i] : 0;
            double b = i < end.offsets.length ? end.amount * end.offsets[i] : 0;
            mixed[i] = (float) (a + (b - a) * t);
        }
        return new ExpressionCopy(end.offsets.length > 0 ? end.name : name, 1, mixed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExpressionCopy c
                && name.equals(c.name)
                && amount == c.amount
                && Arrays.equals(offsets, c.offsets);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, amount, Arrays.hashCode(offsets));
    }
}
