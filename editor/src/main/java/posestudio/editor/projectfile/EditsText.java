package posestudio.editor.projectfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import posestudio.editor.json.EditJson;
import posestudio.editor.json.JsonTree;
import posestudio.editor.project.EngineSettings;
import posestudio.editor.project.Project;
import posestudio.editor.timeline.Timeline;

/** All that is done to the frames of a clip as one text, to tell it from anything else that may be done. */
public final class EditsText {
    private EditsText() {}

    /** Equal for two projects only if every frame of the same clip looks the same with both. */
    public static String of(Project project) {
        MotionsTable motions = new MotionsTable();
        TimelineJson timelines = new TimelineJson(EditJson.Offsets.INLINE, motions);
        Map<String, Object> faces = new LinkedHashMap<>();
        for (int i = 0; i < project.faces().size(); i++) {
            Map<String, Object> timeline = timelines.difference(
                    Timeline.NEUTRAL, project.faces().get(i).timeline());
            // Who is left alone does not matter, nor how many they are.
            if (!timeline.isEmpty()) {
                faces.put(String.valueOf(i), timeline);
            }
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("faces", faces);
        all.put("motions", motions.table());
        project.clip().ifPresent(clip -> all.put("smoothing", clip.smoothing()));
        EngineSettings drawing = project.engine().asDrawn();
        if (!drawing.equals(EngineSettings.DEFAULT)) {
            all.put("drawing", DrawingJson.write(drawing));
        }
        try {
            return JsonTree.line(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
