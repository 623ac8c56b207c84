package posestudio.app.action;

import java.awt.BorderLayout;
import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JSeparator;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import posestudio.app.text.Messages;
import posestudio.app.theme.Icons;
import posestudio.app.theme.Theme;
import posestudio.app.viewport.ViewState;

/** The row of buttons above the picture, made from the table of commands. */
public final class ActionToolBar extends JPanel {
    private final transient Actions actions;
    private final transient Messages messages;

    /** All buttons. */
    public ActionToolBar(Actions actions, ViewState view, Messages messages) {
        super(new BorderLayout());
        this.actions = actions;
        this.messages = messages;
        getAccessibleContext().setAccessibleName(messages.text("toolbar.name"));
        add(left(view), BorderLayout.LINE_START);
        add(right(), BorderLayout.LINE_END);
    }

    private JPanel left(ViewState view) {
        JPanel row = row();
        JButton open = new JButton(actions.get("open"));
        open.setIcon(Icons.of("open", 16));
        ActionButtons.describe(open, actions.get("open"));
        row.add(open, "h 30!");
        line(row);
        row.add(button("undo"));
        row.add(button("redo"));
        line(row);
        row.add(button("fit"));
        row.add(button("actual-size"));
        row.add(button("close-up"));
        line(row);
        row.add(sourceButton(view));
        row.add(button("split"));
        row.add(button("side-by-side"));
        line(row);
        row.add(button("keypoints"));
        row.add(button("handles"));
        return row;
    }

    private JPanel right() {
        JPanel row = row();
        row.add(button("search-commands"));
        row.add(button("shortcuts"), "gapright 8");
        JButton export = new JButton(actions.get("export"));
        // Looks like a default button without being one: Enter belongs to the number fields.
        Theme.styled(export, "primary");
        export.setIcon(Icons.coloured("export", 16, "onAccent"));
        ActionButtons.describe(export, actions.get("export"));
        row.add(export, "h 30!");
        return row;
    }

    private static JPanel row() {
        JPanel row = new JPanel(new MigLayout("insets 6 12 6 12, gap 2", "", "[center]"));
        row.setOpaque(false);
        return row;
    }

    private static void line(JPanel row) {
        row.add(new JSeparator(SwingConstants.VERTICAL), "h 18!, w 3!, gapleft 8, gapright 8");
    }

    private AbstractButton button(String id) {
        return ActionButtons.icon(actions.get(id));
    }

    /** Shows the source as long as it is pressed, by mouse or by keyboard. */
    private JButton sourceButton(ViewState view) {
        JButton button = new JButton(Icons.of("source", 20));
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        button.getAccessibleContext().setAccessibleName(messages.text("action.source"));
        button.setToolTipText(messages.text("action.source.tip"));
        StudioAction needsPicture = actions.get("fit");
        Runnable update = () -> button.setEnabled(needsPicture.isEnabled());
        needsPicture.addPropertyChangeListener(event -> update.run());
        update.run();
        button.addChangeListener(event -> view.holdSource(
                button.getModel().isPressed() && button.getModel().isArmed()));
        return button;
    }
}
