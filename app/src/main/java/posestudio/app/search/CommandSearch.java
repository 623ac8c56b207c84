package posestudio.app.search;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.function.Supplier;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JLayeredPane;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JRootPane;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListCellRenderer;
import javax.swing.ListSelectionModel;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import net.miginfocom.swing.MigLayout;
import posestudio.app.input.Typing;
import posestudio.app.text.Messages;
import posestudio.app.theme.Theme;

/** A field over the window: what is typed finds commands, controls and keypoints by name; Enter does the chosen one. */
public final class CommandSearch extends JPanel {
    private static final int WIDTH = 520;
    private static final int ROWS = 10;
    private static final int TOP = 90;

    private final transient Supplier<List<Command>> source;
    private final transient Messages messages;
    private final JTextField field = new JTextField();
    private final DefaultListModel<Command> found = new DefaultListModel<>();
    private final JList<Command> list;
    private final JPanel card = new JPanel(new BorderLayout(0, 6));
    private transient List<Command> commands = List.of();
    private transient Component before;

    /**
     * @param source all commands, asked anew each time it is opened
     */
    public CommandSearch(Supplier<List<Command>> source, Messages messages) {
        super(null);
        this.source = source;
        this.messages = messages;
        list = new FoundList(found, messages.text("search.nothing"));
        setOpaque(false);
        setVisible(false);
        getAccessibleContext().setAccessibleName(messages.text("search.title"));
        field.getAccessibleContext().setAccessibleName(messages.text("search.title"));
        field.setToolTipText(messages.text("search.tip"));
        field.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, messages.text("search.placeholder"));
        // The keyboard stays here until something was chosen or put away.
        field.setFocusTraversalKeysEnabled(false);
        Typing.goesFirst(field);
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setVisibleRowCount(ROWS);
        list.setFocusable(false);
        list.setCellRenderer(new Row());
        list.getAccessibleContext().setAccessibleName(messages.text("search.found"));
        JScrollPane scroll = new JScrollPane(list);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        card.add(field, BorderLayout.NORTH);
        card.add(scroll, BorderLayout.CENTER);
        add(card);
        listen();
    }

    private void listen() {
        field.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent event) {
                look();
            }

            @Override
            public void removeUpdate(DocumentEvent event) {
                look();
            }

            @Override
            public void changedUpdate(DocumentEvent event) {
                look();
            }
        });
        field.addActionListener(event -> doChosen());
        key(KeyEvent.VK_ESCAPE, this::close);
        key(KeyEvent.VK_DOWN, () -> step(1));
        key(KeyEvent.VK_UP, () -> step(-1));
        key(KeyEvent.VK_PAGE_DOWN, () -> step(ROWS));
        key(KeyEvent.VK_PAGE_UP, () -> step(-ROWS));
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                doChosen();
            }
        });
        addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                close();
            }
        });
    }

    private void key(int key, Runnable body) {
        field.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke(key, 0), key);
        field.getActionMap().put(key, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                body.run();
            }
        });
    }

    /** Opens it over that window, or puts it away if it is open. */
    public void toggle(JRootPane root) {
        if (isVisible()) {
            close();
            return;
        }
        JLayeredPane pane = root.getLayeredPane();
        if (getParent() != pane) {
            pane.add(this, JLayeredPane.MODAL_LAYER);
            pane.addComponentListener(new ComponentAdapter() {
                @Override
                public void componentResized(ComponentEvent event) {
                    setBounds(0, 0, pane.getWidth(), pane.getHeight());
                    revalidate();
                }
            });
        }
        before = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        commands = source.get();
        style();
        setBounds(0, 0, pane.getWidth(), pane.getHeight());
        field.setText("");
        look();
        setVisible(true);
        field.requestFocusInWindow();
    }

    private void close() {
        setVisible(false);
        if (before != null) {
            before.requestFocusInWindow();
        }
    }

    private void look() {
        found.clear();
        Matching.find(commands, field.getText()).forEach(found::addElement);
        list.setSelectedIndex(found.isEmpty() ? -1 : 0);
        list.ensureIndexIsVisible(0);
        tell();
        revalidate();
        repaint();
    }

    private void step(int by) {
        if (!found.isEmpty()) {
            int next = Math.max(0, Math.min(found.size() - 1, list.getSelectedIndex() + by));
            list.setSelectedIndex(next);
            list.ensureIndexIsVisible(next);
            tell();
        }
    }

    /** The keyboard stays in the field, so a reader of the screen hears there what is chosen. */
    private void tell() {
        Command chosen = list.getSelectedValue();
        field.getAccessibleContext()
                .setAccessibleDescription(chosen == null ? messages.text("search.nothing") : chosen.name());
    }

    private void doChosen() {
        Command chosen = list.getSelectedValue();
        if (chosen != null && chosen.usable()) {
            close();
            chosen.body().run();
        }
    }

    /** It is not always in the window, so a change of theme may have passed it by. */
    private void style() {
        SwingUtilities.updateComponentTreeUI(this);
        list.setFixedCellHeight(UIScale.scale(30));
        card.setBackground(UIManager.getColor("ToolTip.background"));
        list.setBackground(UIManager.getColor("ToolTip.background"));
        int gap = UIScale.scale(8);
        card.setBorder(BorderFactory.createCompoundBorder(
                BorderFactory.createLineBorder(Theme.colour("track")),
                BorderFactory.createEmptyBorder(gap, gap, gap, gap)));
    }

    @Override
    public void doLayout() {
        Container pane = getParent();
        if (pane != null) {
            int width = Math.min(UIScale.scale(WIDTH), pane.getWidth() - UIScale.scale(32));
            Dimension wish = card.getPreferredSize();
            int top = Math.min(UIScale.scale(TOP), pane.getHeight() / 8);
            card.setBounds(
                    (pane.getWidth() - width) / 2, top, width, Math.min(wish.height, pane.getHeight() - 2 * top));
            card.validate();
        }
    }

    /** One command: its name, on the right what it is and its keys. */
    private static final class Row extends JPanel implements ListCellRenderer<Command> {
        private final JLabel name = new JLabel();
        private final JLabel kind = new JLabel();
        private final JLabel keys = new JLabel();

        Row() {
            super(new MigLayout("insets 0 8 0 8, gap 12", "[grow,fill][][]", "[grow,center]"));
            add(name, "wmin 0");
            add(kind);
            add(keys);
        }

        @Override
        public Component getListCellRendererComponent(
                JList<? extends Command> list, Command command, int index, boolean selected, boolean focused) {
            name.setText(command.name());
            kind.setText(command.kind());
            keys.setText(command.keys());
            setBackground(selected ? UIManager.getColor("List.selectionBackground") : list.getBackground());
            name.setForeground(
                    !command.usable()
                            ? UIManager.getColor("Label.disabledForeground")
                            : selected
                                    ? UIManager.getColor("List.selectionForeground")
                                    : UIManager.getColor("List.foreground"));
            kind.setForeground(selected ? UIManager.getColor("List.selectionForeground") : Theme.muted());
            keys.setForeground(selected ? UIManager.getColor("List.selectionForeground") : Theme.muted());
            return this;
        }
    }

    @Override
    protected void paintComponent(Graphics g) {
        g.setColor(Theme.alpha(Color.BLACK, 70));
        g.fillRect(0, 0, getWidth(), getHeight());
    }
}
