package posestudio.app.window;

import java.util.List;
import posestudio.app.export.ClipExportFlow;
import posestudio.app.export.ExportFlow;
import posestudio.app.notice.Notices;
import posestudio.app.notice.Question;
import posestudio.app.project.SaveFlow;
import posestudio.app.recovery.RecoveryFolder;
import posestudio.app.text.Messages;
import posestudio.app.workspace.Workspace;

/** Makes sure that nobody loses work by opening another picture or closing the window. */
final class Leaving {
    private final Workspace workspace;
    private final Notices notices;
    private final Messages messages;
    private final SaveFlow saves;
    private final ExportFlow exports;
    private final ClipExportFlow clipExports;

    Leaving(
            Workspace workspace,
            Notices notices,
            Messages messages,
            SaveFlow saves,
            ExportFlow exports,
            ClipExportFlow clipExports) {
        this.saves = saves;
        this.workspace = workspace;
        this.notices = notices;
        this.messages = messages;
        this.exports = exports;
        this.clipExports = clipExports;
    }

    /** Goes on at once when nothing would be lost, else as the person decides. */
    void leave(Runnable then) {
        if (!workspace.isDirty()) {
            then.run();
            return;
        }
        String name = workspace.opened().orElseThrow().source().name();
        int answer = notices.ask(new Question(
                messages.text("leave.what", name),
                messages.text("leave.detail", RecoveryFolder.ARCHIVE_DAYS),
                List.of(messages.text("leave.save"), messages.text("leave.discard"), messages.text("leave.cancel")),
                2));
        if (answer == 0) {
            saves.save(then);
        } else if (answer == 1) {
            then.run();
        }
    }

    /** As {@link #leave}, and a file being written is asked about as well. */
    void quit(Runnable then) {
        boolean clip = clipExports.isExporting();
        if (!clip && !exports.isExporting()) {
            leave(then);
            return;
        }
        int answer = notices.ask(new Question(
                messages.text("leave.exporting"),
                clip ? messages.text("leave.exporting.clip") : "",
                List.of(messages.text("leave.wait"), messages.text("leave.stop")),
                0));
        if (answer == 1) {
            exports.cancel();
            clipExports.cancel();
            leave(then);
        }
    }
}
