package posestudio.app.open;

import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.face.FaceSearch;

/** Finds the faces of a picture; runs off the event thread. */
@FunctionalInterface
public interface FaceFinder {
    /**
     * All faces.
     *
     * @throws Problem of kind ENGINE when a network fails, of kind CANCELLED when asked to stop
     */
    FaceSearch find(Picture picture, Progress progress) throws Problem;
}
