package posestudio.editor.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import posestudio.editor.edit.FaceEdit;

/**
 * The immutable whole of what a person works on: what history stores and what rendering reads. Changed only by making
 * another one.
 *
 * @param source the picture
 * @param faces its faces, biggest first
 * @param snapshots named states, oldest first
 * @param absent faces of the project's file that were not found in the picture, with what was chosen for them: kept, so
 *     that saving does not take it away, and never changed
 */
public record Project(
        SourceReference source, List<ProjectFace> faces, List<Snapshot> snapshots, List<ProjectFace> absent) {
    public Project {
        Objects.requireNonNull(source);
        faces = List.copyOf(faces);
        snapshots = List.copyOf(snapshots);
        absent = List.copyOf(absent);
    }

    /** A project all of whose faces are in the picture. */
    public Project(SourceReference source, List<ProjectFace> faces, List<Snapshot> snapshots) {
        this(source, faces, snapshots, List.of());
    }

    /** A project with no snapshots yet. */
    public Project(SourceReference source, List<ProjectFace> faces) {
        this(source, faces, List.of());
    }

    /**
     * The edit of one face.
     *
     * @throws IndexOutOfBoundsException when there is no such face
     */
    public FaceEdit edit(int face) {
        return faces.get(face).edit();
    }

    /** All edits, in the order of the faces. */
    public List<FaceEdit> edits() {
        return faces.stream().map(ProjectFace::edit).toList();
    }

    /** Whether every face stays as the source has it. */
    public boolean isNeutral() {
        return faces.stream().allMatch(face -> face.edit().isNeutral());
    }

    /** This project with another edit for one face. */
    public Project with(int face, FaceEdit edit) {
        List<ProjectFace> changed = new ArrayList<>(faces);
        changed.set(face, changed.get(face).with(edit));
        return new Project(source, changed, snapshots, absent);
    }

    /** This project with another edit for every face. */
    public Project withEdits(List<FaceEdit> edits) {
        List<ProjectFace> changed = new ArrayList<>(faces);
        for (int i = 0; i < changed.size(); i++) {
            changed.set(i, changed.get(i).with(edits.get(i)));
        }
        return new Project(source, changed, snapshots, absent);
    }

    /** This project with other snapshots. */
    public Project withSnapshots(List<Snapshot> newSnapshots) {
        return new Project(source, faces, newSnapshots, absent);
    }

    /** This project about a picture that lies elsewhere. */
    public Project withSource(SourceReference newSource) {
        return new Project(newSource, faces, snapshots, absent);
    }

    /** The present state of all faces under a name. */
    public Snapshot snapshot(String name) {
        return new Snapshot(
                name, edits(), absent.stream().map(ProjectFace::edit).toList());
    }
}
