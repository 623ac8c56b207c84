package posestudio.app.neural;

import java.awt.Insets;
import javax.swing.JCheckBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import posestudio.app.panel.ValueRow;
import posestudio.app.text.Messages;
import posestudio.app.theme.Theme;
import posestudio.editor.parameter.Laterality;
import posestudio.editor.parameter.ParameterGroup;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Unit;
import posestudio.editor.project.EngineSettings;
import posestudio.editor.project.RenderEngine;

/** How the neural engine draws; seen only while it does. */
public final class NeuralRows extends JPanel {
    private static final ParameterSpec DETAIL =
            new ParameterSpec("detail", ParameterGroup.HEAD, Laterality.MIDDLE, Unit.PERCENT, 100, 0, 100, 0, 100, 1);

    private final transient EngineChoice choice;
    private final ValueRow detail;
    private final JCheckBox still;
    private final JTextArea warning = Theme.styled(new JTextArea(), "warning");

    /**
     * @param released called when the hand lets go of a control
     */
    public NeuralRows(EngineChoice choice, Messages messages, Runnable released) {
        super(new MigLayout("insets 0, gap 0, fillx, wrap 1, hidemode 3", "[grow,fill]"));
        this.choice = choice;
        setOpaque(false);
        detail = new ValueRow(
                DETAIL,
                messages.text("engine.detail"),
                messages.text("engine.detail.tip"),
                (percent, gesture) -> choice.detail(percent / DETAIL.hardMax(), gesture),
                released);
        still = new JCheckBox(messages.text("engine.body-still"));
        still.setToolTipText(messages.text("engine.body-still.tip"));
        still.addActionListener(event -> choice.bodyStill(still.isSelected()));
        warning.setText(messages.text("engine.body-moves"));
        warning.setEditable(false);
        warning.setFocusable(false);
        warning.setLineWrap(true);
        warning.setWrapStyleWord(true);
        warning.setOpaque(false);
        warning.setMargin(new Insets(0, 0, 0, 0));
        warning.getAccessibleContext().setAccessibleName(messages.text("panel.hint"));
        add(Theme.styled(new JLabel(messages.text("engine." + RenderEngine.LIVEPORTRAIT.id())), "sectionTitle"));
        add(detail, "gaptop 4, wmin 0");
        add(still, "wmin 0");
        add(warning, "wmin 0");
        choice.addListener(this::refresh);
        refresh();
    }

    private void refresh() {
        setVisible(choice.draws());
        EngineSettings settings = choice.settings();
        detail.show(Math.round(settings.detail() * DETAIL.hardMax()));
        still.setSelected(settings.bodyStill());
        warning.setVisible(!settings.bodyStill());
    }
}
