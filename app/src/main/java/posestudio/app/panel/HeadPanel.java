package posestudio.app.panel;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.Insets;
import java.awt.Rectangle;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.Action;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSeparator;
import javax.swing.JTextArea;
import javax.swing.Scrollable;
import net.miginfocom.swing.MigLayout;
import posestudio.app.text.Messages;
import posestudio.app.theme.Theme;
import posestudio.app.workspace.OpenPicture;
import posestudio.app.workspace.Workspace;
import posestudio.editor.parameter.Parameters;

/** The column of controls beside the picture: which face, and how its head is turned. */
public final class HeadPanel extends JPanel implements Scrollable {
    private static final int WIDTH = 296;

    private final transient Workspace workspace;
    private final transient Messages messages;
    private final JLabel faceState = Theme.styled(new JLabel(), "muted");
    private final JTextArea hint = Theme.styled(new JTextArea(), "warning");
    private final FacePicker picker;
    private final transient List<ParameterSlider> sliders;

    /**
     * @param frontalise command of the button of that name
     * @param reset command of the button of that name
     * @param released called when the hand lets go of a control
     * @param say tells the person something in passing
     */
    public HeadPanel(
            Workspace workspace,
            Messages messages,
            Action frontalise,
            Action reset,
            Runnable released,
            Consumer<String> say) {
        super(new MigLayout("insets 16 16 16 16, fillx, wrap 1, hidemode 3", "[grow,fill]", "[]0[]"));
        this.workspace = workspace;
        this.messages = messages;
        picker = new FacePicker(workspace, messages);
        add(title("panel.faces"), "split 2, growx");
        add(faceState, "alignx right, growx 0");
        add(picker, "gaptop 10");
        add(new JSeparator(), "gaptop 16, gapbottom 14");
        add(title("group.head"), "gapbottom 10");
        sliders = Parameters.ANGLES.stream()
                .map(spec -> new ParameterSlider(spec, workspace, messages, released, say))
                .toList();
        sliders.forEach(slider -> add(slider, "gapbottom 14"));
        add(button(frontalise), "gaptop 4, split 2, sizegroup buttons, growx");
        add(button(reset), "sizegroup buttons, growx");
        hint.setEditable(false);
        hint.setFocusable(false);
        hint.setLineWrap(true);
        hint.setWrapStyleWord(true);
        hint.setOpaque(false);
        hint.setMargin(new Insets(0, 0, 0, 0));
        hint.getAccessibleContext().setAccessibleName(messages.text("panel.hint"));
        add(hint, "gaptop 14, wmin 0");
        workspace.addListener(this::refresh);
        refresh();
    }

    /** How wide the column wants to be. */
    public int columnWidth() {
        return Math.max(UIScale.scale(WIDTH), getPreferredSize().width);
    }

    private void refresh() {
        sliders.forEach(ParameterSlider::refresh);
        picker.refresh();
        picker.setVisible(!workspace.faces().isEmpty());
        faceState.setText(state());
        boolean beyond = workspace
                .selectedEdit()
                .map(edit -> Parameters.ALL.stream().anyMatch(spec -> spec.isBeyondSoft(edit.value(spec))))
                .orElse(false);
        String words = beyond ? messages.text("panel.beyond") : "";
        if (!words.equals(hint.getText())) {
            hint.setText(words);
        }
    }

    private String state() {
        if (workspace.opened().isEmpty()) {
            return messages.text("panel.state.empty");
        }
        if (workspace.opened().flatMap(OpenPicture::search).isEmpty()) {
            return messages.text("panel.state.looking");
        }
        int count = workspace.faces().size();
        return count == 0
                ? messages.text("panel.state.none")
                : messages.text(
                        "panel.state.chosen", workspace.document().orElseThrow().selectedFace() + 1, count);
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return 16;
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return visible.height / 2;
    }

    /** As wide as the column, so that long words wrap instead of being cut. */
    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return false;
    }

    private JLabel title(String key) {
        return Theme.styled(new JLabel(messages.text(key)), "sectionTitle");
    }

    private static JButton button(Action action) {
        JButton button = new JButton(action);
        button.setHideActionText(false);
        return button;
    }
}
