package posestudio.app.window;

import java.util.Optional;
import posestudio.app.notice.Notices;
import posestudio.app.text.Messages;
import posestudio.app.workspace.Workspace;
import posestudio.editor.history.Document;
import posestudio.editor.history.History;

/** Says in passing what was changed, undone or redone. */
final class ChangeTeller {
    private final Workspace workspace;
    private final Notices notices;
    private final Messages messages;
    private Optional<History> told = Optional.empty();

    ChangeTeller(Workspace workspace, Notices notices, Messages messages) {
        this.workspace = workspace;
        this.notices = notices;
        this.messages = messages;
        workspace.addListener(this::tell);
    }

    private void tell() {
        Optional<History> before = told;
        told = workspace.document().map(Document::history);
        if (told.isEmpty() || told.equals(before)) {
            return;
        }
        History now = told.get();
        boolean sameDocument =
                before.isPresent() && before.get().steps().get(0) == now.steps().get(0);
        if (sameDocument && now.cursor() < before.get().cursor()) {
            now.redoLabel().ifPresent(label -> notices.say(messages.text("status.undone", messages.text(label))));
        } else if (now.cursor() > 0) {
            now.undoLabel().ifPresent(label -> notices.say(messages.text(label)));
        }
    }
}
