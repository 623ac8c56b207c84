package posestudio.editor.change;

import java.util.List;
import java.util.Objects;
import posestudio.editor.project.Project;
import posestudio.editor.project.Snapshot;

/**
 * Adds, renames or removes named states; each has to hold an edit for every face of the project it is applied to.
 *
 * @param snapshots all of them, after the change
 * @param label what was done
 */
public record SetSnapshots(List<Snapshot> snapshots, ChangeLabel label) implements Change {
    public SetSnapshots {
        snapshots = List.copyOf(snapshots);
        Objects.requireNonNull(label);
    }

    /** @throws IllegalArgumentException when a state is one of other faces */
    @Override
    public Project apply(Project project) {
        for (Snapshot snapshot : snapshots) {
            if (snapshot.edits().size() != project.faces().size()
                    || snapshot.absent().size() != project.absent().size()) {
                throw new IllegalArgumentException("not a state of these faces: " + snapshot.name());
            }
        }
        return project.withSnapshots(snapshots);
    }
}
