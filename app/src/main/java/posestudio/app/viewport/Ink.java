package posestudio.app.viewport;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Draws lines and words that can be seen on any picture: light with a dark rim. */
public final class Ink {
    /** What is chosen. Not the theme's accent: it lies on pictures, which are the same in every theme. */
    public static final Color CHOSEN = new Color(0x6cb2f2);

    /** Words on a pill. */
    public static final Color WORDS = new Color(235, 235, 235);

    private static final Color RIM = new Color(0, 0, 0, 90);
    private static final Color PILL = new Color(20, 20, 20, 170);

    private Ink() {}

    /** A light line with a dark rim. */
    public static void line(Graphics2D g, Shape shape, Color colour, float width) {
        g.setStroke(new BasicStroke(width + 2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(new Color(0, 0, 0, RIM.getAlpha() * colour.getAlpha() / 255));
        g.draw(shape);
        g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(colour);
        g.draw(shape);
    }

    /** A filled shape with a dark rim. */
    public static void fill(Graphics2D g, Shape shape, Color colour) {
        g.setStroke(new BasicStroke(2));
        g.setColor(RIM);
        g.draw(shape);
        g.setColor(colour);
        g.fill(shape);
    }

    /** Words on a dark pill whose middle is at {@code x} and whose top is at {@code y}. */
    public static void pill(Graphics2D g, String words, double x, double y, Color colour) {
        Rectangle2D size = g.getFontMetrics().getStringBounds(words, g);
        double width = size.getWidth() + 18;
        double height = size.getHeight() + 6;
        g.setColor(PILL);
        g.fill(new RoundRectangle2D.Double(x - width / 2, y, width, height, height, height));
        g.setColor(colour);
        g.drawString(words, (float) (x - size.getWidth() / 2), (float)
                (y + 3 + g.getFontMetrics().getAscent()));
    }
}
