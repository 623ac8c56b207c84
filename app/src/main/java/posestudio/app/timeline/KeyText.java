package posestudio.app.timeline;

import java.util.Locale;
import posestudio.app.text.Messages;
import posestudio.app.timeline.edit.Timecode;
import posestudio.editor.edit.Difference;
import posestudio.editor.edit.EditGroup;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.timeline.Adjustment;
import posestudio.editor.timeline.Interpolation;
import posestudio.editor.timeline.Key;
import posestudio.render.clip.ClipInfo;

/** Says in words what a key or a correction holds. */
final class KeyText {
    private final Messages messages;

    KeyText(Messages messages) {
        this.messages = messages;
    }

    /** What a row is called. */
    String group(EditGroup group) {
        return messages.text("timeline.group." + group.name().toLowerCase(Locale.ROOT));
    }

    /** What a way from key to key is called. */
    String way(Interpolation way) {
        return messages.text("timeline.way." + way.name().toLowerCase(Locale.ROOT));
    }

    /** For example "Head, frame 95 (0:03.13), smooth: Yaw 12°". */
    String key(EditGroup group, Key key, ClipInfo clip) {
        return messages.text(
                "timeline.key.tip",
                group(group),
                key.frame() + 1,
                Timecode.of(clip.times().start(key.frame())),
                way(key.interpolation()),
                values(group.only(key.value())));
    }

    /** For example "Frames 95 to 110, fading over 4: Yaw +3°". */
    String bar(Adjustment bar) {
        return messages.text(
                "timeline.bar.tip", bar.frames().first() + 1, bar.frames().last() + 1, bar.fade(), values(bar.added()));
    }

    /** What an edit has that the source has not, in few words. */
    String values(FaceEdit edit) {
        Difference difference = Difference.between(FaceEdit.NEUTRAL, edit);
        StringBuilder words = new StringBuilder();
        for (Difference.Value value : difference.values()) {
            add(
                    words,
                    messages.text("parameter." + value.id()) + " "
                            + value.spec().format(value.after()));
        }
        if (!difference.keypoints().isEmpty()) {
            add(words, messages.text("history.keypoints", difference.keypoints().size()));
        }
        if (difference.copy()) {
            add(words, messages.text("history.copy"));
        }
        return words.isEmpty() ? messages.text("timeline.neutral") : words.toString();
    }

    private void add(StringBuilder words, String more) {
        words.append(words.isEmpty() ? "" : messages.text("list.comma")).append(more);
    }
}
