package posestudio.app.thread;

import posestudio.editor.progress.Pace;
import posestudio.editor.progress.Progress;

/** One piece of long work: how far it has come, and the wish to stop it. Safe on every thread. */
public final class Job implements Progress {
    private final String title;
    private final Runnable changed;
    private final Pace pace = new Pace();
    private volatile String stage = "";
    private volatile double fraction = -1;
    private volatile boolean cancelled;

    Job(String title, Runnable changed) {
        this.title = title;
        this.changed = changed;
    }

    /** What it is, in words. */
    public String title() {
        return title;
    }

    /** Message key of what is being done now; empty before the first report. */
    public String stage() {
        return stage;
    }

    /** 0..1 of this stage; negative while that is unknown. */
    public double fraction() {
        return fraction;
    }

    /** How fast it gets on. */
    public Pace pace() {
        return pace;
    }

    /** Asks the work to stop. It ends at its next look at {@link #isCancelled()}. */
    public void cancel() {
        cancelled = true;
        changed.run();
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public void frames(int all) {
        pace.frames(all);
    }

    @Override
    public void report(String newStage, double newFraction) {
        pace.report(newStage, newFraction);
        stage = newStage;
        fraction = newFraction;
        changed.run();
    }
}
