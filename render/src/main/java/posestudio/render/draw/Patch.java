package posestudio.render.draw;

import java.util.Objects;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.image.Picture;

/**
 * How a rectangle of a picture looks once one face in it is edited, for views. What the edit does not touch is as in the
 * picture, and so are the outermost pixels.
 *
 * @param face which face of the scene
 * @param edit the edit that it shows
 * @param region where it lies in the picture
 * @param pixels what is seen there, in the picture's own colours, bands and depth; may be smaller than the region by a
 *     whole factor, for drafts
 */
public record Patch(int face, FaceEdit edit, Region region, Picture pixels) {
    public Patch {
        Objects.requireNonNull(edit);
        Objects.requireNonNull(region);
        Objects.requireNonNull(pixels);
    }
}
