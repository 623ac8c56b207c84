package posestudio.render.liveportrait.expression;

/**
 * One number of the expression that the networks really use, with its limits in their own units and axes (x to the
 * right, y down, z into the picture).
 *
 * @param keypoint 0 to 20
 * @param axis 0 is x, 1 is y, 2 is z
 * @param softMin lower end of what looks natural: one and a half times what is seen in real motions
 * @param softMax upper end of that
 * @param hardMin lowest value that is drawn
 * @param hardMax highest value that is drawn
 */
public record LiveScalar(int keypoint, int axis, double softMin, double softMax, double hardMin, double hardMax) {
    private static final double SOFT = 1.5;
    private static final double UNIT = 0.001;

    /** All limits in thousandths; {@code min} and {@code max} are the extremes that real motions have. */
    static LiveScalar measured(int keypoint, int axis, double min, double max, double hardMin, double hardMax) {
        return new LiveScalar(keypoint, axis, SOFT * min * UNIT, SOFT * max * UNIT, hardMin * UNIT, hardMax * UNIT);
    }

    /** Where it stands among the 63 numbers of an expression. */
    public int index() {
        return keypoint * 3 + axis;
    }

    /** Whether a value lies outside of what looks natural. */
    public boolean isBeyondSoft(double value) {
        return value < softMin || value > softMax;
    }

    /**
     * The nearest value that is drawn.
     *
     * @param own what the source has, which is always allowed
     */
    public double clamp(double value, double own) {
        return Math.max(Math.min(hardMin, own), Math.min(Math.max(hardMax, own), value));
    }
}
