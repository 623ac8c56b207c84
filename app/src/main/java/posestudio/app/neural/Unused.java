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
import posestudio.render.rig.Offer;
import posestudio.render.rig.Rig;

/** Says in words what of the edits the engine of a project passes over. */
final class Unused {
    private final Messages messages;

    Unused(Messages messages) {
        this.messages = messages;
    }

    /**
     * A sentence about all faces; empty when the engine uses everything.
     *
     * @param rig of the project's engine
     */
    Optional<String> by(Rig rig, Project project) {
        int keypoints = 0;
        Set<String> others = new LinkedHashSet<>();
        for (FaceEdit edit : project.edits()) {
            keypoints += keypoints(rig, edit);
            if (!edit.copy().isStill() && !rig.takes(edit.copy())) {
                others.add(messages.text("engine.unused.copy", edit.copy().name()));
            }
            for (ParameterSpec spec : edit.values().changed().keySet()) {
                if (rig.offer(spec) == Offer.NONE) {
                    others.add(messages.text("parameter." + spec.id()));
                }
            }
        }
        List<String> all = new ArrayList<>(others);
        if (keypoints > 0) {
            all.add(0, messages.text("engine.unused.keypoints", keypoints));
        }
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(messages.text(
                        "engine.unused",
                        messages.text("engine." + project.engine().engine().id()),
                        String.join(messages.text("list.comma"), all)));
    }

    private static int keypoints(Rig rig, FaceEdit edit) {
        return (int) edit.keypoints().all().entrySet().stream()
                .filter(entry -> !entry.getValue().isStill())
                .filter(entry -> rig.handle(entry.getKey()).isEmpty())
                .count();
    }
}
