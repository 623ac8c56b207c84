package posestudio.render.export;

import java.util.stream.IntStream;
import posestudio.editor.image.Picture;

/**
 * Makes pictures smaller by averaging, for every new pixel, the area of old pixels that it covers. Colours are weighted
 * with their alpha, so that what nobody sees does not bleed into what remains.
 */
public final class PictureScaler {
    private PictureScaler() {}

    /**
     * The picture with its longer side shrunk, in the same bands, bits and colours.
     *
     * @param longerSide pixels, at least 1; a picture that is not larger is returned as it is
     */
    public static Picture shrink(Picture picture, int longerSide) {
        int longer = Math.max(picture.width(), picture.height());
        if (longerSide < 1) {
            throw new IllegalArgumentException("longer side " + longerSide);
        } else if (longer <= longerSide) {
            return picture;
        }
        int width = Math.max(1, (int) Math.round((double) picture.width() * longerSide / longer));
        int height = Math.max(1, (int) Math.round((double) picture.height() * longerSide / longer));
        int bands = picture.bands();
        int length = Math.multiplyExact(Math.multiplyExact(width, height), bands);
        byte[] bytes = picture.bits() == 8 ? new byte[length] : null;
        short[] shorts = picture.bits() == 8 ? null : new short[length];
        IntStream.range(0, height).parallel().forEach(y -> {
            double[] row = row(picture, width, height, y);
            int start = y * width * bands;
            for (int i = 0; i < row.length; i++) {
                long sample = Math.round(row[i]);
                if (bytes != null) {
                    bytes[start + i] = (byte) sample;
                } else {
                    shorts[start + i] = (short) sample;
                }
            }
        });
        return bytes != null
                ? Picture.of8(width, height, bands, bytes, picture.metadata())
                : Picture.of16(width, height, bands, shorts, picture.metadata());
    }

    private static double[] row(Picture picture, int width, int height, int y) {
        double stepX = (double) picture.width() / width;
        double stepY = (double) picture.height() / height;
        double[] row = new double[width * picture.bands()];
        for (int x = 0; x < width; x++) {
            average(picture, x * stepX, (x + 1) * stepX, y * stepY, (y + 1) * stepY, row, x * picture.bands());
        }
        return row;
    }

    /** The average over the area x0..x1, y0..y1, written from {@code at} on. */
    private static void average(Picture picture, double x0, double x1, double y0, double y1, double[] result, int at) {
        int bands = picture.bands();
        int colours = picture.hasAlpha() ? bands - 1 : bands;
        double weights = 0;
        double area = 0;
        int lastX = Math.min(picture.width(), (int) Math.ceil(x1));
        int lastY = Math.min(picture.height(), (int) Math.ceil(y1));
        for (int y = (int) y0; y < lastY; y++) {
            double down = Math.min(y + 1, y1) - Math.max(y, y0);
            for (int x = (int) x0; x < lastX; x++) {
                double covered = down * (Math.min(x + 1, x1) - Math.max(x, x0));
                double weight = picture.hasAlpha() ? covered * picture.sample(x, y, colours) : covered;
                for (int band = 0; band < colours; band++) {
                    result[at + band] += weight * picture.sample(x, y, band);
                }
                weights += weight;
                area += covered;
            }
        }
        for (int band = 0; band < colours; band++) {
            result[at + band] = weights > 0 ? result[at + band] / weights : 0;
        }
        if (picture.hasAlpha()) {
            result[at + colours] = weights / area;
        }
    }
}
