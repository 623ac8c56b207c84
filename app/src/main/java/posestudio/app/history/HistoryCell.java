package posestudio.app.history;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.Component;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Toolkit;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import posestudio.app.text.Messages;
import posestudio.app.theme.Theme;
import posestudio.app.thumbnail.FaceThumbnails;
import posestudio.app.thumbnail.ThumbnailPainter;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.project.Project;

/** Draws one line of the history: small picture, what was done, and what it changed. */
final class HistoryCell extends JPanel implements ListCellRenderer<HistoryRow> {
    private static final int SIZE = 36;
    private static final int DENSITY = 2;
    private static final int INDENT = 14;
    private static final float FADED = 0.45f;

    private final transient HistoryPanel panel;
    private final transient FaceThumbnails thumbnails;
    private final transient BooleanSupplier busy;
    private final transient Messages messages;
    private final transient DifferenceText differences;
    private transient HistoryRow row;
    private String title = "";
    private String detail = "";
    private boolean hovered;
    private boolean focused;

    /** @param busy whether the hand is moving: then no new picture is asked for */
    HistoryCell(HistoryPanel panel, FaceThumbnails thumbnails, BooleanSupplier busy, Messages messages) {
        this.panel = panel;
        this.thumbnails = thumbnails;
        this.busy = busy;
        this.messages = messages;
        differences = new DifferenceText(messages);
        setOpaque(false);
    }

    @Override
    public Component getListCellRendererComponent(
            JList<? extends HistoryRow> list, HistoryRow value, int index, boolean selected, boolean focus) {
        row = value;
        Project project = value.project();
        title = value.entry().step().label().map(messages::text).orElseGet(() -> messages.text("history.opened"));
        detail = value.before()
                .map(before -> differences.between(before, project))
                .orElse(project.source().name());
        hovered = index == panel.hovered();
        focused = focus && list.isFocusOwner();
        setToolTipText(title + " — " + detail);
        getAccessibleContext().setAccessibleName(title);
        getAccessibleContext().setAccessibleDescription(detail);
        setFont(list.getFont());
        return this;
    }

    private Optional<BufferedImage> picture() {
        Project project = row.project();
        FaceEdit edit = row.face() < project.faces().size() ? project.edit(row.face()) : FaceEdit.NEUTRAL;
        return busy.getAsBoolean() ? Optional.empty() : thumbnails.get(row.face(), edit, UIScale.scale(SIZE) * DENSITY);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        Object hints = Toolkit.getDefaultToolkit().getDesktopProperty("awt.font.desktophints");
        if (hints instanceof Map<?, ?> map) {
            g.addRenderingHints(map);
        } else {
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        }
        int gap = UIScale.scale(6);
        if (row.present() || hovered || focused) {
            g.setColor(row.present() ? Theme.alpha(Theme.accent(), 60) : Theme.alpha(Theme.muted(), 40));
            g.fillRoundRect(0, 1, getWidth(), getHeight() - 2, gap + 2, gap + 2);
        }
        int size = UIScale.scale(SIZE);
        int x = gap + Math.min(3, row.entry().depth()) * UIScale.scale(INDENT);
        int top = (getHeight() - size) / 2;
        Color edge = row.present() ? Theme.accent() : Theme.colour("track");
        ThumbnailPainter.paint(g, picture(), x, top, size, edge, 1.2f, row.undone() ? FADED : 1);
        int left = x + size + gap + 2;
        Font small = UIManager.getFont("small.font");
        Font normal = getFont();
        FontMetrics big = g.getFontMetrics(normal);
        FontMetrics little = g.getFontMetrics(small == null ? normal : small);
        int block = detail.isEmpty() ? big.getHeight() : big.getHeight() + little.getHeight();
        int baseline = (getHeight() - block) / 2 + big.getAscent();
        Color words = row.present() ? Theme.strong() : UIManager.getColor("Label.foreground");
        text(g, title, normal, row.undone() ? Theme.muted() : words, left, baseline);
        if (!detail.isEmpty()) {
            Color muted = row.undone() ? Theme.alpha(Theme.muted(), 150) : Theme.muted();
            text(g, detail, little.getFont(), muted, left, baseline + big.getDescent() + little.getAscent());
        }
        g.dispose();
    }

    private void text(Graphics2D g, String words, Font font, Color colour, int x, int y) {
        g.setFont(font);
        g.setColor(colour == null ? Color.GRAY : colour);
        int room = getWidth() - x - UIScale.scale(4);
        g.drawString(
                SwingUtilities.layoutCompoundLabel(
                        g.getFontMetrics(),
                        words,
                        null,
                        SwingConstants.CENTER,
                        SwingConstants.LEFT,
                        SwingConstants.CENTER,
                        SwingConstants.LEFT,
                        new Rectangle(0, 0, room, 100),
                        new Rectangle(),
                        new Rectangle(),
                        0),
                x,
                y);
    }
}
