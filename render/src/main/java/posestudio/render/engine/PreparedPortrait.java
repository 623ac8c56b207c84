package posestudio.render.engine;

import posestudio.editor.project.FaceEdit;

/** A face that is ready to be re-posed as often as wanted. Immutable; may be used from any thread. */
public interface PreparedPortrait {
    /** What never changes: textures, grid and mattes. */
    Relief relief();

    /**
     * Where the relief's nodes lie after the edit.
     *
     * @return for every node picture x, picture y and depth towards the viewer, picture pixels; the relief's own
     *     places for a neutral edit
     */
    float[] pose(FaceEdit edit);
}
