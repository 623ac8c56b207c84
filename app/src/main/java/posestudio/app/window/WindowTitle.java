package posestudio.app.window;

import javax.swing.JFrame;
import posestudio.app.text.Messages;
import posestudio.app.workspace.Workspace;

/** Names the window after what is open, with a dot while something of it is not kept. Of the event thread. */
final class WindowTitle {
    private final Workspace workspace;
    private final JFrame window;
    private final String name;

    WindowTitle(Workspace workspace, JFrame window, Messages messages) {
        this.workspace = workspace;
        this.window = window;
        name = messages.text("studio.name");
        workspace.addListener(this::refresh);
        refresh();
    }

    private void refresh() {
        window.setTitle(workspace
                .opened()
                .map(open -> (workspace.isDirty() ? "• " : "") + open.source().name() + " — " + name)
                .orElse(name));
    }
}
