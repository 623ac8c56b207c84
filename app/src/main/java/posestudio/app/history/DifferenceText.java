package posestudio.app.history;

import java.util.ArrayList;
import java.util.List;
import posestudio.app.text.Messages;
import posestudio.editor.edit.Difference;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.project.EngineSettings;
import posestudio.editor.project.Project;

/** Says in words what one state has that the one before it has not. */
final class DifferenceText {
    private final Messages messages;

    DifferenceText(Messages messages) {
        this.messages = messages;
    }

    /** For example "Smile 0 → 40, Jaw 10 → 0"; empty when neither a face looks otherwise nor is drawn otherwise. */
    String between(Project before, Project after) {
        List<String> parts = new ArrayList<>(drawing(before.engine(), after.engine()));
        for (int face = 0; face < after.faces().size(); face++) {
            FaceEdit old = face < before.faces().size() ? before.edit(face) : FaceEdit.NEUTRAL;
            Difference difference = Difference.between(old, after.edit(face));
            if (!difference.isNone()) {
                String words = words(difference);
                parts.add(after.faces().size() > 1 ? messages.text("history.of-face", face + 1, words) : words);
            }
        }
        return String.join("; ", parts);
    }

    private List<String> drawing(EngineSettings before, EngineSettings after) {
        List<String> words = new ArrayList<>();
        if (before.engine() != after.engine()) {
            words.add(messages.text("history.engine", engine(before), engine(after)));
        }
        if (before.detail() != after.detail()) {
            words.add(messages.text("history.value", messages.text("engine.detail"), percent(before), percent(after)));
        }
        if (before.bodyStill() != after.bodyStill()) {
            words.add(messages.text("history.value", messages.text("engine.body-still"), still(before), still(after)));
        }
        return words;
    }

    private String engine(EngineSettings settings) {
        return messages.text("engine." + settings.engine().id());
    }

    private String still(EngineSettings settings) {
        return messages.text(settings.bodyStill() ? "history.on" : "history.off");
    }

    private static String percent(EngineSettings settings) {
        return Math.round(settings.detail() * 100) + " %";
    }

    private String words(Difference difference) {
        List<String> words = new ArrayList<>();
        for (Difference.Value value : difference.values()) {
            words.add(messages.text(
                    "history.value",
                    messages.text("parameter." + value.id()),
                    value.spec().format(value.before()),
                    value.spec().format(value.after())));
        }
        if (!difference.keypoints().isEmpty()) {
            words.add(messages.text("history.keypoints", difference.keypoints().size()));
        }
        if (difference.copy()) {
            words.add(messages.text("history.copy"));
        }
        return String.join(messages.text("list.comma"), words);
    }
}
