package posestudio.editor.projectfile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import posestudio.editor.json.EditJson;
import posestudio.editor.json.JsonFields;
import posestudio.editor.json.MalformedJson;
import posestudio.editor.project.EngineSettings;
import posestudio.editor.project.RenderEngine;

/**
 * What draws the faces, as JSON. What is as usual is left out; so is the name of an engine that this version does not
 * know, which stays in the file for that reason.
 */
final class DrawingJson {
    /** The field of a project or a step that holds it. */
    static final String FIELD = "drawing";

    private static final String ENGINE = "engine";
    private static final String DETAIL = "detail";
    private static final String BODY_STILL = "bodyStill";

    private DrawingJson() {}

    static Map<String, Object> write(EngineSettings drawing) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (drawing.engine() != EngineSettings.DEFAULT.engine()) {
            json.put(ENGINE, drawing.engine().id());
        }
        if (drawing.detail() != EngineSettings.DEFAULT.detail()) {
            json.put(DETAIL, EditJson.number(drawing.detail()));
        }
        if (drawing.bodyStill() != EngineSettings.DEFAULT.bodyStill()) {
            json.put(BODY_STILL, drawing.bodyStill());
        }
        return json;
    }

    /** An engine that this version does not know is replaced by the built-in one. */
    static EngineSettings read(JsonFields json) throws MalformedJson {
        RenderEngine engine =
                json.optionalText(ENGINE).flatMap(RenderEngine::byId).orElse(EngineSettings.DEFAULT.engine());
        double detail = json.number(DETAIL, EngineSettings.DEFAULT.detail());
        boolean still = json.has(BODY_STILL) ? json.flag(BODY_STILL) : EngineSettings.DEFAULT.bodyStill();
        return new EngineSettings(engine, detail, still);
    }

    /** The name of the engine that a project's file asks for, if this version does not know it. */
    static Optional<String> unknownEngine(Map<String, Object> project) {
        return project.get(FIELD) instanceof Map<?, ?> drawing && drawing.get(ENGINE) instanceof String name
                ? Optional.of(name).filter(id -> RenderEngine.byId(id).isEmpty())
                : Optional.empty();
    }
}
