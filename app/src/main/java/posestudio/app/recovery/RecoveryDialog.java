package posestudio.app.recovery;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Dialog;
import java.awt.Font;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.DefaultListModel;
import javax.swing.ImageIcon;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.ListCellRenderer;
import javax.swing.ListSelectionModel;
import net.miginfocom.swing.MigLayout;
import posestudio.app.text.Messages;
import posestudio.app.theme.Theme;
import posestudio.editor.projectfile.ProjectFile;

/** Offers unsaved work that was found at the start, with a small picture and its age. */
public final class RecoveryDialog extends JDialog {
    private static final int ROW = 108;
    private static final int ROWS = 3;

    private final transient Messages messages;
    private final transient Consumer<RecoverySlot> discard;
    private final DefaultListModel<RecoverySlot> model = new DefaultListModel<>();
    private final JList<RecoverySlot> list = new JList<>(model);
    private transient Optional<RecoverySlot> chosen = Optional.empty();

    /**
     * @param found what was found, newest first, not empty
     * @param discard told what the person does not want; it is theirs to put away
     */
    public RecoveryDialog(Window owner, Messages messages, List<RecoverySlot> found, Consumer<RecoverySlot> discard) {
        super(owner, messages.text("recovery.title"), Dialog.ModalityType.APPLICATION_MODAL);
        this.messages = messages;
        this.discard = discard;
        found.forEach(model::addElement);
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setSelectedIndex(0);
        list.setFixedCellHeight(UIScale.scale(ROW));
        list.setVisibleRowCount(Math.min(ROWS, found.size()));
        list.setCellRenderer(new Row());
        list.setToolTipText(messages.text("recovery.list"));
        list.getAccessibleContext().setAccessibleName(messages.text("recovery.list"));
        setContentPane(content());
        setDefaultCloseOperation(DISPOSE_ON_CLOSE);
        getRootPane()
                .registerKeyboardAction(
                        event -> dispose(),
                        KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
                        JComponent.WHEN_IN_FOCUSED_WINDOW);
        pack();
        setLocationRelativeTo(owner);
    }

    private JPanel content() {
        JPanel panel = new JPanel(new MigLayout("insets 20, wrap 1, gap 0 12", "[460::,grow,fill]", "[][grow,fill][]"));
        JLabel what = Theme.styled(new JLabel(messages.text("recovery.what")), "sectionTitle");
        JPanel buttons = new JPanel(new MigLayout("insets 0", "[]push[][]"));
        JButton restore = button("recovery.restore", () -> {
            chosen = Optional.ofNullable(list.getSelectedValue());
            dispose();
        });
        buttons.add(button("recovery.discard", this::discardSelected));
        buttons.add(button("recovery.later", this::dispose));
        buttons.add(restore);
        getRootPane().setDefaultButton(restore);
        panel.add(what);
        panel.add(new JScrollPane(list));
        panel.add(buttons);
        return panel;
    }

    private JButton button(String key, Runnable body) {
        JButton button = new JButton(messages.text(key));
        button.setToolTipText(messages.text(key + ".tip"));
        button.getAccessibleContext().setAccessibleName(messages.text(key));
        button.addActionListener(event -> body.run());
        return button;
    }

    private void discardSelected() {
        RecoverySlot slot = list.getSelectedValue();
        if (slot != null) {
            model.removeElement(slot);
            list.setSelectedIndex(0);
            discard.accept(slot);
        }
        if (model.isEmpty()) {
            dispose();
        }
    }

    /** Shows itself and waits; what is to be restored, if anything is. */
    public Optional<RecoverySlot> ask() {
        setVisible(true);
        return chosen;
    }

    /** All that was not discarded. */
    public List<RecoverySlot> remaining() {
        return Collections.list(model.elements());
    }

    /** Small picture, name, age. */
    private final class Row implements ListCellRenderer<RecoverySlot> {
        private final JPanel panel = new JPanel(new MigLayout("insets 6 10, fill", "[104!]14[grow,fill]", "[center]"));
        private final JLabel picture = new JLabel();
        private final JLabel name = new JLabel();
        private final JLabel age = new JLabel();
        private final Map<RecoverySlot, Optional<BufferedImage>> pictures = new HashMap<>();

        Row() {
            name.setFont(name.getFont().deriveFont(Font.BOLD));
            JPanel words = new JPanel(new MigLayout("insets 0, wrap 1, gapy 4", "[grow,fill]"));
            words.setOpaque(false);
            words.add(name, "wmin 0");
            words.add(age, "wmin 0");
            panel.add(picture, "alignx center");
            panel.add(words);
        }

        @Override
        public Component getListCellRendererComponent(
                JList<? extends RecoverySlot> of, RecoverySlot slot, int index, boolean selected, boolean focused) {
            pictures.computeIfAbsent(slot, RecoverySlot::thumbnail)
                    .ifPresentOrElse(image -> picture.setIcon(new ImageIcon(image)), () -> picture.setIcon(null));
            String file =
                    slot.project().map(path -> path.getFileName().toString()).orElse(ProjectFile.ENDING);
            name.setText(file.substring(0, file.length() - ProjectFile.ENDING.length()));
            age.setText(Age.words(messages, slot.time(), Instant.now()));
            panel.setBackground(selected ? of.getSelectionBackground() : of.getBackground());
            name.setForeground(selected ? of.getSelectionForeground() : of.getForeground());
            age.setForeground(selected ? of.getSelectionForeground() : of.getForeground());
            panel.getAccessibleContext().setAccessibleName(name.getText() + ", " + age.getText());
            return panel;
        }
    }
}
