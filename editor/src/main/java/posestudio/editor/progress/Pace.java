package posestudio.editor.progress;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;

/**
 * How fast long work gets on, from its reports: over the last seconds, so that it follows when the machine gets busy, and
 * what was done before the first report of a stage does not count. For any thread.
 */
public final class Pace {
    /** Reports older than this no longer count. */
    private static final double WINDOW = 8;
    /** Before this nothing is told: the first steps tell little about the others. */
    private static final double PATIENCE = 1;

    private static final double BETWEEN = 0.05;

    private final LongSupplier nanos;
    private final Deque<Report> reports = new ArrayDeque<>();
    private String stage = "";
    private int frames;

    private record Report(double seconds, double fraction) {}

    /** The pace of work that begins now. */
    public Pace() {
        this(System::nanoTime);
    }

    /** @param nanos a clock, nanoseconds */
    Pace(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** The work is of so many frames; 0 when it is not counted in frames. */
    public synchronized void frames(int all) {
        frames = all;
        reports.clear();
    }

    /** The work has come so far, as {@link Progress#report}. */
    public synchronized void report(String newStage, double fraction) {
        Objects.requireNonNull(newStage);
        double now = nanos.getAsLong() / 1e9;
        if (!newStage.equals(stage)
                || !reports.isEmpty() && fraction < reports.peekLast().fraction()) {
            stage = newStage;
            reports.clear();
        }
        if (reports.size() > 1 && now - reports.peekLast().seconds() < BETWEEN) {
            reports.removeLast();
        }
        reports.add(new Report(now, fraction));
        while (reports.size() > 2 && now - reports.peekFirst().seconds() > WINDOW) {
            reports.removeFirst();
        }
    }

    /** Frames a second; empty while that cannot be said, and for work that is not counted in frames. */
    public synchronized OptionalDouble framesPerSecond() {
        return frames == 0 ? OptionalDouble.empty() : map(speed(), speed -> speed * frames);
    }

    /** Seconds until the stage is done; empty while that cannot be said. */
    public synchronized OptionalDouble secondsLeft() {
        return map(speed(), speed -> (1 - reports.peekLast().fraction()) / speed);
    }

    /** What share of the stage is done in a second. */
    private OptionalDouble speed() {
        if (reports.size() < 2) {
            return OptionalDouble.empty();
        }
        double seconds = reports.peekLast().seconds() - reports.peekFirst().seconds();
        double done = reports.peekLast().fraction() - reports.peekFirst().fraction();
        return seconds < PATIENCE || done <= 0 ? OptionalDouble.empty() : OptionalDouble.of(done / seconds);
    }

    private static OptionalDouble map(OptionalDouble value, java.util.function.DoubleUnaryOperator by) {
        return value.isEmpty() ? value : OptionalDouble.of(by.applyAsDouble(value.getAsDouble()));
    }
}
