package posestudio.app.recovery;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import posestudio.editor.image.Picture;

/** A small copy of a picture, by which its work is known again. */
final class SmallPicture {
    /** Its longer side, pixels. */
    static final int SIDE = 96;

    private SmallPicture() {}

    /** The whole picture. */
    static BufferedImage of(Picture picture) {
        double scale = (double) SIDE / Math.max(picture.width(), picture.height());
        // Twice as many points as are kept, so that edges do not flicker.
        int width = Math.max(1, (int) Math.round(picture.width() * scale));
        int height = Math.max(1, (int) Math.round(picture.height() * scale));
        BufferedImage fine = new BufferedImage(2 * width, 2 * height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < fine.getHeight(); y++) {
            for (int x = 0; x < fine.getWidth(); x++) {
                int px = Math.min(picture.width() - 1, (int) ((x + 0.5) * picture.width() / fine.getWidth()));
                int py = Math.min(picture.height() - 1, (int) ((y + 0.5) * picture.height() / fine.getHeight()));
                fine.setRGB(x, y, picture.argb(px, py));
            }
        }
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = small.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(fine, 0, 0, width, height, null);
        g.dispose();
        return small;
    }
}
