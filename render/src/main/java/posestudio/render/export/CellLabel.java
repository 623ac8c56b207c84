package posestudio.render.export;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;

/** Writes a label under a cell; leaves it blank on a machine without fonts, where Java cannot write at all. */
final class CellLabel {
    private static final Color INK = new Color(0xd8dadf);

    private final Graphics2D graphics;
    private FontMetrics metrics;

    CellLabel(Graphics2D graphics) {
        this.graphics = graphics;
        graphics.setColor(INK);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        try {
            graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
            metrics = graphics.getFontMetrics();
        } catch (RuntimeException | InternalError | LinkageError e) {
            // Each Java says in its own way that there is no font or no font library: a sheet without words is still
            // a sheet.
            System.getLogger(CellLabel.class.getName()).log(System.Logger.Level.DEBUG, "no fonts", e);
        }
    }

    void draw(String text, int x, int y, int width, int height) {
        if (metrics != null) {
            int left = x + (width - metrics.stringWidth(text)) / 2;
            int baseline = y + (height - metrics.getHeight()) / 2 + metrics.getAscent();
            graphics.drawString(text, left, baseline);
        }
    }
}
