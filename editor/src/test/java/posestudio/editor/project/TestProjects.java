package posestudio.editor.project;

import java.util.Collections;
import java.util.Optional;
import posestudio.editor.edit.FaceEdit;

/** Projects to try things on. */
public final class TestProjects {
    private TestProjects() {}

    /** A picture of 800 x 600 with that many faces, nothing edited. */
    public static Project withFaces(int count) {
        ProjectFace face = new ProjectFace(100, 100, 200, 240, FaceEdit.NEUTRAL);
        return new Project(new SourceReference(Optional.empty(), "test", 800, 600), Collections.nCopies(count, face));
    }
}
