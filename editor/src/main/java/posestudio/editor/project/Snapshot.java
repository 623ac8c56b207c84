package posestudio.editor.project;

import java.util.List;
import java.util.Objects;
import posestudio.editor.edit.FaceEdit;

/**
 * A named state of all faces that the person wants to come back to or compare with.
 *
 * @param name what the person calls it
 * @param edits one edit for each face, in the order of the project's faces
 * @param absent one edit for each of {@link Project#absent()}, in that order
 */
public record Snapshot(String name, List<FaceEdit> edits, List<FaceEdit> absent) {
    public Snapshot {
        Objects.requireNonNull(name);
        edits = List.copyOf(edits);
        absent = List.copyOf(absent);
    }

    /** A state of a project of which no face is absent. */
    public Snapshot(String name, List<FaceEdit> edits) {
        this(name, edits, List.of());
    }

    /** The same state under another name. */
    public Snapshot renamed(String newName) {
        return new Snapshot(newName, edits, absent);
    }
}
