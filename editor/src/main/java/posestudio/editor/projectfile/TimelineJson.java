package posestudio.editor.projectfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import posestudio.editor.edit.EditGroup;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.edit.ParameterValues;
import posestudio.editor.json.EditJson;
import posestudio.editor.json.JsonFields;
import posestudio.editor.json.MalformedJson;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.timeline.Adjustment;
import posestudio.editor.timeline.FrameRange;
import posestudio.editor.timeline.Interpolation;
import posestudio.editor.timeline.Key;
import posestudio.editor.timeline.KeyTrack;
import posestudio.editor.timeline.PoseHold;
import posestudio.editor.timeline.Timeline;

/** What was chosen through a clip, as JSON. The form is that of docs/project-file.md. */
final class TimelineJson {
    private final EditJson.Offsets offsets;
    private final MotionsTable motions;

    TimelineJson(EditJson.Offsets offsets, MotionsTable motions) {
        this.offsets = offsets;
        this.motions = motions;
    }

    /** The parts in which a timeline differs from another, each of them whole. */
    Map<String, Object> difference(Timeline before, Timeline after) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (!before.base().equals(after.base())) {
            json.put("base", EditJson.write(after.base(), offsets));
        }
        Map<String, Object> tracks = new LinkedHashMap<>();
        for (EditGroup group : EditGroup.values()) {
            if (!before.track(group).equals(after.track(group))) {
                tracks.put(
                        name(group),
                        after.track(group).keys().stream().map(this::key).toList());
            }
        }
        if (!tracks.isEmpty()) {
            json.put("keys", tracks);
        }
        if (!before.adjustments().equals(after.adjustments())) {
            json.put(
                    "adjustments",
                    after.adjustments().stream().map(this::adjustment).toList());
        }
        if (!before.hold().equals(after.hold())) {
            json.put("hold", after.hold().map(TimelineJson::hold).orElse(Map.of()));
        }
        if (!before.follow().equals(after.follow())) {
            json.put("follow", after.follow().map(motions::write).orElse(Map.of()));
        }
        return json;
    }

    /** A timeline with the parts that {@link #difference} wrote. @throws MalformedJson when they make no sense */
    Timeline read(JsonFields json, Timeline before) throws MalformedJson {
        Timeline timeline = before;
        if (json.has("base")) {
            timeline = timeline.withBase(EditJson.read(json.object("base"), offsets));
        }
        JsonFields tracks = json.optionalObject("keys");
        for (EditGroup group : EditGroup.values()) {
            if (tracks.has(name(group))) {
                KeyTrack track = KeyTrack.of(group);
                for (JsonFields key : tracks.objects(name(group))) {
                    track = track.with(key(key));
                }
                // Not as when a person takes the last key away: the base stands in the file.
                timeline = timeline.with(track).withBase(timeline.base());
            }
        }
        if (json.has("adjustments")) {
            List<Adjustment> adjustments = new ArrayList<>();
            for (JsonFields adjustment : json.objects("adjustments")) {
                adjustments.add(adjustment(adjustment));
            }
            timeline = timeline.withAdjustments(adjustments);
        }
        if (json.has("hold")) {
            timeline = timeline.withHold(hold(json.object("hold")));
        }
        return json.has("follow") ? timeline.withFollow(motions.read(json.object("follow"))) : timeline;
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private Map<String, Object> key(Key key) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("frame", key.frame());
        json.put("then", name(key.interpolation()));
        json.put("edit", EditJson.write(key.value(), offsets));
        return json;
    }

    private Key key(JsonFields json) throws MalformedJson {
        String then = json.text("then");
        for (Interpolation way : Interpolation.values()) {
            if (name(way).equals(then)) {
                return new Key(frame(json, "frame"), EditJson.read(json.optionalObject("edit"), offsets), way);
            }
        }
        throw json.malformed("then");
    }

    private Map<String, Object> adjustment(Adjustment adjustment) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("first", adjustment.frames().first());
        json.put("last", adjustment.frames().last());
        if (adjustment.fade() > 0) {
            json.put("fade", adjustment.fade());
        }
        json.put("added", EditJson.write(adjustment.added(), offsets));
        return json;
    }

    private Adjustment adjustment(JsonFields json) throws MalformedJson {
        int first = frame(json, "first");
        int last = frame(json, "last");
        if (last < first) {
            throw json.malformed("last");
        }
        int fade = json.has("fade") ? frame(json, "fade") : 0;
        JsonFields added = json.optionalObject("added");
        FaceEdit edit = EditJson.read(added, offsets);
        return new Adjustment(
                new FrameRange(first, last),
                fade,
                new FaceEdit(differences(added.optionalObject("values")), edit.keypoints(), edit.copy()));
    }

    /** Unlike a value, a difference may be larger than a control's range is wide on one side. */
    private static ParameterValues differences(JsonFields json) throws MalformedJson {
        Map<ParameterSpec, Double> values = new LinkedHashMap<>();
        for (String id : json.names()) {
            Optional<ParameterSpec> spec = Parameters.byId(id);
            if (spec.isPresent()) {
                double width = spec.get().hardMax() - spec.get().hardMin();
                values.put(spec.get(), Math.max(-width, Math.min(width, json.number(id))));
            }
        }
        return ParameterValues.differences(values);
    }

    private static Map<String, Object> hold(PoseHold hold) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pitch", EditJson.number(hold.pose().pitch()));
        json.put("yaw", EditJson.number(hold.pose().yaw()));
        json.put("roll", EditJson.number(hold.pose().roll()));
        json.put("amount", EditJson.number(hold.amount()));
        return json;
    }

    private static Optional<PoseHold> hold(JsonFields json) throws MalformedJson {
        if (!json.has("amount")) {
            return Optional.empty();
        }
        HeadPose pose = new HeadPose(json.number("pitch"), json.number("yaw"), json.number("roll"));
        return Optional.of(new PoseHold(pose, json.number("amount")));
    }

    private static int frame(JsonFields json, String name) throws MalformedJson {
        long frame = json.count(name);
        if (frame > Integer.MAX_VALUE / 2) {
            throw json.malformed(name);
        }
        return (int) frame;
    }
}
