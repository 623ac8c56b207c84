package posestudio.render.draw;

import java.util.List;
import posestudio.editor.image.Picture;
import posestudio.editor.project.FaceEdit;
import posestudio.render.face.FaceAnalysis;

/**
 * A picture, what is known about its faces, and what was chosen for each.
 *
 * @param picture the source
 * @param faces its faces
 * @param edits one edit for each face, in the same order
 */
public record Scene(Picture picture, List<FaceAnalysis> faces, List<FaceEdit> edits) {
    /** @throws IllegalArgumentException when there is not one edit for each face */
    public Scene {
        faces = List.copyOf(faces);
        edits = List.copyOf(edits);
        if (faces.size() != edits.size()) {
            throw new IllegalArgumentException(faces.size() + " faces, " + edits.size() + " edits");
        }
    }
}
