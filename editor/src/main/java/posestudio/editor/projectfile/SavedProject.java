package posestudio.editor.projectfile;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import posestudio.editor.history.History;
import posestudio.editor.project.Project;

/**
 * What a project file holds.
 *
 * @param source where the picture lay
 * @param history all states with the present one; their {@link Project#source()} has a name and a size, but no path
 *     when it was read from a file: who opens the project finds the picture first
 * @param selectedFace the face that was worked on; 0 when there is none
 * @param engine what drew it, for example {@code mesh 0.1.0}; older files have no version here, nor in {@code pack}
 * @param pack the model pack that found the faces, for example {@code perception 1}
 * @param original the file's content as it was read; keeps what this version does not know; empty for a new project
 */
public record SavedProject(
        SavedSource source,
        History history,
        int selectedFace,
        String engine,
        String pack,
        Map<String, Object> original) {
    public SavedProject {
        Objects.requireNonNull(source);
        Objects.requireNonNull(history);
        Objects.requireNonNull(engine);
        Objects.requireNonNull(pack);
        Objects.requireNonNull(original);
    }

    /** The engine that the file asks for, if this version does not know it: the built-in one draws instead. */
    public Optional<String> unknownEngine() {
        return DrawingJson.unknownEngine(original);
    }

    /** The present state. */
    public Project project() {
        return history.project();
    }
}
