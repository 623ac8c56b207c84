package posestudio.app.panel;

import java.awt.image.BufferedImage;
import posestudio.editor.image.Picture;
import posestudio.render.face.FaceBox;

/** A small square picture of a face. */
final class Thumbnail {
    /** Samples across and down for each pixel: enough to look smooth, few enough to cost nothing. */
    private static final int SAMPLES = 3;
    /** How much more than the face itself is shown. */
    private static final double MARGIN = 1.35;

    private Thumbnail() {}

    static BufferedImage of(Picture picture, FaceBox face, int size) {
        double side = MARGIN * Math.max(face.width(), face.height());
        double left = face.centreX() - side / 2;
        // A little upwards: the mesh ends at the forehead, a portrait does not.
        double top = face.centreY() - side * 0.54;
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        double cell = side / size / SAMPLES;
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                image.setRGB(x, y, mean(picture, left + x * side / size, top + y * side / size, cell));
            }
        }
        return image;
    }

    private static int mean(Picture picture, double x, double y, double cell) {
        int r = 0;
        int g = 0;
        int b = 0;
        for (int i = 0; i < SAMPLES * SAMPLES; i++) {
            int px = clamp(x + (i % SAMPLES + 0.5) * cell, picture.width());
            int py = clamp(y + (i / SAMPLES + 0.5) * cell, picture.height());
            int argb = picture.argb(px, py);
            r += argb >> 16 & 0xff;
            g += argb >> 8 & 0xff;
            b += argb & 0xff;
        }
        int n = SAMPLES * SAMPLES;
        return r / n << 16 | g / n << 8 | b / n;
    }

    private static int clamp(double v, int size) {
        return Math.max(0, Math.min(size - 1, (int) v));
    }
}
