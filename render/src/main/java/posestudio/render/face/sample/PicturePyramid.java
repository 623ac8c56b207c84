package posestudio.render.face.sample;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import posestudio.editor.image.Picture;

/**
 * Samples turned squares out of one picture for a network, averaged properly however much they shrink. Reduced copies
 * are made once, when first needed, and start at a quarter of the size, so they need a sixteenth of the picture's
 * memory; anything finer is read from the picture itself. Belongs to one thread.
 */
public final class PicturePyramid {
    /** What a network sees beyond the picture. */
    public enum Beyond {
        /** Black. */
        BLACK,
        /** The nearest pixel of the picture. */
        EDGE
    }

    private static final int FIRST_FACTOR = 4;

    private final Picture picture;
    private final List<RgbTile> levels = new ArrayList<>();

    /** A pyramid over a picture; nothing is computed yet. */
    public PicturePyramid(Picture picture) {
        this.picture = picture;
    }

    /** Pixels across the picture. */
    public int width() {
        return picture.width();
    }

    /** Pixels down the picture. */
    public int height() {
        return picture.height();
    }

    /**
     * Samples a square.
     *
     * @param square which part of the picture
     * @param size pixels across and down of the result
     * @param beyond what lies outside the picture
     * @param black number for black
     * @param white number for white
     * @param target takes {@code size * size} times red, green, blue, rows from the square's top
     */
    public void sample(Square square, int size, Beyond beyond, double black, double white, FloatBuffer target) {
        double step = square.side() / size;
        RgbTile tile = tileFor(square, step);
        int taps = (int) Math.max(1, Math.ceil(step / tile.factor() - 0.25));
        tile.sample(
                new RgbTile.Lattice(
                        square.pictureX(0, 0),
                        square.pictureY(0, 0),
                        Math.cos(square.angle()) * step,
                        Math.sin(square.angle()) * step,
                        size,
                        taps),
                beyond == Beyond.EDGE ? null : picture,
                (float) black,
                (float) ((white - black) / 255 / (taps * taps)),
                target);
    }

    private RgbTile tileFor(Square square, double step) {
        if (step < FIRST_FACTOR) {
            return region(square);
        }
        if (levels.isEmpty()) {
            levels.add(RgbTile.reduce(picture, FIRST_FACTOR));
        }
        int i = 0;
        while (step >= 2 * FIRST_FACTOR << i) {
            i++;
            if (i == levels.size()) {
                levels.add(levels.get(i - 1).halved());
            }
        }
        return levels.get(i);
    }

    /** The part of the picture that a square touches; where it touches nothing, the nearest pixels. */
    private RgbTile region(Square square) {
        double reach =
                square.side() / 2 * (Math.abs(Math.cos(square.angle())) + Math.abs(Math.sin(square.angle()))) + 1;
        int x0 = clamp(square.centreX() - reach, picture.width() - 1);
        int y0 = clamp(square.centreY() - reach, picture.height() - 1);
        int x1 = clamp(square.centreX() + reach, picture.width() - 1);
        int y1 = clamp(square.centreY() + reach, picture.height() - 1);
        return RgbTile.copy(picture, x0, y0, x1 - x0 + 1, y1 - y0 + 1);
    }

    private static int clamp(double value, int max) {
        return (int) Math.max(0, Math.min(max, Math.floor(value)));
    }
}
