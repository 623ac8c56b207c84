package posestudio.models.runtime;

/**
 * How long a network's runs took, milliseconds.
 *
 * @param runs how many
 * @param last the latest
 * @param total all together
 * @param worst the longest
 */
public record RunTimes(int runs, double last, double total, double worst) {
    /** Never run. */
    public static final RunTimes NONE = new RunTimes(0, 0, 0, 0);

    /** With one more run. */
    public RunTimes plus(double millis) {
        return new RunTimes(runs + 1, millis, total + millis, Math.max(worst, millis));
    }

    /** The average; 0 when never run. */
    public double mean() {
        return runs == 0 ? 0 : total / runs;
    }
}
