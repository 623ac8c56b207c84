package posestudio.app.export;

import java.awt.Dimension;
import java.awt.Window;
import java.util.Optional;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import javax.swing.JSlider;
import javax.swing.JSpinner;
import javax.swing.KeyStroke;
import javax.swing.SpinnerNumberModel;
import net.miginfocom.swing.MigLayout;
import posestudio.app.settings.ExportChoices;
import posestudio.app.text.Messages;
import posestudio.app.theme.Theme;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureFormat;

/** Asks how a result is to be written and where to. */
final class ExportDialog extends JDialog {
    private static final int MIN_SIDE = 16;
    private static final int USUAL_SIDE = 2048;

    private final transient Picture picture;
    private final transient Messages messages;
    private final JComboBox<PictureFormat> format = new JComboBox<>(PictureFormat.values());
    private final JSlider quality = new JSlider(1, 100);
    private final JSpinner qualityNumber = new JSpinner(new SpinnerNumberModel(95, 1, 100, 1));
    private final JRadioButton ownSize = new JRadioButton();
    private final JRadioButton otherSize = new JRadioButton();
    private final JSpinner side;
    private final JLabel resultSize = new JLabel();
    private final JCheckBox metadata = new JCheckBox();
    private final transient TargetField target;
    private final JLabel loss = new JLabel(" ");
    private final JButton export = new JButton();
    private transient ExportForm form;
    private transient boolean showing;
    private transient Optional<ExportForm> answer = Optional.empty();

    ExportDialog(Window owner, Messages messages, Picture picture, ExportForm proposal) {
        super(owner, messages.text("export.title"), ModalityType.DOCUMENT_MODAL);
        this.picture = picture;
        this.messages = messages;
        target = new TargetField(messages);
        form = proposal;
        int longer = Math.max(picture.width(), picture.height());
        side = new JSpinner(
                new SpinnerNumberModel(Math.min(longer, USUAL_SIDE), Math.min(longer, MIN_SIDE), longer, 1));
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

    /** Shows it and waits; empty when the person has thought better of it. */
    Optional<ExportForm> ask() {
        setVisible(true);
        return answer;
    }

    private JPanel content() {
        JPanel panel = new JPanel(new MigLayout(
                "insets 20 22 16 22, gap 12 10, hidemode 2", "[right][grow,fill][]", "[]10[]14[]4[]14[]14[]4[]18[]"));
        panel.add(label("export.format", format));
        panel.add(format, "growx 0, w 130!, wrap");
        panel.add(label("export.quality", quality));
        panel.add(quality);
        panel.add(qualityNumber, "w 70!, wrap");
        JLabel size = new JLabel(messages.text("export.size"));
        panel.add(size);
        ownSize.setText(messages.text("export.size.own", dimensions(picture.width(), picture.height())));
        panel.add(ownSize, "span 2, wrap");
        otherSize.setText(messages.text("export.size.other"));
        panel.add(otherSize, "skip 1, span 2, split 3, growx 0");
        panel.add(side, "w 90!, growx 0");
        panel.add(resultSize, "growx, wrap");
        metadata.setText(messages.text("export.metadata"));
        metadata.setToolTipText(messages.text("export.metadata.tip"));
        panel.add(metadata, "skip 1, span 2, wrap");
        panel.add(label("export.file", target.field()));
        panel.add(target.field());
        panel.add(target.browseButton(this, messages.text("export.title"), this::browsed), "wrap");
        loss.setForeground(Theme.colour("warning"));
        panel.add(loss, "skip 1, span 2, wrap");
        JButton cancel = new JButton(messages.text("export.cancel"));
        cancel.addActionListener(event -> dispose());
        export.setText(messages.text("export.do"));
        panel.add(cancel, "span 3, split 2, alignx right, growx 0, sizegroup buttons");
        panel.add(export, "growx 0, sizegroup buttons");
        ButtonGroup sizes = new ButtonGroup();
        sizes.add(ownSize);
        sizes.add(otherSize);
        name(qualityNumber, "export.quality");
        name(side, "export.size.other");
        return panel;
    }

    private void name(JSpinner spinner, String key) {
        String name = messages.text(key);
        spinner.getAccessibleContext().setAccessibleName(name);
        ((JSpinner.DefaultEditor) spinner.getEditor())
                .getTextField()
                .getAccessibleContext()
                .setAccessibleName(name);
    }

    private JLabel label(String key, JComponent control) {
        JLabel label = new JLabel(messages.text(key));
        label.setLabelFor(control);
        control.getAccessibleContext().setAccessibleName(messages.text(key));
        return label;
    }

    private void listen() {
        format.addActionListener(event -> change(form.with((PictureFormat) format.getSelectedItem())));
        quality.addChangeListener(event -> change(quality(quality.getValue())));
        qualityNumber.addChangeListener(event -> change(quality((Integer) qualityNumber.getValue())));
        ownSize.addActionListener(event -> change(size(0)));
        otherSize.addActionListener(event -> change(size((Integer) side.getValue())));
        side.addChangeListener(event -> change(size((Integer) side.getValue())));
        metadata.addActionListener(event -> change(metadata(metadata.isSelected())));
        export.addActionListener(event -> finish());
    }

    private ExportForm quality(int value) {
        ExportChoices c = form.choices();
        return new ExportForm(
                new ExportChoices(c.format(), value, c.longerSide(), c.keepMetadata(), c.folder()), form.target());
    }

    private ExportForm size(int longerSide) {
        ExportChoices c = form.choices();
        return new ExportForm(
                new ExportChoices(c.format(), c.quality(), longerSide, c.keepMetadata(), c.folder()), form.target());
    }

    private ExportForm metadata(boolean keep) {
        ExportChoices c = form.choices();
        return new ExportForm(
                new ExportChoices(c.format(), c.quality(), c.longerSide(), keep, c.folder()), form.target());
    }

    /** The one place where choices become visible; what widgets say while being set is not the person's wish. */
    private void change(ExportForm changed) {
        if (!showing) {
            // What stands in the field may be newer than the form.
            boolean renamed = !changed.target().equals(form.target());
            form = changed;
            String typed = target.field().getText();
            show(form);
            if (!renamed) {
                target.field().setText(typed);
            }
        }
    }

    private void show(ExportForm shown) {
        showing = true;
        ExportChoices choices = shown.choices();
        boolean lossy = choices.format() == PictureFormat.JPEG;
        format.setSelectedItem(choices.format());
        quality.setValue(choices.quality());
        qualityNumber.setValue(choices.quality());
        quality.setEnabled(lossy);
        qualityNumber.setEnabled(lossy);
        int longer = Math.max(picture.width(), picture.height());
        boolean own = choices.longerSide() == 0 || choices.longerSide() >= longer;
        ownSize.setSelected(own);
        otherSize.setSelected(!own);
        if (choices.longerSide() > 0) {
            side.setValue(Math.max(Math.min(longer, MIN_SIDE), Math.min(longer, choices.longerSide())));
        }
        int[] size = shown.size(picture);
        resultSize.setText(own ? " " : messages.text("export.size.result", dimensions(size[0], size[1])));
        resultSize.setForeground(Theme.muted());
        metadata.setSelected(choices.keepMetadata());
        target.field().setText(shown.target().toString());
        loss.setText(shown.loss(picture).map(messages::text).orElse(" "));
        showing = false;
    }

    private static String dimensions(int width, int height) {
        return width + " × " + height;
    }

    private void browsed() {
        typed().ifPresent(typed -> {
            form = typed;
            show(form);
        });
    }

    /** The form with what stands in the file field; empty when that cannot be a file. */
    private Optional<ExportForm> typed() {
        return target.path().map(form::with);
    }

    private void finish() {
        answer = typed();
        answer.ifPresentOrElse(typed -> dispose(), target::complain);
    }
}
