package posestudio.app.bench;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureReader;
import posestudio.editor.problem.Problem;

/** Makes a picture of a given size out of a smaller one, so that speed can be measured at any size. */
final class Enlargement {
    private Enlargement() {}

    /** The picture with about so many million pixels. */
    static Picture to(Picture picture, double megapixels) throws Problem {
        double factor = Math.sqrt(megapixels * 1e6 / ((double) picture.width() * picture.height()));
        BufferedImage small = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                small.setRGB(x, y, picture.argb(x, y));
            }
        }
        int width = (int) Math.round(picture.width() * factor);
        int height = (int) Math.round(picture.height() * factor);
        BufferedImage large = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = large.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(small, 0, 0, width, height, null);
        graphics.dispose();
        addGrain(large);
        return new PictureReader().of(large);
    }

    /** Photos have grain; without it PNG would be written faster than it ever is. */
    private static void addGrain(BufferedImage image) {
        java.util.Random random = new java.util.Random(1);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int grain = random.nextInt(7) - 3;
                int rgb = image.getRGB(x, y);
                int out = 0xff;
                for (int shift = 16; shift >= 0; shift -= 8) {
                    out = out << 8 | Math.max(0, Math.min(255, (rgb >> shift & 255) + grain));
                }
                image.setRGB(x, y, out);
            }
        }
    }
}
