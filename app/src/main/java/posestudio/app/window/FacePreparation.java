package posestudio.app.window;

import java.util.Map;
import java.util.Optional;
import posestudio.app.engine.FacePreparing;
import posestudio.app.thread.Jobs;
import posestudio.app.workspace.Workspace;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.image.Picture;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.problem.Problem;
import posestudio.render.face.FaceAnalysis;

/**
 * Makes the chosen face ready to be turned before anybody turns it: what the engine does once for each face takes part
 * of a second, and the first movement of the hand should not have to wait for it.
 */
final class FacePreparation {
    /** Moves all that can be moved, as little as that is. */
    private static final FaceEdit EVERYTHING = FaceEdit.NEUTRAL.with(Map.of(
            Parameters.YAW, 1.0, Parameters.JAW, 1.0, Parameters.BLINK.left(), 1.0, Parameters.BLINK.right(), 1.0));

    private final Workspace workspace;
    private final Jobs jobs;
    private final FacePreparing preparing;
    private Optional<FaceAnalysis> last = Optional.empty();

    FacePreparation(Workspace workspace, Jobs jobs, FacePreparing preparing) {
        this.workspace = workspace;
        this.jobs = jobs;
        this.preparing = preparing;
        workspace.addListener(this::prepare);
    }

    private void prepare() {
        Optional<FaceAnalysis> face = workspace.selectedFace();
        // The frames of a clip are prepared by whoever shows them.
        if (face.isPresent() && !face.equals(last) && workspace.clip().isEmpty()) {
            Picture picture = workspace.opened().orElseThrow().picture();
            jobs.quietly(Jobs.Lane.IO, () -> prepare(picture, face.get()));
        }
        last = face;
    }

    private void prepare(Picture picture, FaceAnalysis face) {
        try {
            // Turning is ready then, and so is whatever opens mouth and lids.
            preparing.prepare(picture, face, EVERYTHING);
        } catch (Problem e) {
            // Drawing will meet the same problem and tell it.
            return;
        }
    }
}
