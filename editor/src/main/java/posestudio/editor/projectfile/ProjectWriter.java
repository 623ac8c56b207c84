package posestudio.editor.projectfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.history.History;
import posestudio.editor.json.EditJson;
import posestudio.editor.project.ClipFacts;
import posestudio.editor.project.EngineSettings;
import posestudio.editor.project.Project;
import posestudio.editor.project.ProjectFace;
import posestudio.editor.project.Snapshot;
import posestudio.editor.project.SourceReference;
import posestudio.editor.timeline.Timeline;

/** Turns a project into JSON. */
final class ProjectWriter {
    private final Map<String, Object> content;
    private final OffsetsTable offsets = new OffsetsTable();
    private final MotionsTable motions = new MotionsTable();
    private final TimelineJson timelines = new TimelineJson(offsets, motions);

    /** @param content is filled */
    ProjectWriter(Map<String, Object> content) {
        this.content = content;
    }

    void write(SavedProject saved) {
        content.put("engine", saved.engine());
        content.put("pack", saved.pack());
        content.put("source", source(saved));
        content.put("faces", saved.project().faces().stream().map(this::face).toList());
        saved.project().clip().ifPresent(clip -> content.put("clip", clip(clip)));
        if (!saved.project().engine().equals(EngineSettings.DEFAULT)) {
            content.put(DrawingJson.FIELD, DrawingJson.write(saved.project().engine()));
        }
        content.put("selectedFace", saved.selectedFace());
        content.put("snapshots", snapshots(saved.project()));
        content.put("history", history(saved.history()));
        if (!offsets.table().isEmpty()) {
            content.put("offsets", offsets.table());
        }
        if (!motions.table().isEmpty()) {
            content.put("motions", motions.table());
        }
    }

    private static Map<String, Object> source(SavedProject saved) {
        SourceReference picture = saved.project().source();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", picture.name());
        saved.source().relative().ifPresent(path -> json.put("relative", path));
        saved.source().absolute().ifPresent(path -> json.put("absolute", path));
        json.put("width", picture.width());
        json.put("height", picture.height());
        saved.source().fingerprint().ifPresent(print -> {
            json.put("bytes", print.bytes());
            json.put("sha256", print.sha256());
        });
        return json;
    }

    private static Map<String, Object> clip(ClipFacts clip) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("frames", clip.frames());
        json.put("rate", EditJson.number(clip.rate()));
        json.put("smoothing", EditJson.number(clip.smoothing()));
        return json;
    }

    private Map<String, Object> face(ProjectFace face) {
        Map<String, Object> box = new LinkedHashMap<>();
        box.put("x", EditJson.number(face.x()));
        box.put("y", EditJson.number(face.y()));
        box.put("width", EditJson.number(face.width()));
        box.put("height", EditJson.number(face.height()));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("box", box);
        json.put("edit", EditJson.write(face.edit(), offsets));
        Map<String, Object> timeline = timelines.difference(Timeline.NEUTRAL, face.timeline());
        if (!timeline.isEmpty()) {
            json.put("timeline", timeline);
        }
        return json;
    }

    private List<Object> snapshots(Project project) {
        List<Object> list = new ArrayList<>();
        for (Snapshot snapshot : project.snapshots()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("name", snapshot.name());
            json.put(
                    "edits",
                    snapshot.edits().stream()
                            .map(edit -> EditJson.write(edit, offsets))
                            .toList());
            list.add(json);
        }
        return list;
    }

    private Map<String, Object> history(History history) {
        List<History.Step> steps = history.steps();
        int first = Math.max(0, Math.min(history.cursor(), steps.size() - ProjectFile.MAX_STEPS));
        int end = Math.min(steps.size(), first + ProjectFile.MAX_STEPS);
        List<Object> list = new ArrayList<>();
        for (int i = first; i < end; i++) {
            list.add(i == first ? firstStep(steps.get(i).project()) : step(steps.get(i - 1), steps.get(i)));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("cursor", history.cursor() - first);
        json.put("steps", list);
        return json;
    }

    /** A whole state, told as what differs from the source. */
    private Map<String, Object> firstStep(Project project) {
        List<FaceEdit> none =
                project.faces().stream().map(f -> FaceEdit.NEUTRAL).toList();
        Project source = project.withEdits(none).withSnapshots(List.of()).with(EngineSettings.DEFAULT);
        for (int i = 0; i < project.faces().size(); i++) {
            source = source.with(i, Timeline.NEUTRAL);
        }
        Map<String, Object> json = difference(source, project);
        project.clip().ifPresent(clip -> json.put("smoothing", EditJson.number(clip.smoothing())));
        return json;
    }

    private Map<String, Object> step(History.Step before, History.Step after) {
        Map<String, Object> json = new LinkedHashMap<>();
        after.label().ifPresent(label -> {
            json.put("label", label.key());
            if (!label.arguments().isEmpty()) {
                json.put("arguments", label.arguments());
            }
        });
        json.putAll(difference(before.project(), after.project()));
        return json;
    }

    /** Only what changed, in whole parts: a long history repeats itself too much to be written out. */
    private Map<String, Object> difference(Project before, Project after) {
        Map<String, Object> faces = new LinkedHashMap<>();
        for (int i = 0; i < after.faces().size(); i++) {
            Map<String, Object> parts = difference(before.edit(i), after.edit(i));
            if (!parts.isEmpty()) {
                faces.put(String.valueOf(i), parts);
            }
        }
        Map<String, Object> timelineParts = new LinkedHashMap<>();
        for (int i = 0; i < after.faces().size(); i++) {
            Map<String, Object> parts = timelines.difference(
                    before.faces().get(i).timeline(), after.faces().get(i).timeline());
            if (!parts.isEmpty()) {
                timelineParts.put(String.valueOf(i), parts);
            }
        }
        Map<String, Object> json = new LinkedHashMap<>();
        if (!faces.isEmpty()) {
            json.put("edits", faces);
        }
        if (!timelineParts.isEmpty()) {
            json.put("timelines", timelineParts);
        }
        if (!before.clip().equals(after.clip())) {
            after.clip().ifPresent(clip -> json.put("smoothing", EditJson.number(clip.smoothing())));
        }
        if (!before.engine().equals(after.engine())) {
            json.put(DrawingJson.FIELD, DrawingJson.write(after.engine()));
        }
        if (!before.snapshots().equals(after.snapshots())) {
            json.put("snapshots", snapshots(after));
        }
        return json;
    }

    private Map<String, Object> difference(FaceEdit before, FaceEdit after) {
        Map<String, Object> parts = new LinkedHashMap<>();
        if (!before.values().equals(after.values())) {
            parts.put("values", EditJson.write(after.values()));
        }
        if (!before.keypoints().equals(after.keypoints())) {
            parts.put("keypoints", EditJson.write(after.keypoints().all()));
        }
        if (!before.copy().equals(after.copy())) {
            parts.put("copy", EditJson.write(after.copy(), offsets));
        }
        return parts;
    }
}
