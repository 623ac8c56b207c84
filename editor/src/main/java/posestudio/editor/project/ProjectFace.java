package posestudio.editor.project;

import java.util.Objects;

/**
 * One face of the picture and what was chosen for it.
 *
 * @param x left edge of the face's box, picture pixels; may be negative for a face cut by the border
 * @param y top edge, picture pixels
 * @param width width of the box, picture pixels
 * @param height height of the box, picture pixels
 * @param edit what was chosen
 */
public record ProjectFace(double x, double y, double width, double height, FaceEdit edit) {
    public ProjectFace {
        Objects.requireNonNull(edit);
    }

    /** The same face with another edit. */
    public ProjectFace with(FaceEdit newEdit) {
        return new ProjectFace(x, y, width, height, newEdit);
    }
}
