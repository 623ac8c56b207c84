package posestudio.app.neural;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import posestudio.app.text.Messages;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.project.Project;
import posestudio.editor.project.RenderEngine;
import posestudio.render.face.Landmarks;
import posestudio.render.liveportrait.expression.LiveScalars;
import posestudio.render.liveportrait.expression.RawHandles;
import posestudio.render.liveportrait.motion.DrivenMotion;

/** Says in words what of the edits an engine passes over. */
final class Unused {
    private final Messages messages;

    Unused(Messages messages) {
        this.messages = messages;
    }

    /** A sentence about all faces; empty when the engine uses everything. */
    Optional<String> by(RenderEngine engine, Project project) {
        int keypoints = 0;
        Set<String> copies = new LinkedHashSet<>();
        Set<String> controls = new LinkedHashSet<>();
        for (FaceEdit edit : project.edits()) {
            keypoints += keypoints(engine, edit);
            if (!edit.copy().isStill() && edit.copy().count() != copied(engine)) {
                copies.add(messages.text("engine.unused.copy", edit.copy().name()));
            }
            for (ParameterSpec spec : edit.values().changed().keySet()) {
                if (engine == RenderEngine.LIVEPORTRAIT && !DrivenMotion.supports(spec)) {
                    controls.add(messages.text("parameter." + spec.id()));
                }
            }
        }
        List<String> all = new ArrayList<>();
        if (keypoints > 0) {
            all.add(messages.text("engine.unused.keypoints", keypoints));
        }
        all.addAll(copies);
        all.addAll(controls);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(messages.text(
                        "engine.unused",
                        messages.text("engine." + engine.id()),
                        String.join(messages.text("list.comma"), all)));
    }

    private static int copied(RenderEngine engine) {
        return engine == RenderEngine.LIVEPORTRAIT ? LiveScalars.KEYPOINTS : Landmarks.COUNT;
    }

    private static int keypoints(RenderEngine engine, FaceEdit edit) {
        return (int) edit.keypoints().all().entrySet().stream()
                .filter(entry -> !entry.getValue().isStill())
                .filter(entry -> RawHandles.isOne(entry.getKey()) != (engine == RenderEngine.LIVEPORTRAIT))
                .count();
    }
}
