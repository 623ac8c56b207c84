package posestudio.editor.project;

import java.util.Objects;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.timeline.Timeline;

/**
 * One face of the picture and what was chosen for it.
 *
 * @param x left edge of the face's box, picture pixels; may be negative for a face cut by the border
 * @param y top edge, picture pixels
 * @param width width of the box, picture pixels
 * @param height height of the box, picture pixels
 * @param edit what was chosen; of a clip what was chosen for the frame one looks at ({@link Project#at})
 * @param timeline what was chosen through the clip; neutral and of no meaning for a picture
 * @param place where it stands among the faces of the project's file, from 0; {@link #NEW} when it was not in it
 */
public record ProjectFace(
        double x, double y, double width, double height, FaceEdit edit, Timeline timeline, int place) {
    /** The place of a face that was in no file when the project was opened. */
    public static final int NEW = -1;

    public ProjectFace {
        Objects.requireNonNull(edit);
        Objects.requireNonNull(timeline);
    }

    /** A face of a picture. */
    public ProjectFace(double x, double y, double width, double height, FaceEdit edit, int place) {
        this(x, y, width, height, edit, Timeline.NEUTRAL, place);
    }

    /** A face that is in no file yet. */
    public ProjectFace(double x, double y, double width, double height, FaceEdit edit) {
        this(x, y, width, height, edit, NEW);
    }

    /** The same face with another edit. */
    public ProjectFace with(FaceEdit newEdit) {
        return new ProjectFace(x, y, width, height, newEdit, timeline, place);
    }

    /** The same face with another timeline. */
    public ProjectFace with(Timeline newTimeline) {
        return new ProjectFace(x, y, width, height, edit, newTimeline, place);
    }

    /** The same face, known to stand at that place of the project's file. */
    public ProjectFace at(int newPlace) {
        return new ProjectFace(x, y, width, height, edit, timeline, newPlace);
    }
}
