package posestudio.app.window;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.function.Supplier;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import posestudio.app.action.Actions;
import posestudio.app.action.KeyNames;
import posestudio.app.action.StudioAction;
import posestudio.app.text.Messages;
import posestudio.app.theme.Theme;

/** All shortcuts at a glance, over the window; any click or Escape puts it away. */
final class ShortcutsOverlay extends JPanel {
    private static final Color SHADE = new Color(0, 0, 0, 120);
    /** What has no command of its own: message keys {@code shortcuts.ID.keys} and {@code shortcuts.ID}. */
    private static final List<String> MOUSE = List.of(
            "turn",
            "ring",
            "choose",
            "arrows",
            "roll",
            "tab",
            "source",
            "zoom",
            "pan",
            "double",
            "fine",
            "coarse",
            "reset",
            "type",
            "handle",
            "band",
            "reach",
            "nudge",
            "affine",
            "handle-turn",
            "walk",
            "clip-turn",
            "key-double",
            "key-row",
            "key-move",
            "time-zoom");

    private final transient Supplier<Card> card;

    ShortcutsOverlay(Actions actions, Messages messages) {
        setLayout(new MigLayout("fill, insets 20", "[center]", "[center]"));
        setVisible(false);
        setFocusable(true);
        setOpaque(false);
        getAccessibleContext().setAccessibleName(messages.text("shortcuts.title"));
        card = () -> new Card(messages, actions);
        addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                setVisible(false);
            }
        });
        getInputMap(WHEN_IN_FOCUSED_WINDOW).put(KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0), "close");
        getActionMap().put("close", new AbstractAction() {
            @Override
            public boolean isEnabled() {
                return isVisible();
            }

            @Override
            public void actionPerformed(java.awt.event.ActionEvent event) {
                setVisible(false);
            }
        });
    }

    /** Made when wanted: most people look once, every start would pay for it, and keys can be changed. */
    @Override
    public void setVisible(boolean visible) {
        if (visible && !isVisible()) {
            removeAll();
            JScrollPane scroll = new JScrollPane(card.get());
            scroll.setBorder(BorderFactory.createEmptyBorder());
            scroll.setOpaque(false);
            scroll.getViewport().setOpaque(false);
            add(scroll, "wmax 100%-40, hmax 100%-40");
        }
        super.setVisible(visible);
    }

    @Override
    protected void paintComponent(Graphics g) {
        g.setColor(SHADE);
        g.fillRect(0, 0, getWidth(), getHeight());
    }

    private static final class Card extends JPanel {
        Card(Messages messages, Actions actions) {
            super(new MigLayout("insets 22 28 24 28, gap 24", "[][]", "[]14[]"));
            setOpaque(false);
            add(Theme.styled(new JLabel(messages.text("shortcuts.title")), "pageTitle"), "span 2, wrap");
            JPanel commands = column(4);
            for (StudioAction action : actions.all()) {
                action.shownKey().ifPresent(key -> row(commands, KeyNames.of(key), action.fullName()));
            }
            JPanel hand = column(2);
            MOUSE.forEach(
                    id -> row(hand, messages.text("shortcuts." + id + ".keys"), messages.text("shortcuts." + id)));
            add(commands, "aligny top");
            add(hand, "aligny top");
        }

        private static JPanel column(int wrap) {
            JPanel column =
                    new JPanel(new MigLayout("insets 0, gap 12 5, wrap " + wrap, "[right][left]20[right][left]"));
            column.setOpaque(false);
            return column;
        }

        private static void row(JPanel column, String keys, String what) {
            JLabel key = new JLabel(keys);
            Theme.styled(key, "key");
            JLabel label = new JLabel(what);
            key.setLabelFor(label);
            column.add(key);
            column.add(label);
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            Graphics2D g = (Graphics2D) graphics.create();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setColor(UIManager.getColor("ToolTip.background"));
            g.fillRoundRect(0, 0, getWidth(), getHeight(), 16, 16);
            g.dispose();
        }
    }
}
