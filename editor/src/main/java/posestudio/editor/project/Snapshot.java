package posestudio.editor.project;

import java.util.List;
import java.util.Objects;

/**
 * A named state of all faces that the person wants to come back to or compare with.
 *
 * @param name what the person calls it
 * @param edits one edit for each face, in the order of the project's faces
 */
public record Snapshot(String name, List<FaceEdit> edits) {
    public Snapshot {
        Objects.requireNonNull(name);
        edits = List.copyOf(edits);
    }
}
