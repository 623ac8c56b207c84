package posestudio.app.shortcut;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import javax.swing.table.AbstractTableModel;
import net.miginfocom.swing.MigLayout;
import posestudio.app.action.KeyNames;
import posestudio.app.action.StudioAction;
import posestudio.app.text.Messages;
import posestudio.app.theme.Theme;

/** All commands with their keys in one table; the chosen one takes whatever keys are pressed in the field below. */
public final class ShortcutDialog extends JDialog {
    private static final Set<Integer> MODIFIERS = Set.of(
            KeyEvent.VK_SHIFT,
            KeyEvent.VK_CONTROL,
            KeyEvent.VK_ALT,
            KeyEvent.VK_META,
            KeyEvent.VK_ALT_GRAPH,
            KeyEvent.VK_CAPS_LOCK,
            KeyEvent.VK_NUM_LOCK);

    private final transient Shortcuts shortcuts;
    private final transient Messages messages;
    private final Rows rows = new Rows();
    private final JTable table;
    private final JTextField recorder = new JTextField();
    private final JLabel told = new JLabel(" ");
    private final JButton take = new JButton();
    private final JButton clear = new JButton();
    private final JButton reset = new JButton();
    private transient Optional<KeyStroke> wanted = Optional.empty();

    /** A window over that one; the caller shows it. */
    public ShortcutDialog(Window owner, Shortcuts shortcuts, Messages messages) {
        super(owner, messages.text("keys.title"), ModalityType.DOCUMENT_MODAL);
        this.shortcuts = shortcuts;
        this.messages = messages;
        // Asks for the titles of its columns at once.
        table = new JTable(rows);
        setContentPane(content());
        getRootPane()
                .registerKeyboardAction(
                        event -> dispose(),
                        KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
                        JComponent.WHEN_IN_FOCUSED_WINDOW);
        table.setRowSelectionInterval(0, 0);
        pack();
        setLocationRelativeTo(owner);
    }

    private JPanel content() {
        JPanel panel = new JPanel(
                new MigLayout("insets 16, fill, hidemode 2", "[][grow,fill][][]", "[grow,fill]12[]4[26!]12[]"));
        panel.add(new JScrollPane(table), "span 4, grow, wrap");
        table();
        JLabel label = new JLabel(messages.text("keys.recorder"));
        label.setLabelFor(recorder);
        panel.add(label);
        panel.add(recorder);
        panel.add(button(clear, "keys.clear", () -> shortcuts.clear(command())));
        panel.add(button(reset, "keys.reset", () -> shortcuts.reset(command())), "wrap");
        told.setForeground(Theme.colour("warning"));
        panel.add(told, "skip 1, wmin 0");
        panel.add(button(take, "keys.take", () -> wanted.ifPresent(key -> shortcuts.assign(command(), key))));
        take.setVisible(false);
        JButton all = button(new JButton(), "keys.reset-all", shortcuts::resetAll);
        panel.add(all, "newline, span 2, growx 0");
        JButton close = button(new JButton(), "keys.close", this::dispose);
        panel.add(close, "span 2, alignx right, growx 0");
        recorder();
        return panel;
    }

    private void table() {
        table.getAccessibleContext().setAccessibleName(messages.text("keys.title"));
        table.setToolTipText(messages.text("keys.tip"));
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.getTableHeader().setReorderingAllowed(false);
        table.setPreferredScrollableViewportSize(UIScale.scale(new Dimension(620, 400)));
        table.getColumnModel().getColumn(0).setPreferredWidth(UIScale.scale(270));
        table.getColumnModel().getColumn(1).setPreferredWidth(UIScale.scale(200));
        table.getSelectionModel().addListSelectionListener(event -> show(Optional.empty()));
        table.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
                .put(KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), "record");
        table.getActionMap().put("record", new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                recorder.requestFocusInWindow();
            }
        });
        table.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (event.getClickCount() == 2) {
                    recorder.requestFocusInWindow();
                }
            }
        });
    }

    private void recorder() {
        recorder.setEditable(false);
        recorder.setFocusable(true);
        recorder.setHorizontalAlignment(SwingConstants.CENTER);
        recorder.setToolTipText(messages.text("keys.recorder.tip"));
        recorder.addKeyListener(new KeyAdapter() {
            @Override
            public void keyPressed(KeyEvent event) {
                boolean leaves = event.getKeyCode() == KeyEvent.VK_TAB || event.getKeyCode() == KeyEvent.VK_ESCAPE;
                if (!leaves && !MODIFIERS.contains(event.getKeyCode())) {
                    event.consume();
                    record(KeyStroke.getKeyStroke(event.getKeyCode(), event.getModifiersEx()));
                }
            }
        });
    }

    private void record(KeyStroke key) {
        show(Optional.of(key));
        Optional<StudioAction> owner = shortcuts.owner(key, command());
        if (!shortcuts.isFree(key)) {
            told.setText(messages.text("keys.taken", KeyNames.of(key)));
        } else if (owner.isPresent()) {
            told.setText(
                    messages.text("keys.conflict", KeyNames.of(key), owner.get().fullName()));
            take.setVisible(true);
        } else {
            shortcuts.assign(command(), key);
            show(Optional.empty());
        }
    }

    /** Shows the keys of the chosen command, or those that were pressed for it. */
    private void show(Optional<KeyStroke> pressed) {
        wanted = pressed;
        take.setVisible(false);
        told.setText(" ");
        rows.fireTableRowsUpdated(0, rows.getRowCount() - 1);
        recorder.setText(pressed.map(KeyNames::of).orElseGet(() -> names(command())));
        recorder.getAccessibleContext()
                .setAccessibleName(messages.text("keys.of", command().fullName()));
        clear.setEnabled(!command().keys().isEmpty());
        reset.setEnabled(!command().keys().equals(command().defaultKeys()));
    }

    private StudioAction command() {
        return shortcuts.commands().get(Math.max(0, table.getSelectedRow()));
    }

    private JButton button(JButton button, String key, Runnable body) {
        button.setText(messages.text(key));
        button.setToolTipText(messages.text(key + ".tip"));
        button.addActionListener(event -> {
            body.run();
            show(Optional.empty());
        });
        return button;
    }

    private static String names(StudioAction command) {
        return command.keys().stream().map(KeyNames::of).distinct().collect(Collectors.joining("   "));
    }

    /** A row for each command: its name, its keys, and the usual ones where they differ. */
    private final class Rows extends AbstractTableModel {
        @Override
        public int getRowCount() {
            return shortcuts.commands().size();
        }

        @Override
        public int getColumnCount() {
            return 3;
        }

        @Override
        public String getColumnName(int column) {
            return messages.text(
                    switch (column) {
                        case 0 -> "keys.command";
                        case 1 -> "keys.keys";
                        default -> "keys.usual";
                    });
        }

        @Override
        public Object getValueAt(int row, int column) {
            StudioAction command = shortcuts.commands().get(row);
            boolean unusual = !command.keys().equals(command.defaultKeys());
            return switch (column) {
                case 0 -> command.fullName();
                case 1 -> names(command);
                default ->
                    unusual
                            ? command.defaultKeys().stream()
                                    .map(KeyNames::of)
                                    .distinct()
                                    .collect(Collectors.joining("   "))
                            : "";
            };
        }
    }
}
