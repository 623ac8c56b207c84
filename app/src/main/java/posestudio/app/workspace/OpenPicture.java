package posestudio.app.workspace;

import java.util.Objects;
import java.util.Optional;
import posestudio.editor.image.Picture;
import posestudio.editor.project.SourceReference;
import posestudio.render.face.FaceSearch;

/**
 * The picture that is open.
 *
 * @param picture its pixels
 * @param source where it came from
 * @param search what was found in it; empty while that is not known yet
 */
public record OpenPicture(Picture picture, SourceReference source, Optional<FaceSearch> search) {
    public OpenPicture {
        Objects.requireNonNull(picture);
        Objects.requireNonNull(source);
        Objects.requireNonNull(search);
    }
}
