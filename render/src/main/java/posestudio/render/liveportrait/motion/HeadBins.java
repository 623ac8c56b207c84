package posestudio.render.liveportrait.motion;

/** Head angles as the motion network says them: how likely each of 66 bins of 3 degrees is. */
public final class HeadBins {
    /** How many there are. */
    public static final int COUNT = 66;

    private static final double WIDTH = 3;
    /** The lowest angle that can be said, degrees; the one of other networks of this family is -99. */
    private static final double LOWEST = -97.5;

    private HeadBins() {}

    /**
     * The mean angle.
     *
     * @param output {@link #COUNT} logits; or a single number, which is degrees already
     * @return degrees, -97.5 to 97.5
     * @throws IllegalArgumentException for any other count
     */
    public static double degrees(float[] output) {
        if (output.length == 1) {
            return output[0];
        }
        if (output.length != COUNT) {
            throw new IllegalArgumentException(output.length + " bins");
        }
        double most = Float.NEGATIVE_INFINITY;
        for (float logit : output) {
            most = Math.max(most, logit);
        }
        double sum = 0;
        double mean = 0;
        for (int i = 0; i < COUNT; i++) {
            double weight = Math.exp(output[i] - most);
            sum += weight;
            mean += i * weight;
        }
        return WIDTH * mean / sum + LOWEST;
    }
}
