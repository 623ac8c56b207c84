package posestudio.app.timeline;

import java.util.Locale;
import java.util.Optional;
import javax.swing.AbstractButton;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JFormattedTextField;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JSpinner;
import javax.swing.JToggleButton;
import javax.swing.SpinnerNumberModel;
import net.miginfocom.swing.MigLayout;
import posestudio.app.action.Actions;
import posestudio.app.input.Typing;
import posestudio.app.panel.ValueRow;
import posestudio.app.text.Messages;
import posestudio.app.theme.Icons;
import posestudio.app.theme.Theme;
import posestudio.app.timeline.edit.HeadHold;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.parameter.Laterality;
import posestudio.editor.parameter.ParameterGroup;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Unit;
import posestudio.editor.timeline.PoseHold;
import posestudio.editor.timeline.Scope;

/** What changes are for, keys, the held head, and what shines through. */
final class EditBar extends JPanel {
    private static final int MOST_FADE = 250;
    private static final ParameterSpec AMOUNT = new ParameterSpec(
            "hold-amount", ParameterGroup.HEAD, Laterality.MIDDLE, Unit.PERCENT, 100, 0, 100, 0, 100, 1);

    private final transient TimelineModel model;
    private final transient Messages messages;
    private final JComboBox<Scope> scope = new JComboBox<>(Scope.values());
    private final JSpinner fade = new JSpinner(new SpinnerNumberModel(0, 0, MOST_FADE, 1));
    private final JToggleButton autoKey;
    private final JButton head = new JButton();
    private final ValueRow amount;
    private boolean showing;

    EditBar(TimelineModel model, Actions actions) {
        super(new MigLayout("insets 1 8 4 2, gap 0", "", "[25!,center]"));
        this.model = model;
        messages = model.messages();
        setOpaque(false);
        scope();
        fade();
        add(scope, "h 24!");
        add(fade, "gapleft 4, h 24!, w 58!");
        TransportBar.line(this);
        autoKey = (JToggleButton) TransportBar.button(actions, "auto-key");
        Theme.styled(autoKey, "record");
        autoKey.setHideActionText(false);
        autoKey.setIcon(Icons.coloured("record", 16, "record"));
        autoKey.setSelectedIcon(Icons.coloured("record", 16, "onAccent"));
        autoKey.setDisabledIcon(Icons.of("record", 16));
        autoKey.setText(messages.text("timeline.auto"));
        actions.get("auto-key").addPropertyChangeListener(event -> autoKey.setText(messages.text("timeline.auto")));
        add(autoKey, "h 24!");
        add(TransportBar.button(actions, "insert-key"));
        for (String id : new String[] {"way-hold", "way-linear", "way-smooth"}) {
            add(TransportBar.button(actions, id));
        }
        TransportBar.line(this);
        menuButton(head, HoldMenu.create(model, actions));
        head.setIcon(Icons.of("steady", 16));
        head.setToolTipText(messages.text("timeline.head.tip"));
        head.getAccessibleContext().setAccessibleName(messages.text("timeline.head.menu"));
        add(head, "h 24!");
        amount = new ValueRow(
                AMOUNT,
                "",
                messages.text("timeline.amount.tip"),
                (value, gesture) -> model.tools().hold().amount(value / 100, gesture),
                () -> {});
        name(amount, messages.text("timeline.amount"));
        add(amount, "w 122!, gapleft 2");
        TransportBar.line(this);
        AbstractButton onion = menuButton(new JButton(Icons.of("onion", 20)), new OnionMenu(model));
        onion.setToolTipText(messages.text("timeline.onion.tip"));
        onion.getAccessibleContext().setAccessibleName(messages.text("timeline.onion"));
        add(onion);
    }

    private static void name(ValueRow row, String name) {
        for (java.awt.Component part : row.getComponents()) {
            if (part instanceof javax.accessibility.Accessible accessible && !(part instanceof JLabel)) {
                accessible.getAccessibleContext().setAccessibleName(name);
            }
        }
    }

    private static AbstractButton menuButton(JButton button, JPopupMenu menu) {
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        button.setRequestFocusEnabled(false);
        button.addActionListener(event -> menu.show(button, 0, -menu.getPreferredSize().height));
        return button;
    }

    private void scope() {
        scope.getAccessibleContext().setAccessibleName(messages.text("timeline.scope"));
        scope.setToolTipText(messages.text("timeline.scope.tip"));
        scope.setRenderer(new DefaultListCellRenderer() {
            @Override
            public java.awt.Component getListCellRendererComponent(
                    JList<?> list, Object value, int index, boolean selected, boolean focus) {
                String id = ((Scope) value).name().toLowerCase(Locale.ROOT);
                String text = messages.text("timeline.scope." + id);
                return super.getListCellRendererComponent(list, text, index, selected, focus);
            }
        });
        scope.addActionListener(event -> {
            if (!showing && model.hasClip()) {
                model.view().choose((Scope) scope.getSelectedItem());
            }
        });
    }

    private void fade() {
        fade.setToolTipText(messages.text("timeline.fade.tip"));
        fade.getAccessibleContext().setAccessibleName(messages.text("timeline.fade"));
        JFormattedTextField field = ((JSpinner.DefaultEditor) fade.getEditor()).getTextField();
        field.getAccessibleContext().setAccessibleName(messages.text("timeline.fade"));
        field.setToolTipText(messages.text("timeline.fade.tip"));
        Typing.goesFirst(field);
        for (java.awt.Component part : fade.getComponents()) {
            if (part instanceof AbstractButton button) {
                button.getAccessibleContext().setAccessibleName(messages.text("timeline.fade"));
                button.setToolTipText(messages.text("timeline.fade.tip"));
            }
        }
        fade.addChangeListener(event -> {
            if (!showing && model.hasClip()) {
                int frames = (Integer) fade.getValue();
                model.view().fade(frames);
                model.tools().edits().fade(frames);
            }
        });
    }

    /** Shows what holds. */
    void refresh() {
        showing = true;
        scope.setSelectedItem(model.view().scope());
        int frames = fadeShown();
        if (!fade.getValue().equals(frames)) {
            fade.setValue(frames);
        }
        boolean chosenBars = !model.tools().edits().selection().bars().isEmpty();
        fade.setEnabled(chosenBars || model.view().scope() != Scope.CLIP);
        HeadHold hold = model.tools().hold();
        Optional<PoseHold> held = hold.hold();
        String state = messages.text("timeline.head." + state(held));
        if (!state.equals(head.getText())) {
            head.setText(state);
            head.getAccessibleContext().setAccessibleName(messages.text("timeline.head", state));
        }
        head.setEnabled(hold.hasFace());
        amount.show(held.map(h -> 100 * h.amount()).orElse(0.0));
        amount.setEnabled(held.isPresent());
        showing = false;
    }

    /** That of the chosen correction, else that of those to come. */
    private int fadeShown() {
        return model.tools().edits().selection().bars().stream()
                .findFirst()
                .map(bar -> model.timeline().adjustments().get(bar).fade())
                .orElse(model.view().fade());
    }

    private static String state(Optional<PoseHold> hold) {
        return hold.map(h -> h.pose().equals(HeadPose.ZERO) ? "frontal" : "held")
                .orElse("free");
    }
}
