package posestudio.app.keypoint;

import java.util.Optional;
import java.util.function.Consumer;
import posestudio.app.engine.NeuralEngine;
import posestudio.app.text.Messages;
import posestudio.app.thread.Job;
import posestudio.app.thread.Jobs;
import posestudio.app.viewport.handles.HandleState;
import posestudio.app.workspace.Workspace;
import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.editor.project.RenderEngine;
import posestudio.render.face.FaceAnalysis;

/** Lets the neural engine look at the chosen face once its keypoints are to be seen, and remembers what it says. */
public final class MotionFinding {
    private final Workspace workspace;
    private final HandleState state;
    private final NeuralEngine engine;
    private final Jobs jobs;
    private final Messages messages;
    private final Consumer<Problem> failed;
    private Optional<FaceAnalysis> asked = Optional.empty();
    private Optional<Job> job = Optional.empty();

    /**
     * @param state whether keypoints are seen
     * @param failed told what went wrong, once for each face
     */
    public MotionFinding(
            Workspace workspace,
            HandleState state,
            NeuralEngine engine,
            Jobs jobs,
            Messages messages,
            Consumer<Problem> failed) {
        this.workspace = workspace;
        this.state = state;
        this.engine = engine;
        this.jobs = jobs;
        this.messages = messages;
        this.failed = failed;
        workspace.addListener(this::look);
        state.addListener(this::look);
    }

    private void look() {
        Optional<FaceAnalysis> wanted = wanted();
        if (wanted.equals(asked)) {
            return;
        }
        asked = wanted;
        job.ifPresent(Job::cancel);
        job = Optional.empty();
        wanted.filter(face -> workspace.motions().of(face).isEmpty()).ifPresent(this::ask);
    }

    /** The face whose keypoints are to be seen; of a clip that plays none. */
    private Optional<FaceAnalysis> wanted() {
        boolean neural = workspace
                .seenProject()
                .filter(project -> project.engine().engine() == RenderEngine.LIVEPORTRAIT)
                .isPresent();
        boolean plays =
                workspace.clip().filter(clip -> clip.view().speed() != 0).isPresent();
        return neural && state.isShown() && !plays ? workspace.selectedFace() : Optional.empty();
    }

    private void ask(FaceAnalysis face) {
        Picture picture = workspace.opened().orElseThrow().picture();
        job = Optional.of(jobs.start(
                Jobs.Lane.IO,
                messages.text("handles.looking"),
                progress -> engine.motion(picture, face, progress),
                motion -> workspace.know(face, motion),
                problem -> {
                    if (problem.kind() != Problem.Kind.CANCELLED) {
                        failed.accept(problem);
                    }
                }));
    }
}
