package posestudio.app.keypoint;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JRootPane;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import posestudio.app.action.Actions;
import posestudio.app.text.Messages;
import posestudio.app.theme.Theme;
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
    private Optional<JDialog> table = Optional.empty();

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

    /**
     * Shows the keypoints as numbers, in a window of their own beside that one.
     *
     * @param actions undo and redo work there too
     */
    public void showTable(Window owner, Actions actions) {
        if (table.isEmpty()) {
            table = Optional.of(dialog(owner, actions));
        }
        state.show(true);
        table.get().setVisible(true);
        table.get().toFront();
    }

    private JDialog dialog(Window owner, Actions actions) {
        JDialog dialog = new JDialog(owner, messages.text("handles.table.title"));
        JLabel hint = Theme.styled(new JLabel(messages.text("handles.table.hint")), "muted");
        JPanel content = new JPanel(new MigLayout("insets 12, fill, wrap 1", "[grow,fill]", "[grow,fill]8[]"));
        content.add(new JScrollPane(new HandleTable(edits, workspace, messages)));
        content.add(hint, "wmin 0");
        dialog.setContentPane(content);
        JRootPane root = dialog.getRootPane();
        root.registerKeyboardAction(
                event -> {
                    dialog.setVisible(false);
                    viewport.requestFocus();
                },
                KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
                JComponent.WHEN_IN_FOCUSED_WINDOW);
        for (String id : List.of("undo", "redo")) {
            actions.get(id)
                    .keys()
                    .forEach(key ->
                            root.registerKeyboardAction(actions.get(id), key, JComponent.WHEN_IN_FOCUSED_WINDOW));
        }
        dialog.pack();
        // At the lower left, where it hides neither the face nor the controls.
        dialog.setLocation(
                owner.getX() + UIScale.scale(24),
                owner.getY() + Math.max(0, owner.getHeight() - dialog.getHeight() - UIScale.scale(90)));
        return dialog;
    }
}
