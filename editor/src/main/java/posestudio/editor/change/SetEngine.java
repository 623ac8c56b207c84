package posestudio.editor.change;

import java.util.Objects;
import posestudio.editor.project.EngineSettings;
import posestudio.editor.project.Project;

/**
 * Lets another engine draw the faces, or the same one in another way.
 *
 * @param settings the engine and how it draws
 * @param label what is done
 */
public record SetEngine(EngineSettings settings, ChangeLabel label) implements Change {
    public SetEngine {
        Objects.requireNonNull(settings);
        Objects.requireNonNull(label);
    }

    /** Another engine. */
    public SetEngine(EngineSettings settings) {
        this(settings, ChangeLabel.of("change.engine." + settings.engine().id()));
    }

    /** More or less of the photo's own detail, 0 to 1; clamped. */
    public static SetEngine detail(EngineSettings before, double amount) {
        EngineSettings after = before.withDetail(amount);
        return new SetEngine(after, ChangeLabel.of("change.engine.detail", Math.round(after.detail() * 100) + " %"));
    }

    /** The body still or free. */
    public static SetEngine bodyStill(EngineSettings before, boolean still) {
        return new SetEngine(
                before.withBodyStill(still),
                ChangeLabel.of(still ? "change.engine.body-still" : "change.engine.body-moves"));
    }

    @Override
    public Project apply(Project project) {
        return project.with(settings);
    }
}
