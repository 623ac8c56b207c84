package posestudio.app.neural;

import java.util.Optional;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JRadioButtonMenuItem;
import javax.swing.SwingConstants;
import posestudio.app.text.Messages;
import posestudio.app.theme.Icons;
import posestudio.app.theme.Theme;
import posestudio.editor.project.RenderEngine;

/** Says in the status line which engine draws the faces, and lets one choose another. */
public final class EngineButton extends JButton {
    private static final int ICON = 14;
    private static final int CHEVRON = 10;
    private static final double MILLIS = 1000;

    private final transient EngineChoice choice;
    private final transient Messages messages;

    /** A button that follows the choice. */
    public EngineButton(EngineChoice choice, Messages messages) {
        this.choice = choice;
        this.messages = messages;
        putClientProperty("JButton.buttonType", "toolBarButton");
        setHorizontalTextPosition(SwingConstants.LEADING);
        setIconTextGap(4);
        Theme.styled(this, "muted");
        addActionListener(event -> {
            JPopupMenu menu = menu();
            menu.show(this, 0, -menu.getPreferredSize().height);
        });
        choice.addListener(this::refresh);
        refresh();
    }

    private void refresh() {
        setVisible(choice.isOpen());
        setText(words());
        setIcon(choice.isMissing() ? Icons.coloured("warning", ICON, "warning") : Icons.of("chevron-down", CHEVRON));
        String tip = tip();
        setToolTipText("<html>" + tip + "<br>" + messages.text("engine.tip") + "</html>");
        getAccessibleContext().setAccessibleName(messages.text("engine.name") + ": " + tip);
    }

    private String words() {
        if (!choice.draws()) {
            return messages.text("engine." + RenderEngine.MESH.id());
        }
        String name = messages.text("engine." + RenderEngine.LIVEPORTRAIT.id());
        return name + choice.runsOn().map(device -> " · " + device).orElse("");
    }

    private String tip() {
        if (choice.isMissing()) {
            return messages.text("engine.state.missing");
        } else if (!choice.draws()) {
            return messages.text("engine.state.mesh");
        }
        Optional<String> device = choice.runsOn();
        if (device.isEmpty() || choice.settledMillis() == 0) {
            return messages.text("engine.state.neural");
        }
        return choice.isSlow()
                ? messages.text("engine.state.slow", device.get(), choice.settledMillis() / MILLIS)
                : messages.text("engine.state.fast", device.get(), choice.settledMillis());
    }

    private JPopupMenu menu() {
        JPopupMenu menu = new JPopupMenu(messages.text("engine.name"));
        ButtonGroup group = new ButtonGroup();
        for (RenderEngine engine : RenderEngine.values()) {
            boolean there = engine == RenderEngine.MESH || choice.pack().isPresent();
            String name = messages.text("engine." + engine.id());
            JMenuItem item = new JRadioButtonMenuItem(
                    there ? name : messages.text("engine.to-be-installed", name),
                    choice.settings().engine() == engine);
            item.setToolTipText(messages.text("engine." + engine.id() + ".tip"));
            item.addActionListener(event -> choice.choose(engine));
            group.add(item);
            menu.add(item);
        }
        return menu;
    }
}
