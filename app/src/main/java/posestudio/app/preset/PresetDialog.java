package posestudio.app.preset;

import java.awt.Window;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import net.miginfocom.swing.MigLayout;
import posestudio.app.text.Messages;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.PartialEdit;
import posestudio.editor.parameter.ParameterGroup;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.preset.Preset;

/** Asks for the name of a preset and which parts of the face it is to set. */
final class PresetDialog extends JDialog {
    private final transient Messages messages;
    private final transient FaceEdit edit;
    private final JTextField name = new JTextField(22);
    private final Map<ParameterGroup, JCheckBox> groups = new EnumMap<>(ParameterGroup.class);
    private final JCheckBox keypoints = new JCheckBox();
    private final JButton save = new JButton();
    private transient Optional<Preset> answer = Optional.empty();

    PresetDialog(Window owner, Messages messages, FaceEdit edit) {
        this(owner, messages, edit, "preset.save");
        JPanel parts = new JPanel(new MigLayout("insets 0, gap 12 4, wrap 3"));
        for (ParameterGroup group : ParameterGroup.values()) {
            JCheckBox box = new JCheckBox(messages.text("group." + group.name().toLowerCase(Locale.ROOT)));
            box.setToolTipText(messages.text("preset.parts.tip"));
            box.setSelected(Parameters.of(group).stream().anyMatch(spec -> edit.value(spec) != spec.defaultValue()));
            box.addActionListener(event -> check());
            groups.put(group, box);
            parts.add(box);
        }
        boolean moved = !edit.keypoints().all().isEmpty() || !edit.copy().isStill();
        keypoints.setText(messages.text("preset.keypoints"));
        keypoints.setToolTipText(messages.text("preset.parts.tip"));
        keypoints.setEnabled(moved);
        keypoints.setSelected(moved);
        keypoints.addActionListener(event -> check());
        parts.add(keypoints, "span 3");
        getContentPane().add(new JLabel(messages.text("preset.parts")), "aligny top, cell 0 1");
        getContentPane().add(parts, "cell 1 1");
        place();
    }

    private PresetDialog(Window owner, Messages messages, FaceEdit edit, String title) {
        super(owner, messages.text(title), ModalityType.DOCUMENT_MODAL);
        this.messages = messages;
        this.edit = edit;
        JPanel content = new JPanel(new MigLayout("insets 20 22 16 22, gap 12 10", "[right][grow,fill]"));
        setContentPane(content);
        JLabel label = new JLabel(messages.text("preset.name"));
        label.setLabelFor(name);
        name.setToolTipText(messages.text("preset.name"));
        name.getAccessibleContext().setAccessibleName(messages.text("preset.name"));
        name.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent event) {
                check();
            }

            @Override
            public void removeUpdate(DocumentEvent event) {
                check();
            }

            @Override
            public void changedUpdate(DocumentEvent event) {
                check();
            }
        });
        content.add(label, "cell 0 0");
        content.add(name, "cell 1 0");
        JButton cancel = new JButton(messages.text("export.cancel"));
        cancel.addActionListener(event -> dispose());
        save.setText(messages.text("preset.save.do"));
        save.addActionListener(event -> {
            answer = Optional.of(preset());
            dispose();
        });
        content.add(cancel, "cell 0 2 2 1, split 2, alignx right, growx 0, sizegroup buttons, gaptop 8");
        content.add(save, "growx 0, sizegroup buttons");
        getRootPane().setDefaultButton(save);
        getRootPane()
                .registerKeyboardAction(
                        event -> dispose(), KeyStroke.getKeyStroke("ESCAPE"), JComponent.WHEN_IN_FOCUSED_WINDOW);
    }

    /** Asks for another name only; empty when the person has thought better of it. */
    static Optional<String> askName(Window owner, Messages messages, String name) {
        PresetDialog dialog = new PresetDialog(owner, messages, FaceEdit.NEUTRAL, "preset.rename");
        dialog.name.setText(name);
        dialog.place();
        return dialog.ask().map(Preset::name);
    }

    private void place() {
        check();
        pack();
        setResizable(false);
        setLocationRelativeTo(getOwner());
    }

    /** Shows it and waits; empty when the person has thought better of it. */
    Optional<Preset> ask() {
        name.selectAll();
        setVisible(true);
        return answer;
    }

    private void check() {
        boolean anything = groups.isEmpty()
                || keypoints.isSelected()
                || groups.values().stream().anyMatch(JCheckBox::isSelected);
        save.setEnabled(!name.getText().isBlank() && anything);
    }

    private Preset preset() {
        Set<ParameterGroup> chosen = EnumSet.noneOf(ParameterGroup.class);
        groups.forEach((group, box) -> {
            if (box.isSelected()) {
                chosen.add(group);
            }
        });
        return new Preset(name.getText().strip(), PartialEdit.of(edit, chosen, keypoints.isSelected()));
    }
}
