package posestudio.editor.projectfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import posestudio.editor.change.ChangeLabel;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.KeypointEdits;
import posestudio.editor.history.History;
import posestudio.editor.json.EditJson;
import posestudio.editor.json.JsonFields;
import posestudio.editor.json.MalformedJson;
import posestudio.editor.project.ClipFacts;
import posestudio.editor.project.EngineSettings;
import posestudio.editor.project.Project;
import posestudio.editor.project.ProjectFace;
import posestudio.editor.project.Snapshot;
import posestudio.editor.project.SourceReference;
import posestudio.editor.timeline.Timeline;

/** Turns JSON into a project. */
final class ProjectReader {
    /** What a step is called that somebody made in the file itself. */
    private static final ChangeLabel BY_HAND = ChangeLabel.of("change.file");

    private final JsonFields json;
    private final OffsetsTable offsets;
    private final TimelineJson timelines;
    private final SourceReference source;

    private ProjectReader(JsonFields json) throws MalformedJson {
        this.json = json;
        offsets = new OffsetsTable(json.optionalObject("offsets"));
        timelines = new TimelineJson(offsets, new MotionsTable(json.optionalObject("motions")));
        JsonFields picture = json.object("source");
        source = new SourceReference(
                Optional.empty(), picture.text("name"), side(picture, "width"), side(picture, "height"));
    }

    /**
     * The project.
     *
     * @throws MalformedJson when it makes no sense
     */
    static SavedProject read(JsonFields json, Map<String, Object> original) throws MalformedJson {
        return new ProjectReader(json).read(original);
    }

    private SavedProject read(Map<String, Object> original) throws MalformedJson {
        List<ProjectFace> faces = new ArrayList<>();
        for (JsonFields face : json.objects("faces")) {
            faces.add(face(face));
        }
        Project present = new Project(
                source,
                faces,
                snapshots(json, faces.size()),
                List.of(),
                json.has("clip") ? Optional.of(clip(json.object("clip"))) : Optional.empty(),
                DrawingJson.read(json.optionalObject(DrawingJson.FIELD)));
        int selected = json.has("selectedFace") ? (int) json.count("selectedFace") : 0;
        return new SavedProject(
                savedSource(json.object("source")),
                json.has("history") ? history(json.object("history"), present) : History.of(present),
                selected < faces.size() ? selected : 0,
                json.optionalText("engine").orElse(""),
                json.optionalText("pack").orElse(""),
                original);
    }

    private static SavedSource savedSource(JsonFields picture) throws MalformedJson {
        Optional<Fingerprint> print = Optional.empty();
        if (picture.has("sha256")) {
            try {
                print = Optional.of(new Fingerprint(picture.count("bytes"), picture.text("sha256")));
            } catch (IllegalArgumentException e) {
                throw picture.malformed("sha256");
            }
        }
        return new SavedSource(picture.optionalText("relative"), picture.optionalText("absolute"), print);
    }

    private static ClipFacts clip(JsonFields clip) throws MalformedJson {
        long frames = clip.count("frames");
        double rate = clip.number("rate");
        if (frames < 1 || frames > Integer.MAX_VALUE / 2 || !(rate > 0)) {
            throw clip.malformed("frames");
        }
        return new ClipFacts((int) frames, rate, clip.number("smoothing", ClipFacts.DEFAULT_SMOOTHING));
    }

    private ProjectFace face(JsonFields face) throws MalformedJson {
        JsonFields box = face.object("box");
        return new ProjectFace(
                box.number("x"),
                box.number("y"),
                box.number("width"),
                box.number("height"),
                EditJson.read(face.optionalObject("edit"), offsets),
                timelines.read(face.optionalObject("timeline"), Timeline.NEUTRAL),
                ProjectFace.NEW);
    }

    private List<Snapshot> snapshots(JsonFields holder, int faces) throws MalformedJson {
        List<Snapshot> snapshots = new ArrayList<>();
        for (JsonFields snapshot : holder.objects("snapshots")) {
            List<FaceEdit> edits = new ArrayList<>();
            for (JsonFields edit : snapshot.objects("edits")) {
                edits.add(EditJson.read(edit, offsets));
            }
            String name = snapshot.text("name");
            // A state of other faces cannot be gone back to; the work itself must not be lost with it.
            if (edits.size() == faces) {
                snapshots.add(new Snapshot(name, edits));
            }
        }
        return snapshots;
    }

    /** What the file says of the faces holds; where the history says otherwise, somebody has edited the file. */
    private History history(JsonFields history, Project present) throws MalformedJson {
        List<FaceEdit> none =
                present.faces().stream().map(face -> FaceEdit.NEUTRAL).toList();
        Project state = present.withEdits(none).withSnapshots(List.of()).with(EngineSettings.DEFAULT);
        for (int i = 0; i < none.size(); i++) {
            state = state.with(i, Timeline.NEUTRAL);
        }
        List<History.Step> steps = new ArrayList<>();
        for (JsonFields step : history.objects("steps")) {
            state = step(step, state);
            ChangeLabel label =
                    new ChangeLabel(step.optionalText("label").orElse(BY_HAND.key()), step.texts("arguments"));
            steps.add(new History.Step(Optional.of(label), state, Optional.empty()));
        }
        long cursor = history.count("cursor");
        if (cursor >= steps.size()) {
            throw history.malformed("cursor");
        }
        History read = History.restored(steps, (int) cursor);
        return read.project().equals(present) ? read : read.push(BY_HAND, present, Optional.empty());
    }

    private Project step(JsonFields step, Project before) throws MalformedJson {
        Project after = before;
        JsonFields edits = step.optionalObject("edits");
        for (String index : edits.names()) {
            int face = face(edits, index, before);
            after = after.with(face, parts(edits.object(index), before.edit(face)));
        }
        JsonFields parts = step.optionalObject("timelines");
        for (String index : parts.names()) {
            int face = face(parts, index, before);
            Timeline timeline = before.faces().get(face).timeline();
            after = after.with(face, timelines.read(parts.object(index), timeline));
        }
        if (step.has("smoothing") && before.clip().isPresent()) {
            after = after.with(before.clip().get().withSmoothing(step.number("smoothing")));
        }
        if (step.has(DrawingJson.FIELD)) {
            after = after.with(DrawingJson.read(step.object(DrawingJson.FIELD)));
        }
        return step.has("snapshots")
                ? after.withSnapshots(snapshots(step, before.faces().size()))
                : after;
    }

    private static int face(JsonFields faces, String index, Project project) throws MalformedJson {
        // No index of more digits is one of a face.
        int face = index.matches("\\d{1,4}") ? Integer.parseInt(index) : Integer.MAX_VALUE;
        if (face >= project.faces().size()) {
            throw faces.malformed(index);
        }
        return face;
    }

    private FaceEdit parts(JsonFields parts, FaceEdit before) throws MalformedJson {
        FaceEdit after = before;
        if (parts.has("values")) {
            after = new FaceEdit(EditJson.readValues(parts.object("values")), after.keypoints(), after.copy());
        }
        if (parts.has("keypoints")) {
            after = after.with(KeypointEdits.of(EditJson.readKeypoints(parts.object("keypoints"))));
        }
        return parts.has("copy") ? after.with(EditJson.readCopy(parts.object("copy"), offsets)) : after;
    }

    private static int side(JsonFields picture, String name) throws MalformedJson {
        long side = picture.count(name);
        if (side < 1 || side > Integer.MAX_VALUE) {
            throw picture.malformed(name);
        }
        return (int) side;
    }
}
