package posestudio.app.panel;

import java.awt.image.BufferedImage;
import org.imgscalr.Scalr;
import posestudio.editor.image.Picture;
import posestudio.render.face.FaceBox;

/** A small square picture of a face. */
public final class Thumbnail {
    /** Samples across and down for each pixel: enough to look smooth, few enough to cost nothing. */
    private static final int SAMPLES = 3;
    /** How much more than the face itself is shown. */
    private static final double MARGIN = 1.35;

    private Thumbnail() {}

    public static BufferedImage of(Picture picture, FaceBox face, int size) {
        double side = MARGIN * Math.max(face.width(), face.height());
        double left = face.centreX() - side / 2;
        // A little upwards: the mesh ends at the forehead, a portrait does not.
        double top = face.centreY() - side * 0.54;
        int cells = size * SAMPLES;
        BufferedImage image = new BufferedImage(cells, cells, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < cells; y++) {
            for (int x = 0; x < cells; x++) {
                int px = clamp(left + (x + 0.5) * side / cells, picture.width());
                int py = clamp(top + (y + 0.5) * side / cells, picture.height());
                image.setRGB(x, y, picture.argb(px, py));
            }
        }
        return Scalr.resize(image, Scalr.Method.QUALITY, Scalr.Mode.FIT_EXACT, size, size);
    }

    private static int clamp(double v, int size) {
        return Math.max(0, Math.min(size - 1, (int) v));
    }
}
