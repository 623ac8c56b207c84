package posestudio.render.draw;

import java.util.Collections;
import java.util.List;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.image.Picture;
import posestudio.render.face.FaceAnalysis;

/**
 * A picture, what is known about its faces, and what was chosen for each.
 *
 * @param picture the source
 * @param faces its faces
 * @param edits one edit for each face, in the same order
 * @param before what a view compares the edits with, one for each face: neutral ones for the source itself
 */
public record Scene(Picture picture, List<FaceAnalysis> faces, List<FaceEdit> edits, List<FaceEdit> before) {
    /** @throws IllegalArgumentException when there is not one edit for each face */
    public Scene {
        faces = List.copyOf(faces);
        edits = List.copyOf(edits);
        before = List.copyOf(before);
        if (faces.size() != edits.size() || faces.size() != before.size()) {
            throw new IllegalArgumentException(
                    faces.size() + " faces, " + edits.size() + " edits, compared with " + before.size());
        }
    }

    /** A scene compared with the source. */
    public Scene(Picture picture, List<FaceAnalysis> faces, List<FaceEdit> edits) {
        this(picture, faces, edits, Collections.nCopies(faces.size(), FaceEdit.NEUTRAL));
    }

    /** The same picture with other edits. */
    public Scene withEdits(List<FaceEdit> newEdits) {
        return new Scene(picture, faces, newEdits, before);
    }

    /** The same scene compared with other edits. */
    public Scene withBefore(List<FaceEdit> newBefore) {
        return new Scene(picture, faces, edits, newBefore);
    }
}
