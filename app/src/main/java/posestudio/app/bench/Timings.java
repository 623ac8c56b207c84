package posestudio.app.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import posestudio.editor.problem.Problem;

/** How long something took, several times over, milliseconds. */
final class Timings {
    /** Work that may end in a problem. */
    interface Work {
        void run() throws Problem;
    }

    private final double[] sorted;

    private Timings(double[] millis) {
        sorted = millis;
        Arrays.sort(sorted);
    }

    /** Runs the work {@code warmUp} times unmeasured, then {@code times} times measured. */
    static Timings of(int warmUp, int times, Work work) throws Problem {
        for (int i = 0; i < warmUp; i++) {
            work.run();
        }
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            work.run();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        return new Timings(millis);
    }

    /** Times that were taken elsewhere, at least one. */
    static Timings of(List<Double> millis) {
        return new Timings(millis.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The middle one. */
    double median() {
        return sorted[sorted.length / 2];
    }

    /** The shortest. */
    double fastest() {
        return sorted[0];
    }

    /** The longest. */
    double slowest() {
        return sorted[sorted.length - 1];
    }

    /** How many were measured. */
    int count() {
        return sorted.length;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "median %.1f ms, fastest %.1f ms, slowest %.1f ms, %d times",
                median(),
                fastest(),
                slowest(),
                count());
    }
}
