package posestudio.app.export;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Window;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.swing.ButtonGroup;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import posestudio.app.clip.OpenClip;
import posestudio.app.text.Durations;
import posestudio.app.text.Messages;
import posestudio.app.theme.Theme;
import posestudio.editor.timeline.FrameRange;
import posestudio.render.clip.write.ClipFormat;
import posestudio.render.clip.write.ClipQuality;

/** Asks how a clip is to be written and where to. */
final class ClipExportDialog extends JDialog {
    private final transient OpenClip clip;
    private final transient Messages messages;
    private final JComboBox<ClipFormat> format;
    private final JComboBox<ClipQuality> quality = new JComboBox<>(ClipQuality.values());
    private final JRadioButton whole = new JRadioButton();
    private final JRadioButton loop = new JRadioButton();
    private final JCheckBox sound = new JCheckBox();
    private final transient TargetField target;
    private final JLabel about = new JLabel(" ");
    private final JButton export = new JButton();
    private transient ClipExportForm form;
    private transient boolean showing;
    private transient ClipExportFlow.Answer answer = new ClipExportFlow.Answer.Nothing();

    ClipExportDialog(
            Window owner, Messages messages, List<ClipFormat> formats, OpenClip clip, ClipExportForm proposal) {
        super(owner, messages.text("clip.export.title"), ModalityType.DOCUMENT_MODAL);
        this.clip = clip;
        this.messages = messages;
        target = new TargetField(messages);
        form = proposal;
        format = new JComboBox<>(formats.toArray(ClipFormat[]::new));
        setContentPane(content());
        show(form);
        listen();
        getRootPane().setDefaultButton(export);
        getRootPane()
                .registerKeyboardAction(
                        event -> dispose(), KeyStroke.getKeyStroke("ESCAPE"), JComponent.WHEN_IN_FOCUSED_WINDOW);
        pack();
        setMinimumSize(new Dimension(getWidth(), getHeight()));
        setLocationRelativeTo(owner);
    }

    /** Shows it and waits. */
    ClipExportFlow.Answer ask() {
        setVisible(true);
        return answer;
    }

    private JPanel content() {
        JPanel panel = new JPanel(new MigLayout(
                "insets 20 22 16 22, gap 12 10, hidemode 2", "[right][grow,fill][]", "[]10[]14[]4[]14[]14[]4[]18[]"));
        format.setRenderer(named(value -> "clip.format." + ((ClipFormat) value).id()));
        quality.setRenderer(named(value -> "clip.quality." + ((ClipQuality) value).id()));
        row(panel, "export.format", format);
        row(panel, "export.quality", quality);
        panel.add(new JLabel(messages.text("clip.export.part")));
        FrameRange all = clip.view().all();
        FrameRange range = clip.view().range();
        whole.setText(messages.text("clip.export.whole", all.count(), length(all)));
        loop.setText(messages.text("clip.export.loop", range.first() + 1, range.last() + 1, length(range)));
        loop.setEnabled(!range.equals(all));
        tip(whole, "clip.export.part.tip");
        tip(loop, "clip.export.part.tip");
        ButtonGroup parts = new ButtonGroup();
        parts.add(whole);
        parts.add(loop);
        panel.add(whole, "span 2, wrap");
        panel.add(loop, "skip 1, span 2, wrap");
        sound.setText(messages.text("clip.export.sound"));
        tip(sound, "clip.export.sound.tip");
        panel.add(sound, "skip 1, span 2, wrap");
        panel.add(label("export.file", target.field()));
        panel.add(target.field());
        // A missing ending is added, and the format follows an ending.
        panel.add(target.browseButton(this, messages.text("clip.export.title"), () -> change(f -> f)), "wrap");
        about.setForeground(Theme.muted());
        panel.add(about, "skip 1, span 2, wrap");
        JButton frame = new JButton(messages.text("clip.export.frame"));
        tip(frame, "clip.export.frame.tip");
        frame.addActionListener(event -> close(new ClipExportFlow.Answer.Frame()));
        JButton cancel = new JButton(messages.text("export.cancel"));
        cancel.addActionListener(event -> dispose());
        export.setText(messages.text("export.do"));
        panel.add(frame, "span 3, split 4, growx 0");
        panel.add(new JLabel(), "growx, pushx");
        panel.add(cancel, "growx 0, sizegroup buttons");
        panel.add(export, "growx 0, sizegroup buttons");
        return panel;
    }

    private void row(JPanel panel, String key, JComponent control) {
        panel.add(label(key, control));
        panel.add(control, "growx 0, w 260!, wrap");
    }

    private JLabel label(String key, JComponent control) {
        JLabel label = new JLabel(messages.text(key));
        label.setLabelFor(control);
        control.getAccessibleContext().setAccessibleName(messages.text(key));
        return label;
    }

    private void tip(JComponent control, String key) {
        control.setToolTipText(messages.text(key));
    }

    private String length(FrameRange range) {
        return Durations.exact(
                clip.info().end(range.last()) - clip.info().times().start(range.first()));
    }

    private DefaultListCellRenderer named(Function<Object, String> key) {
        return new DefaultListCellRenderer() {
            @Override
            public Component getListCellRendererComponent(
                    JList<?> list, Object value, int index, boolean selected, boolean focus) {
                Object text = value == null ? "" : messages.text(key.apply(value));
                return super.getListCellRendererComponent(list, text, index, selected, focus);
            }
        };
    }

    private void listen() {
        format.addActionListener(event -> change(f -> f.with((ClipFormat) format.getSelectedItem())));
        quality.addActionListener(event -> change(f -> f.with((ClipQuality) quality.getSelectedItem())));
        whole.addActionListener(event -> change(f -> f.withLoop(false)));
        loop.addActionListener(event -> change(f -> f.withLoop(true)));
        sound.addActionListener(event -> change(f -> f.withSound(sound.isSelected())));
        export.addActionListener(event -> finish());
    }

    /** The one place where choices become visible; what widgets say while being set is not the person's wish. */
    private void change(Function<ClipExportForm, ClipExportForm> change) {
        if (!showing) {
            // What stands in the field may be newer than the form.
            form = change.apply(typed().orElse(form));
            show(form);
        }
    }

    private void show(ClipExportForm shown) {
        showing = true;
        format.setSelectedItem(shown.format());
        quality.setSelectedItem(shown.quality());
        quality.setEnabled(!shown.format().lossless());
        whole.setSelected(!shown.loop());
        loop.setSelected(shown.loop());
        boolean room = clip.info().sound() && shown.format().holdsSound();
        sound.setEnabled(room);
        sound.setSelected(room && shown.sound());
        target.field().setText(shown.target().toString());
        about.setText(messages.text("clip.format." + shown.format().id() + ".about"));
        showing = false;
    }

    /** The form with what stands in the file field; empty when that cannot be a file. */
    private Optional<ClipExportForm> typed() {
        return target.path().map(form::with);
    }

    private void finish() {
        typed().ifPresentOrElse(typed -> close(new ClipExportFlow.Answer.Clip(typed)), target::complain);
    }

    private void close(ClipExportFlow.Answer chosen) {
        answer = chosen;
        dispose();
    }
}
