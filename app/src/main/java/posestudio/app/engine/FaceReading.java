package posestudio.app.engine;

import java.util.function.UnaryOperator;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.likeness.Likeness;
import posestudio.render.likeness.Likening;

/** How the engine that draws reads pose and expression of a face. */
public interface FaceReading {
    /** A face and the picture that it is in. */
    record Seen(Picture picture, FaceAnalysis face) {}

    /** The reading of the built-in engine: from the landmarks. */
    FaceReading BUILT_IN = new FaceReading() {
        @Override
        public HeadPose pose(Seen face) {
            return face.face().pose();
        }

        @Override
        public UnaryOperator<FaceEdit> neutralising(Seen face) {
            return edit -> Likeness.neutralised(face.face(), edit);
        }

        @Override
        public Likening likening(Seen own, Seen other) {
            return new Likeness(own.face(), other.face());
        }
    };

    /** How the head stands. @throws Problem of kind ENGINE when it cannot be read, CANCELLED when asked to stop */
    HeadPose pose(Seen face) throws Problem;

    /** What brings the expression of a face to rest. @throws Problem likewise */
    UnaryOperator<FaceEdit> neutralising(Seen face) throws Problem;

    /** What makes a face like another. @throws Problem likewise */
    Likening likening(Seen own, Seen other) throws Problem;
}
