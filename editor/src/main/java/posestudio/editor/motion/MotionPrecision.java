package posestudio.editor.motion;

/**
 * How finely the compact form holds what a frame says. What is read differs from what was written by at most half of
 * each step; docs/motion.md says what that does to a picture.
 *
 * @param angle degrees
 * @param place picture pixels
 * @param size step of the logarithm of the size
 * @param control units of the controls
 * @param across canonical cm, for x and y of the points
 * @param depth canonical cm, for their z
 */
public record MotionPrecision(double angle, double place, double size, double control, double across, double depth) {
    /** Step of all times, seconds. */
    public static final double TIME = 1e-6;
    /** Step of the points of the face at rest, canonical cm. */
    public static final double REST = 0.01;

    private static final double PLACE_CM = 0.01;

    /** @throws IllegalArgumentException when a step is not finite or not above 0 */
    public MotionPrecision {
        double[] steps = {angle, place, size, control, across, depth};
        for (double step : steps) {
            if (!(step > 0 && Double.isFinite(step))) {
                throw new IllegalArgumentException("a step of " + step);
            }
        }
    }

    /** The steps for heads of that size: all of them well under a pixel. @param size picture pixels a canonical cm */
    public static MotionPrecision forSize(double size) {
        // A power of two: what was rounded once is not rounded otherwise when it is written again.
        double place = Math.pow(2, Math.rint(Math.log(PLACE_CM * size) / Math.log(2)));
        return new MotionPrecision(0.05, place, 0.0005, 1, 0.02, 0.05);
    }
}
