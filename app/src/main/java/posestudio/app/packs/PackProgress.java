package posestudio.app.packs;

import java.util.Locale;
import java.util.OptionalDouble;
import posestudio.editor.progress.Pace;
import posestudio.editor.progress.Progress;
import posestudio.models.install.InstallProgress;

/** Follows an installation: how far it is, how fast, how long it will take. For any thread. */
public final class PackProgress implements InstallProgress {
    private final Pace pace = new Pace();
    private volatile Progress target = Progress.NONE;
    private volatile Step step = new Step(Stage.CHECK, "", 0, 0);

    /**
     * How far it is.
     *
     * @param stage what is being done
     * @param file with which file
     * @param done bytes of all
     * @param all bytes
     */
    public record Step(Stage stage, String file, long done, long all) {
        /** Message key of what is being done. */
        public String key() {
            return "packs.stage." + stage.name().toLowerCase(Locale.ROOT);
        }

        /** 0..1 of the stage. */
        public double fraction() {
            return all == 0 ? 0 : (double) done / all;
        }
    }

    /**
     * Passes on to another one how far it is.
     *
     * @param other also says whether the work is still wanted
     * @return this
     */
    public PackProgress to(Progress other) {
        target = other;
        return this;
    }

    @Override
    public void report(Stage stage, String file, long done, long all) {
        step = new Step(stage, file, done, all);
        pace.report(stage.name(), step.fraction());
        target.report(step.key(), step.fraction());
    }

    @Override
    public boolean isCancelled() {
        return target.isCancelled();
    }

    /** How far it is. */
    public Step step() {
        return step;
    }

    /** Bytes a second over the last seconds; empty while that cannot be said. */
    public OptionalDouble bytesPerSecond() {
        OptionalDouble left = pace.secondsLeft();
        Step now = step;
        return left.isEmpty() || left.getAsDouble() <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((now.all() - now.done()) / left.getAsDouble());
    }

    /** Seconds until the stage is done; empty while that cannot be said. */
    public OptionalDouble secondsLeft() {
        return pace.secondsLeft();
    }
}
