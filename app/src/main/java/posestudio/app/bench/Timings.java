package posestudio.app.bench;

import java.util.Arrays;
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

    /** The middle one. */
    double median() {
        return sorted[sorted.length / 2];
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "median %.1f ms, fastest %.1f ms, slowest %.1f ms, %d times",
                median(),
                sorted[0],
                sorted[sorted.length - 1],
                sorted.length);
    }
}
