package posestudio.render.engine;

import posestudio.editor.image.Picture;
import posestudio.render.face.FaceAnalysis;

/** Makes one face of one picture ready to be re-posed. Pure computing: drawing is the device's part. */
public interface PortraitEngine {
    /** Short name, for example {@code mesh}. */
    String id();

    /** All the work that does not depend on the edit, done once per face. */
    PreparedPortrait prepare(Picture picture, FaceAnalysis face);
}
