package posestudio.render.motion;

import java.util.Optional;
import posestudio.editor.problem.Problem;
import posestudio.render.face.FaceAnalysis;

/** Knows the face of one person in every frame of a clip. */
@FunctionalInterface
public interface FaceOfFrame {
    /**
     * The face in a frame, if it was seen there.
     *
     * @throws Problem when it cannot be found out
     */
    Optional<FaceAnalysis> at(int frame) throws Problem;
}
