package posestudio.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.editor.project.Project;
import posestudio.editor.project.SourceReference;
import posestudio.render.face.FaceSearch;

/**
 * A picture that was read and searched.
 *
 * @param path its file
 * @param picture its pixels
 * @param search its faces
 */
record OpenedPicture(Path path, Picture picture, FaceSearch search) {
    /** The project in which nothing is changed yet. */
    Project project() {
        String name = String.valueOf(path.getFileName());
        return search.project(new SourceReference(Optional.of(path), name, picture.width(), picture.height()));
    }

    /**
     * Which faces are meant, as indices.
     *
     * @throws Problem of kind FACE when there are none, or not as many
     */
    List<Integer> choose(FaceChoice choice) throws Problem {
        int count = search.faces().size();
        if (count == 0) {
            String key = search.refused().isEmpty() ? "face.none" : "face.refused";
            throw new Problem(Problem.Kind.FACE, key, path.toString());
        }
        if (!choice.fits(count)) {
            throw new Problem(Problem.Kind.FACE, "face.number", choice.number(), count);
        }
        return choice.indices(count);
    }
}
