package posestudio.editor.project;

import java.util.List;
import java.util.Optional;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.motion.Follow;
import posestudio.editor.timeline.PoseHold;
import posestudio.editor.timeline.Timeline;

/**
 * All that a project says about how one frame of its clip looks: frames of one clip with equal numbers and looks have
 * equal pixels.
 *
 * @param edits what is chosen for every face at the frame
 * @param holds the angle that every face is held at, if it is
 * @param follows the motion that every face follows, if it does
 * @param smoothing how much the reading of the faces is smoothed, 0..1
 * @param engine what draws, {@linkplain EngineSettings#asDrawn() as far as it matters}
 */
public record FrameLook(
        List<FaceEdit> edits,
        List<Optional<PoseHold>> holds,
        List<Optional<Follow>> follows,
        double smoothing,
        EngineSettings engine) {
    public FrameLook {
        edits = List.copyOf(edits);
        holds = List.copyOf(holds);
        follows = List.copyOf(follows);
    }

    /**
     * How a frame looks.
     *
     * @throws java.util.NoSuchElementException when the project is not about a clip
     */
    public static FrameLook of(Project project, int frame) {
        ClipFacts facts = project.clip().orElseThrow();
        List<Timeline> timelines =
                project.faces().stream().map(ProjectFace::timeline).toList();
        return new FrameLook(
                timelines.stream().map(t -> t.at(frame, facts.all())).toList(),
                timelines.stream().map(Timeline::hold).toList(),
                timelines.stream().map(Timeline::follow).toList(),
                facts.smoothing(),
                project.engine().asDrawn());
    }

    /** Whether nothing is done to the frame. */
    public boolean isNeutral() {
        return edits.stream().allMatch(FaceEdit::isNeutral)
                && holds.stream().allMatch(Optional::isEmpty)
                && follows.stream().allMatch(Optional::isEmpty);
    }
}
