package posestudio.app.workspace;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import posestudio.editor.image.Picture;
import posestudio.editor.project.ProjectFace;
import posestudio.render.face.FaceSearch;

/**
 * One frame of the open clip with all that is known about it.
 *
 * @param frame its number, from 0
 * @param picture its pixels
 * @param search the persons known so far, in the order in which they appear in the clip; who is not seen in the frame
 *     as in the nearest one that shows them
 * @param strength how much of its edit each of them gets, 0..1; 0 for who is not seen
 * @param persons the same persons as the project is to have them: with the box where they are first seen
 * @param rendered the frame as it was finished before, if it was
 */
public record ClipFrame(
        int frame,
        Picture picture,
        FaceSearch search,
        List<Double> strength,
        List<ProjectFace> persons,
        Optional<Picture> rendered) {
    /** @throws IllegalArgumentException when there is not one of each for every person */
    public ClipFrame {
        Objects.requireNonNull(picture);
        Objects.requireNonNull(rendered);
        strength = List.copyOf(strength);
        persons = List.copyOf(persons);
        if (search.faces().size() != strength.size() || strength.size() != persons.size()) {
            throw new IllegalArgumentException(
                    search.faces().size() + " faces, " + strength.size() + " strengths, " + persons.size());
        }
    }
}
