package posestudio.app.keypoint;

import java.awt.event.MouseAdapter;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import net.miginfocom.swing.MigLayout;
import posestudio.app.action.ActionButtons;
import posestudio.app.action.Actions;
import posestudio.app.text.Messages;
import posestudio.app.theme.FloatingCard;
import posestudio.app.theme.Theme;
import posestudio.app.viewport.handles.HandleEdits;
import posestudio.app.viewport.handles.HandleState;
import posestudio.editor.edit.KeypointEdit;
import posestudio.render.rig.Handle;
import posestudio.render.rig.HandleGroup;

/** The bar over the foot of the picture while keypoints are edited: groups, mirror, lock, reset, and what is chosen. */
final class HandleBar extends FloatingCard {
    private final transient HandleEdits edits;
    private final transient HandleState state;
    private final transient Messages messages;
    private final JLabel chosen = Theme.styled(new JLabel(), "muted");
    private transient Optional<Handle> hovered = Optional.empty();

    HandleBar(HandleEdits edits, Actions actions, Messages messages) {
        super(new MigLayout("insets 4 8 4 14, gap 2", "[][][][][]12[grow,fill]", "[center]"), "track");
        this.edits = edits;
        this.messages = messages;
        state = edits.state();
        getAccessibleContext().setAccessibleName(messages.text("handles.bar"));
        add(groupsButton());
        add(ActionButtons.icon(actions.get("mirror-handles")));
        add(ActionButtons.icon(actions.get("lock-handles")));
        add(ActionButtons.icon(actions.get("reset-handles")));
        add(ActionButtons.icon(actions.get("handle-table")));
        // As wide for every handle: a bar that breathes under the pointer would be a nuisance.
        add(chosen, "w 60:360:");
        // Between the buttons the picture must not be reached.
        addMouseListener(new MouseAdapter() {});
        state.addListener(this::refresh);
        refresh();
    }

    /** The pointer came to a handle, or left it. */
    void point(Optional<Handle> handle) {
        hovered = handle;
        refresh();
    }

    /** Looks again at what is chosen. */
    void refresh() {
        setVisible(state.isShown() && edits.hasFace());
        if (!isVisible()) {
            return;
        }
        String words = hovered.or(this::only).map(this::describe).orElseGet(this::general);
        chosen.setText(words);
        chosen.setToolTipText(words);
    }

    private String general() {
        if (!edits.arePlaced()) {
            return messages.text("handles.unknown");
        }
        int count = state.selected().size();
        return count == 0 ? messages.text("handles.hint") : messages.text("handles.several", count);
    }

    private Optional<Handle> only() {
        return state.selected().size() == 1 ? edits.lead() : Optional.empty();
    }

    private String describe(Handle handle) {
        KeypointEdit edit = edits.get(handle);
        String name = messages.text("handle." + handle.id());
        String said = messages.text(
                "handles.said",
                edit.locked() ? messages.text("handles.locked", name) : name,
                number(edit.x() * 10),
                number(edit.y() * 10),
                number(edit.z() * 10));
        if (state.rig().hasPatches()) {
            said = messages.text("handles.said-reach", said, number(edit.radius()));
        }
        return state.rig().isBeyondSoft(handle, edit) ? messages.text("handles.beyond", said) : said;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value + 0.0)
                .replace("-0.0", "0.0")
                .replace('-', '\u2212');
    }

    private JButton groupsButton() {
        JButton button = new JButton(messages.text("handles.groups") + " \u25be");
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        button.setToolTipText(messages.text("handles.groups.tip"));
        button.addActionListener(event -> {
            JPopupMenu menu = groupsMenu();
            menu.show(button, 0, -menu.getPreferredSize().height);
        });
        return button;
    }

    private JPopupMenu groupsMenu() {
        JPopupMenu menu = new JPopupMenu();
        for (HandleGroup group : state.rig().groups()) {
            JCheckBoxMenuItem item = new JCheckBoxMenuItem(name(group), state.shows(group));
            // Several are switched in one go.
            item.putClientProperty("CheckBoxMenuItem.doNotCloseOnMouseClick", true);
            item.addActionListener(event -> state.show(group, item.isSelected()));
            menu.add(item);
        }
        JMenuItem all = new JMenuItem(messages.text("handles.groups.all"));
        all.addActionListener(event -> {
            for (HandleGroup group : state.rig().groups()) {
                state.show(group, true);
            }
        });
        menu.add(all);
        menu.addSeparator();
        JMenu reset = new JMenu(messages.text("handles.groups.reset-menu"));
        for (HandleGroup group : state.rig().groups()) {
            JMenuItem item = new JMenuItem(messages.text("handles.groups.reset", name(group)));
            item.setEnabled(edits.isTouched(group));
            item.addActionListener(event -> edits.reset(group));
            reset.add(item);
        }
        menu.add(reset);
        return menu;
    }

    private String name(HandleGroup group) {
        return messages.text("handle-group." + group.name().toLowerCase(Locale.ROOT));
    }
}
