package posestudio.editor.change;

import java.util.Objects;
import posestudio.editor.project.Project;
import posestudio.editor.timeline.Timeline;

/**
 * Gives one face of a clip another timeline: keys moved, the head held, all of it put back.
 *
 * @param face index into {@link Project#faces()}
 * @param timeline the new one
 * @param label what was done
 */
public record SetTimeline(int face, Timeline timeline, ChangeLabel label) implements Change {
    public SetTimeline {
        Objects.requireNonNull(timeline);
        Objects.requireNonNull(label);
    }

    @Override
    public Project apply(Project project) {
        return project.with(face, timeline);
    }
}
