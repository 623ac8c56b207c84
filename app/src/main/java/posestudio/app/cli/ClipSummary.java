package posestudio.app.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import posestudio.editor.project.EngineSettings;
import posestudio.editor.project.Project;
import posestudio.editor.timeline.FrameRange;
import posestudio.render.clip.ClipInfo;
import posestudio.render.clip.track.ClipTracks;
import posestudio.render.clip.track.PersonTrack;
import posestudio.render.clip.write.ExportReport;

/**
 * What became of a clip: the answer of {@code clip --json}, as docs/command-line.md describes it, and the frames in
 * which somebody could not be edited. Fields may be added; {@code schema} grows only when one changes its meaning or
 * goes. Frames are counted from 1, as in the window.
 *
 * @param info the clip
 * @param tracks who is in it
 * @param project what was done
 * @param range the frames that were written
 * @param known how many frames had been analysed before
 * @param analysing seconds that the analysis of the others took
 * @param device what drew
 * @param drawer what drew if not the built-in engine did
 * @param export what the export did
 */
record ClipSummary(
        ClipInfo info,
        ClipTracks tracks,
        Project project,
        FrameRange range,
        int known,
        double analysing,
        String device,
        Optional<Drawer> drawer,
        ExportReport export) {
    static final int SCHEMA = 1;

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Whether something is done to that person. */
    boolean isEdited(int person) {
        return !project.faces().get(person).timeline().isNeutral();
    }

    /** The written frames, as ranges, that do not show a person's face well enough to be edited. */
    List<FrameRange> withoutFace(int person) {
        PersonTrack track = tracks.persons().get(person);
        List<FrameRange> ranges = new ArrayList<>();
        int first = -1;
        for (int frame = range.first(); frame <= range.last() + 1; frame++) {
            boolean missing = frame <= range.last() && !track.isSeen(frame);
            if (missing && first < 0) {
                first = frame;
            } else if (!missing && first >= 0) {
                ranges.add(new FrameRange(first, frame - 1));
                first = -1;
            }
        }
        return ranges;
    }

    /** The whole answer, indented. */
    String json(StudioCommand command) {
        ObjectNode root = JSON.createObjectNode();
        root.put("schema", SCHEMA);
        root.put("file", info.path().map(Object::toString).orElse(info.name()));
        root.put("output", export.target().toString());
        root.put("width", info.width()).put("height", info.height());
        root.put("first", range.first() + 1).put("last", range.last() + 1);
        root.put("frames", export.frames());
        root.put("fps", round(info.rate(), 1e3));
        root.put("resumed", export.resumed());
        root.set("engine", engine());
        ArrayNode persons = root.putArray("persons");
        ArrayNode skipped = root.putArray("skipped");
        for (int person = 0; person < project.faces().size(); person++) {
            PersonTrack track = tracks.persons().get(person);
            persons.addObject()
                    .put("person", person + 1)
                    .put("first", track.firstSeen() + 1)
                    .put("frames", track.seenFrames())
                    .put("edited", isEdited(person));
            if (isEdited(person)) {
                for (FrameRange missing : withoutFace(person)) {
                    skipped.addObject()
                            .put("person", person + 1)
                            .put("first", missing.first() + 1)
                            .put("last", missing.last() + 1)
                            .put("why", "no-face");
                }
            }
        }
        root.set("analysis", speed(info.frames() - known, analysing).put("known", known));
        root.set(
                "export",
                speed(export.frames() - export.resumed(), export.seconds())
                        .put("bytes", export.bytes())
                        .put("device", device));
        ArrayNode notes = root.putArray("notes");
        info.notes()
                .forEach(note ->
                        notes.add(command.text(note.key(), note.arguments().toArray())));
        export.notes()
                .forEach(note ->
                        notes.add(command.text(note.key(), note.arguments().toArray())));
        try {
            return JSON.writeValueAsString(root);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode engine() {
        EngineSettings drawing = project.engine();
        ObjectNode node = JSON.createObjectNode().put("name", drawing.engine().id());
        drawer.ifPresent(d -> node.put("pack", d.pack().idAndVersion())
                .put("place", d.pack().place())
                .put("device", d.device())
                .put("detail", Math.round(drawing.detail() * 100))
                .put("bodyStill", drawing.bodyStill()));
        return node;
    }

    private static ObjectNode speed(int frames, double seconds) {
        ObjectNode node = JSON.createObjectNode();
        node.put("frames", frames).put("seconds", round(seconds, 1e3));
        if (frames > 0 && seconds > 0) {
            node.put("framesPerSecond", round(frames / seconds, 10));
        }
        return node;
    }

    private static double round(double value, double steps) {
        return Math.round(value * steps) / steps + 0.0;
    }
}
