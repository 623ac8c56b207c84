package posestudio.editor.change;

import java.util.Objects;
import posestudio.editor.project.Project;
import posestudio.editor.timeline.FrameRange;
import posestudio.editor.timeline.Placement;
import posestudio.editor.timeline.Timeline;

/**
 * A change made while looking at one frame of a clip: what it does to the faces there goes into their timelines.
 *
 * @param change what is done, as to a picture
 * @param placement at which frame, and for which frames
 */
public record AtFrame(Change change, Placement placement) implements Change {
    public AtFrame {
        Objects.requireNonNull(change);
        Objects.requireNonNull(placement);
    }

    /** @throws java.util.NoSuchElementException when the project is not about a clip */
    @Override
    public Project apply(Project project) {
        FrameRange clip = project.clip().orElseThrow().all();
        Project seen = project.at(placement.frame());
        Project wanted = change.apply(seen);
        Project changed = wanted.atNoFrame();
        for (int face = 0; face < wanted.faces().size(); face++) {
            if (!wanted.edit(face).equals(seen.edit(face))) {
                Timeline timeline = wanted.faces().get(face).timeline();
                changed = changed.with(face, placement.place(timeline, wanted.edit(face), clip));
            }
        }
        return changed;
    }

    @Override
    public ChangeLabel label() {
        return change.label();
    }
}
