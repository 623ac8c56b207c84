package posestudio.app.window;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import javax.swing.JButton;
import posestudio.app.theme.Theme;

/** A portrait to begin with: its picture and whom it shows. */
final class SampleCard extends JButton {
    private static final int WIDTH = 148;
    private static final int PICTURE = 148;
    private static final int FOOT = 34;
    private static final int ARC = 10;

    private final String person;
    private transient BufferedImage picture;

    SampleCard(String person) {
        this.person = person;
        setContentAreaFilled(false);
        setBorderPainted(false);
        setFocusPainted(false);
        setRolloverEnabled(true);
        setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        setPreferredSize(UIScale.scale(new Dimension(WIDTH, PICTURE + FOOT)));
    }

    void show(BufferedImage image) {
        picture = image;
        repaint();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        int pictureHeight = UIScale.scale(PICTURE);
        boolean lit = getModel().isRollover() || isFocusOwner();
        Shape card = new RoundRectangle2D.Double(0.5, 0.5, getWidth() - 1, getHeight() - 1, ARC, ARC);
        g.setColor(Theme.colour(lit ? "cardHover" : "card"));
        g.fill(card);
        Shape before = g.getClip();
        g.clip(card);
        if (picture != null) {
            int side = Math.min(picture.getWidth(), picture.getHeight());
            int left = (picture.getWidth() - side) / 2;
            g.drawImage(picture, 0, 0, getWidth(), pictureHeight, left, 0, left + side, side, null);
        }
        g.setClip(before);
        g.setColor(lit ? Theme.accent() : Theme.colour("cardBorder"));
        g.draw(card);
        g.setFont(getFont());
        g.setColor(getForeground());
        int width = g.getFontMetrics().stringWidth(person);
        g.drawString(
                person,
                (getWidth() - width) / 2,
                pictureHeight
                        + (UIScale.scale(FOOT) - g.getFontMetrics().getHeight()) / 2
                        + g.getFontMetrics().getAscent());
        g.dispose();
    }
}
