package posestudio.app.thumbnail;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import posestudio.app.theme.Theme;

/** Draws a small picture with round corners and an edge. */
public final class ThumbnailPainter {
    private static final double ARC = 8;

    private ThumbnailPainter() {}

    /**
     * Draws it into a square.
     *
     * @param image nothing yet: the square stays empty
     * @param edge colour of the edge
     * @param width of the edge
     * @param alpha 0..1, less for what is not in force
     */
    public static void paint(
            Graphics2D graphics,
            Optional<BufferedImage> image,
            double x,
            double y,
            double size,
            Color edge,
            float width,
            float alpha) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        RoundRectangle2D square = new RoundRectangle2D.Double(x + 1, y + 1, size - 2, size - 2, ARC, ARC);
        g.setColor(Theme.colour("track"));
        g.fill(square);
        Shape clip = g.getClip();
        g.clip(square);
        image.ifPresent(i -> {
            Graphics2D faded = (Graphics2D) g.create();
            faded.setComposite(AlphaComposite.SrcOver.derive(alpha));
            faded.drawImage(i, (int) x, (int) y, (int) size, (int) size, null);
            faded.dispose();
        });
        g.setClip(clip);
        g.setStroke(new BasicStroke(width));
        g.setColor(edge);
        g.draw(square);
        g.dispose();
    }
}
