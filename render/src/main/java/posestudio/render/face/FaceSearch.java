package posestudio.render.face;

import java.util.List;

/**
 * What was found in one picture.
 *
 * @param faces the faces that can be edited, biggest first
 * @param refused boxes that looked like a face to the detector but are not a human face; biggest first
 * @param millis how long the search took
 */
public record FaceSearch(List<FaceAnalysis> faces, List<FaceBox> refused, double millis) {
    public FaceSearch {
        faces = List.copyOf(faces);
        refused = List.copyOf(refused);
    }
}
