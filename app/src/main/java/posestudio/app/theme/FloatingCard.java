package posestudio.app.theme;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.LayoutManager;
import java.awt.RenderingHints;
import javax.swing.JPanel;
import javax.swing.UIManager;

/** A card with round corners that lies over the picture. */
public class FloatingCard extends JPanel {
    private static final int ARC = 12;

    private final String rim;

    /** @param rim name of the theme's colour of its rim */
    public FloatingCard(LayoutManager layout, String rim) {
        super(layout);
        this.rim = rim;
        setOpaque(false);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(UIManager.getColor("ToolTip.background"));
        g.fillRoundRect(0, 0, getWidth() - 1, getHeight() - 1, ARC, ARC);
        g.setColor(Theme.colour(rim));
        g.drawRoundRect(0, 0, getWidth() - 1, getHeight() - 1, ARC, ARC);
        g.dispose();
    }
}
