package posestudio.editor.change;

import java.util.List;
import java.util.Objects;
import posestudio.editor.project.Project;
import posestudio.editor.project.Snapshot;

/**
 * Adds, renames or removes named states.
 *
 * @param snapshots all of them, after the change
 * @param label what was done
 */
public record SetSnapshots(List<Snapshot> snapshots, ChangeLabel label) implements Change {
    public SetSnapshots {
        snapshots = List.copyOf(snapshots);
        Objects.requireNonNull(label);
    }

    @Override
    public Project apply(Project project) {
        return project.withSnapshots(snapshots);
    }
}
