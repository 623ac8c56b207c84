package posestudio.editor.image;

import java.util.stream.IntStream;

/** Turns stored pictures upright as EXIF 2.32, section 4.6.4 A, tag 274, says. */
public final class Orientation {
    private Orientation() {}

    /**
     * The picture as it is to be shown.
     *
     * @param orientation 1..8: 1 as stored, 2 mirrored left to right, 3 turned by 180°, 4 mirrored top to bottom, 5
     *     mirrored at the main diagonal, 6 turned by 90° clockwise, 7 mirrored at the other diagonal, 8 turned by 90°
     *     counter-clockwise
     */
    public static Picture upright(Picture stored, int orientation) {
        if (orientation == 1) {
            return stored;
        }
        boolean swaps = orientation >= 5;
        int w = stored.width();
        int h = stored.height();
        int width = swaps ? h : w;
        int height = swaps ? w : h;
        boolean fromRight = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
        boolean fromBottom = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
        int stepX = fromRight ? -1 : 1;
        int stepY = fromBottom ? -w : w;
        int first = (fromRight ? w - 1 : 0) + (fromBottom ? (h - 1) * w : 0);
        int across = swaps ? stepY : stepX;
        int down = swaps ? stepX : stepY;
        int bands = stored.bands();
        Object from = stored.bits() == 8 ? stored.samples8() : stored.samples16();
        Object to = stored.bits() == 8 ? new byte[w * h * bands] : new short[w * h * bands];
        IntStream.range(0, height).parallel().forEach(y -> {
            for (int x = 0; x < width; x++) {
                int pixel = first + y * down + x * across;
                System.arraycopy(from, pixel * bands, to, (y * width + x) * bands, bands);
            }
        });
        return to instanceof byte[] bytes
                ? Picture.of8(width, height, bands, bytes, stored.metadata())
                : Picture.of16(width, height, bands, (short[]) to, stored.metadata());
    }
}
