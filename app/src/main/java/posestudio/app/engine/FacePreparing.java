package posestudio.app.engine;

import posestudio.editor.edit.FaceEdit;
import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.render.face.FaceAnalysis;

/** Gets a face ready to be drawn, so that the drawing does not have to wait for it. For any thread. */
@FunctionalInterface
public interface FacePreparing {
    /**
     * Does what drawing needs once for every face; takes part of a second the first time.
     *
     * @param edit an edit that is going to be drawn: lids and mouth are cut open only where one moves them
     * @throws Problem of kind ENGINE when it cannot be done
     */
    void prepare(Picture picture, FaceAnalysis face, FaceEdit edit) throws Problem;
}
