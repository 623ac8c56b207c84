package posestudio.app.project;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import posestudio.editor.projectfile.SavedProject;

/**
 * What an autosaved project says of itself besides.
 *
 * @param file the project file that the work is kept in otherwise, if there is one
 * @param hasPicture whether the picture has a file of its own; else it lies beside the autosaved project
 */
public record Recovered(Optional<Path> file, boolean hasPicture) {
    /** The field of the outermost object. */
    public static final String FIELD = "autosave";

    private static final String PROJECT = "project";
    private static final String PICTURE = "hasPicture";

    /** What stands in the project; empty when it is no autosaved one. */
    public static Optional<Recovered> of(SavedProject project) {
        return project.original().get(FIELD) instanceof Map<?, ?> field
                ? Optional.of(new Recovered(path(field.get(PROJECT)), !Boolean.FALSE.equals(field.get(PICTURE))))
                : Optional.empty();
    }

    /** The field as it is written. */
    public Map<String, Object> json() {
        Map<String, Object> fields = new LinkedHashMap<>();
        file.ifPresent(path -> fields.put(PROJECT, path.toString()));
        fields.put(PICTURE, hasPicture);
        return Map.of(FIELD, fields);
    }

    private static Optional<Path> path(Object text) {
        try {
            return text instanceof String path ? Optional.of(Path.of(path)) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
