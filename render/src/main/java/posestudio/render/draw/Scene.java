package posestudio.render.draw;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.image.Picture;
import posestudio.editor.project.EngineSettings;
import posestudio.render.face.FaceAnalysis;

/**
 * A picture, what is known about its faces, and what was chosen for each.
 *
 * @param picture the source
 * @param faces its faces
 * @param edits one edit for each face, in the same order
 * @param before what a view compares the edits with, one for each face: neutral ones for the source itself
 * @param engine what draws the edited faces
 * @param patches how some faces look with some edits, as an engine that draws pixels made them: shown as they are
 */
public record Scene(
        Picture picture,
        List<FaceAnalysis> faces,
        List<FaceEdit> edits,
        List<FaceEdit> before,
        EngineSettings engine,
        List<Patch> patches) {
    /** @throws IllegalArgumentException when there is not one edit for each face */
    public Scene {
        Objects.requireNonNull(engine);
        patches = List.copyOf(patches);
        faces = List.copyOf(faces);
        edits = List.copyOf(edits);
        before = List.copyOf(before);
        if (faces.size() != edits.size() || faces.size() != before.size()) {
            throw new IllegalArgumentException(
                    faces.size() + " faces, " + edits.size() + " edits, compared with " + before.size());
        }
    }

    /** A scene compared with the source. */
    public Scene(Picture picture, List<FaceAnalysis> faces, List<FaceEdit> edits) {
        this(picture, faces, edits, EngineSettings.DEFAULT);
    }

    /** A scene compared with the source, drawn by a certain engine. */
    public Scene(Picture picture, List<FaceAnalysis> faces, List<FaceEdit> edits, EngineSettings engine) {
        this(picture, faces, edits, Collections.nCopies(faces.size(), FaceEdit.NEUTRAL), engine, List.of());
    }

    /** The same picture with other edits. */
    public Scene withEdits(List<FaceEdit> newEdits) {
        return new Scene(picture, faces, newEdits, before, engine, patches);
    }

    /** The same scene compared with other edits. */
    public Scene withBefore(List<FaceEdit> newBefore) {
        return new Scene(picture, faces, edits, newBefore, engine, patches);
    }

    /** The same scene drawn by another engine. */
    public Scene with(EngineSettings newEngine) {
        return new Scene(picture, faces, edits, before, newEngine, patches);
    }

    /** The same scene with patches. */
    public Scene withPatches(List<Patch> newPatches) {
        return new Scene(picture, faces, edits, before, engine, newPatches);
    }

    /** How that face looks with its present edit, where that is known already. */
    public Optional<Patch> patch(int face) {
        return patches.stream()
                .filter(patch -> patch.face() == face && patch.edit().equals(edits.get(face)))
                .findFirst();
    }
}
