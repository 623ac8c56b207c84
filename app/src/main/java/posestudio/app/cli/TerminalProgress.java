package posestudio.app.cli;

import java.util.OptionalDouble;
import posestudio.app.text.Durations;
import posestudio.editor.progress.Pace;
import posestudio.editor.progress.Progress;

/**
 * Shows progress in one line that overwrites itself, once work takes long enough to be noticed; silent where nobody
 * watches. Closing wipes the line away.
 */
final class TerminalProgress implements Progress, AutoCloseable {
    private static final long PATIENCE_NANOS = 300_000_000L;
    private static final long BETWEEN_NANOS = 50_000_000L;

    private final CliContext context;
    private final Pace pace = new Pace();
    private final long start = System.nanoTime();
    private long last = start;
    private int shown;

    TerminalProgress(CliContext context) {
        this.context = context;
    }

    @Override
    public void frames(int all) {
        pace.frames(all);
    }

    @Override
    public void report(String stage, double fraction) {
        pace.report(stage, fraction);
        report(stage, fraction, speed());
    }

    /** Shows how far it is, and something else that goes with it. */
    synchronized void report(String stage, double fraction, String detail) {
        long now = System.nanoTime();
        if (!context.interactive() || now - start < PATIENCE_NANOS || now - last < BETWEEN_NANOS) {
            return;
        }
        last = now;
        int percent = (int) Math.round(100 * Math.max(0, Math.min(1, fraction)));
        String line = context.text("cli.progress", context.text(stage), percent) + detail;
        // Chinese signs are two columns wide.
        int columns = line.chars().map(c -> c < 0x1100 ? 1 : 2).sum();
        context.err().print("\r" + line + " ".repeat(Math.max(0, shown - columns)));
        context.err().flush();
        shown = columns;
    }

    private String speed() {
        OptionalDouble rate = pace.framesPerSecond();
        OptionalDouble left = pace.secondsLeft();
        return rate.isEmpty() || left.isEmpty()
                ? ""
                : context.text("cli.progress.pace", rate.getAsDouble(), Durations.text(left.getAsDouble()));
    }

    @Override
    public boolean isCancelled() {
        return context.cancelled().getAsBoolean();
    }

    @Override
    public void close() {
        clear();
    }

    /** Wipes the line away, so that something else can be said; later progress shows again. */
    synchronized void clear() {
        if (shown > 0) {
            context.err().print("\r" + " ".repeat(shown) + "\r");
            context.err().flush();
            shown = 0;
        }
    }
}
