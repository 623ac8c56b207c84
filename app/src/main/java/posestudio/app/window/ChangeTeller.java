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
        if (before.filter(history -> wasUndone(history, now)).isPresent()) {
            now.redoLabel().ifPresent(label -> notices.say(messages.text("status.undone", messages.text(label))));
        } else if (now.cursor() > 0) {
            now.undoLabel().ifPresent(label -> notices.say(messages.text(label)));
        }
    }

    /** Whether the state before was taken back; who goes to a line that was left has taken nothing back. */
    private static boolean wasUndone(History before, History now) {
        int there = before.cursor();
        return now.cursor() < there
                && there < now.steps().size()
                && now.steps().get(there) == before.steps().get(there);
    }
}
