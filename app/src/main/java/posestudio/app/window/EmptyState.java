package posestudio.app.window;

import java.awt.Cursor;
import java.awt.Graphics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import posestudio.app.action.WindowCommands;
import posestudio.app.open.Sample;
import posestudio.app.text.Messages;
import posestudio.app.theme.Icons;
import posestudio.app.theme.Theme;

/** What stands where the picture will be: how to begin, two portraits to try, and what was opened before. */
final class EmptyState extends JPanel {
    private static final int RECENT = 4;

    private final transient Messages messages;
    private final transient WindowCommands window;
    private final transient Supplier<List<Path>> recent;
    private final transient SamplePictures pictures;
    private final JLabel recentTitle;
    private final JPanel recentList = new JPanel(new MigLayout("insets 0, gap 0, wrap 1", "[center]"));

    EmptyState(WindowCommands window, Messages messages, SamplePictures pictures, Supplier<List<Path>> recent) {
        super(new MigLayout("insets 24, fill, wrap 1, hidemode 3", "[center]", "push[]10[]6[]18[]28[]10[]22[]4[]push"));
        this.messages = messages;
        this.window = window;
        this.recent = recent;
        this.pictures = pictures;
        recentTitle = label("menu.recent", "onCanvas");
    }

    /** Filled when first wanted: usually a picture is opened at once, and every start would pay for it. */
    @Override
    public void setVisible(boolean visible) {
        if (visible && getComponentCount() == 0) {
            fill();
        }
        super.setVisible(visible);
    }

    private void fill() {
        JLabel drawing = new JLabel(Icons.coloured("portrait", 72, "muted"));
        drawing.getAccessibleContext().setAccessibleName(messages.text("empty.drawing"));
        JButton open = new JButton(messages.text("action.open"), Icons.coloured("open", 16, "onAccent"));
        Theme.styled(open, "primary");
        open.setToolTipText(messages.text("action.open.tip"));
        open.addActionListener(event -> window.openFile());
        recentList.setOpaque(false);
        add(drawing);
        add(label("empty.title", "pageTitle"));
        add(label("empty.words", "onCanvas"));
        add(open, "h 34!, wmin 150");
        add(label("empty.samples", "onCanvas"));
        add(samples());
        add(recentTitle);
        add(recentList);
        refresh();
    }

    private JLabel label(String key, String style) {
        return Theme.styled(new JLabel(messages.text(key)), style);
    }

    private JPanel samples() {
        JPanel row = new JPanel(new MigLayout("insets 0, gap 14"));
        row.setOpaque(false);
        for (Sample sample : Sample.values()) {
            SampleCard card = new SampleCard(sample.person());
            card.setToolTipText(messages.text("empty.sample.tip", sample.person()));
            card.getAccessibleContext().setAccessibleName(messages.text("empty.sample.tip", sample.person()));
            card.addActionListener(event -> window.openSample(sample));
            pictures.load(sample, card::show);
            row.add(card);
        }
        return row;
    }

    /** Looks again what was opened before. */
    void refresh() {
        recentList.removeAll();
        for (Path path : recent.get().subList(0, Math.min(RECENT, recent.get().size()))) {
            recentList.add(recentButton(path));
        }
        recentTitle.setVisible(recentList.getComponentCount() > 0);
        revalidate();
    }

    private JButton recentButton(Path path) {
        String name = String.valueOf(path.getFileName());
        boolean there = Files.isRegularFile(path);
        JButton button = new JButton(there ? name : messages.text("empty.missing", name));
        button.putClientProperty("JButton.buttonType", "borderless");
        button.setHorizontalAlignment(SwingConstants.CENTER);
        button.setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        button.setToolTipText(path.toString());
        button.setEnabled(there);
        button.addActionListener(event -> window.openRecent(path));
        return button;
    }

    @Override
    protected void paintComponent(Graphics g) {
        g.setColor(Theme.canvas());
        g.fillRect(0, 0, getWidth(), getHeight());
    }
}
