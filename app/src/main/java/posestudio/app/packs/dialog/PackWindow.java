package posestudio.app.packs.dialog;

import java.awt.Window;
import java.util.function.Supplier;
import posestudio.app.notice.Notices;
import posestudio.app.packs.Packs;
import posestudio.app.text.Messages;
import posestudio.app.thread.Jobs;
import posestudio.editor.problem.Problem;

/** Shows the dialog of packs, at most once at a time. Belongs to the event thread. */
public final class PackWindow {
    private final PackShelf shelf;
    private final Messages messages;
    private final Notices notices;
    private final Supplier<? extends Window> owner;
    private PackDialog dialog;

    /** @param owner the window that the dialog belongs to */
    public PackWindow(Packs packs, Jobs jobs, Messages messages, Notices notices, Supplier<? extends Window> owner) {
        shelf = new PackShelf(packs, jobs, messages);
        this.messages = messages;
        this.notices = notices;
        this.owner = owner;
    }

    /** Calls {@code listener} on the event thread when packs may have come or gone. */
    public void whenChanged(Runnable listener) {
        shelf.whenChanged(listener);
    }

    /** Shows it, or brings the one that is open to the front. */
    public void show() {
        if (dialog == null || !dialog.isDisplayable()) {
            dialog = new PackDialog(owner.get(), messages, notices, shelf);
        }
        dialog.setVisible(true);
        dialog.toFront();
    }

    /** Says that a pack is missing, and shows where it is to be had. */
    public void offer() {
        Problem missing = new Problem(Problem.Kind.ENGINE, "engine.pack.missing");
        // In passing: the dialog shows all that one can do about it.
        notices.say(messages.problem(missing).what());
        show();
    }
}
