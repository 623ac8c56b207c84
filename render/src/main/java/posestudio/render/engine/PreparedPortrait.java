package posestudio.render.engine;

import posestudio.editor.edit.FaceEdit;

/** A face that is ready to be re-posed as often as wanted. Immutable; may be used from any thread. */
public interface PreparedPortrait {
    /** What never changes: textures, grid and mattes. */
    Relief relief();

    /** Where everything lies after the edit; takes about a millisecond. */
    PosedRelief pose(FaceEdit edit);
}
