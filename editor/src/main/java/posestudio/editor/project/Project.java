package posestudio.editor.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.timeline.Timeline;

/**
 * The immutable whole of what a person works on: what history stores and what rendering reads. Changed only by making
 * another one.
 *
 * @param source the picture
 * @param faces its faces, biggest first
 * @param snapshots named states, oldest first
 * @param absent faces of the project's file that were not found in the picture, with what was chosen for them: kept, so
 *     that saving does not take it away, and never changed
 * @param clip of a clip what is known about it; empty for a picture
 * @param engine what draws the faces
 */
public record Project(
        SourceReference source,
        List<ProjectFace> faces,
        List<Snapshot> snapshots,
        List<ProjectFace> absent,
        Optional<ClipFacts> clip,
        EngineSettings engine) {
    public Project {
        Objects.requireNonNull(source);
        faces = List.copyOf(faces);
        snapshots = List.copyOf(snapshots);
        absent = List.copyOf(absent);
        Objects.requireNonNull(clip);
        Objects.requireNonNull(engine);
    }

    /** A project whose faces the built-in engine draws. */
    public Project(
            SourceReference source,
            List<ProjectFace> faces,
            List<Snapshot> snapshots,
            List<ProjectFace> absent,
            Optional<ClipFacts> clip) {
        this(source, faces, snapshots, absent, clip, EngineSettings.DEFAULT);
    }

    /** A project about a picture. */
    public Project(
            SourceReference source, List<ProjectFace> faces, List<Snapshot> snapshots, List<ProjectFace> absent) {
        this(source, faces, snapshots, absent, Optional.empty());
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

    /** Whether every face stays as the source has it, in every frame. */
    public boolean isNeutral() {
        return faces.stream()
                .allMatch(face -> face.edit().isNeutral() && face.timeline().isNeutral());
    }

    /** This project as one sees it at a frame: every face's edit is the one chosen for it. A picture stays as it is. */
    public Project at(int frame) {
        return clip.map(facts -> withEdits(faces.stream()
                        .map(face -> face.timeline().at(frame, facts.all()))
                        .toList()))
                .orElse(this);
    }

    /** This project with no frame looked at: a face's edit is neutral, its timeline says all. */
    public Project atNoFrame() {
        return clip.map(facts ->
                        withEdits(faces.stream().map(face -> FaceEdit.NEUTRAL).toList()))
                .orElse(this);
    }

    /** This project with another timeline for one face. */
    public Project with(int face, Timeline timeline) {
        List<ProjectFace> changed = new ArrayList<>(faces);
        changed.set(face, changed.get(face).with(timeline));
        return new Project(source, changed, snapshots, absent, clip, engine);
    }

    /** This project of the same clip, read with another smoothing. */
    public Project with(ClipFacts facts) {
        return new Project(source, faces, snapshots, absent, Optional.of(facts), engine);
    }

    /** This project drawn by another engine, or in another way. */
    public Project with(EngineSettings settings) {
        return new Project(source, faces, snapshots, absent, clip, settings);
    }

    /** This project with other faces. */
    public Project withFaces(List<ProjectFace> newFaces) {
        return new Project(source, newFaces, snapshots, absent, clip, engine);
    }

    /** This project with another edit for one face. */
    public Project with(int face, FaceEdit edit) {
        List<ProjectFace> changed = new ArrayList<>(faces);
        changed.set(face, changed.get(face).with(edit));
        return new Project(source, changed, snapshots, absent, clip, engine);
    }

    /** This project with another edit for every face. */
    public Project withEdits(List<FaceEdit> edits) {
        List<ProjectFace> changed = new ArrayList<>(faces);
        for (int i = 0; i < changed.size(); i++) {
            changed.set(i, changed.get(i).with(edits.get(i)));
        }
        return new Project(source, changed, snapshots, absent, clip, engine);
    }

    /** This project with other snapshots. */
    public Project withSnapshots(List<Snapshot> newSnapshots) {
        return new Project(source, faces, newSnapshots, absent, clip, engine);
    }

    /** This project about a picture that lies elsewhere. */
    public Project withSource(SourceReference newSource) {
        return new Project(newSource, faces, snapshots, absent, clip, engine);
    }

    /** The present state of all faces under a name. */
    public Snapshot snapshot(String name) {
        return new Snapshot(
                name, edits(), absent.stream().map(ProjectFace::edit).toList());
    }
}
