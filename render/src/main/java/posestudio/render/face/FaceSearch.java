package posestudio.render.face;

import java.util.List;
import java.util.Objects;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.project.Project;
import posestudio.editor.project.ProjectFace;
import posestudio.editor.project.SourceReference;

/**
 * What was found in one picture.
 *
 * @param faces the faces that can be edited, biggest first
 * @param refused boxes that looked like a face to the detector but are not a human face; biggest first
 * @param millis how long the search took
 * @param pack what found them: id and version of the model pack, as {@code perception 1}; empty when that is not known
 */
public record FaceSearch(List<FaceAnalysis> faces, List<FaceBox> refused, double millis, String pack) {
    public FaceSearch {
        Objects.requireNonNull(pack);
        faces = List.copyOf(faces);
        refused = List.copyOf(refused);
    }

    /** What was found by nobody knows what. */
    public FaceSearch(List<FaceAnalysis> faces, List<FaceBox> refused, double millis) {
        this(faces, refused, millis, "");
    }

    /** The project in which every face found is still as the source has it. */
    public Project project(SourceReference source) {
        return new Project(source, faces.stream().map(FaceSearch::neutral).toList());
    }

    private static ProjectFace neutral(FaceAnalysis face) {
        FaceBox box = face.box();
        return new ProjectFace(box.x(), box.y(), box.width(), box.height(), FaceEdit.NEUTRAL);
    }
}
