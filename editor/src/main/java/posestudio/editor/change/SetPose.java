package posestudio.editor.change;

import java.util.Locale;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.project.Project;

/**
 * Sets all three angles of one face at once.
 *
 * @param face index into {@link Project#faces()}
 * @param pose the new turn relative to the source; each angle is clamped to its hard range when applied
 * @param reason why: names the step
 */
public record SetPose(int face, HeadPose pose, Reason reason) implements Change {
    /** What the person did. */
    public enum Reason {
        /** Dragged the head in the viewport. */
        TURN,
        /** Asked for a frontal face. */
        FRONTALISE
    }

    @Override
    public Project apply(Project project) {
        return project.with(face, project.edit(face).with(pose));
    }

    @Override
    public ChangeLabel label() {
        return ChangeLabel.of("change.pose." + reason.name().toLowerCase(Locale.ROOT));
    }
}
