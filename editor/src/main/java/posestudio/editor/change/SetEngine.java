package posestudio.editor.change;

import posestudio.editor.project.EngineSettings;
import posestudio.editor.project.Project;

/**
 * Lets another engine draw the faces, or the same one in another way.
 *
 * @param settings the engine and how it draws
 */
public record SetEngine(EngineSettings settings) implements Change {
    @Override
    public Project apply(Project project) {
        return project.with(settings);
    }

    @Override
    public ChangeLabel label() {
        return ChangeLabel.of("change.engine." + settings.engine().id());
    }
}
