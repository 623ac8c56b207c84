package posestudio.app.packs;

import java.awt.Window;
import posestudio.app.notice.Notices;
import posestudio.app.text.Messages;

/** Shows the dialog of packs, at most once at a time. Belongs to the event thread. */
public final class PackWindow {
    private final PackShelf shelf;
    private final Messages messages;
    private final Notices notices;
    private PackDialog dialog;

    /** No dialog yet. */
    public PackWindow(PackShelf shelf, Messages messages, Notices notices) {
        this.shelf = shelf;
        this.messages = messages;
        this.notices = notices;
    }

    /** Shows it, or brings the one that is open to the front. */
    public void show(Window owner) {
        if (dialog == null || !dialog.isDisplayable()) {
            dialog = new PackDialog(owner, messages, notices, shelf);
        }
        dialog.setVisible(true);
        dialog.toFront();
    }
}
