package posestudio.editor.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferUShort;
import java.awt.image.DirectColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.util.function.Consumer;

/**
 * Takes the samples out of a decoded image, which is used up by it, without turning them into other colours. What a {@link Picture} cannot hold
 * is converted: palettes to what they stand for, colour spaces other than grey and RGB to sRGB, floating point and more
 * than 16 bits to 16 bits.
 */
final class Samples {
    private final BufferedImage image;
    private final boolean grey;
    private final Consumer<String> notes;

    /**
     * @param image what a decoder made
     * @param grey whether a palette's entries are shades of grey
     * @param notes receives the message keys of what the person should know
     */
    Samples(BufferedImage image, boolean grey, Consumer<String> notes) {
        this.image = image;
        this.grey = grey;
        this.notes = notes;
    }

    /** The picture, with nothing known about it. */
    Picture picture() {
        ColorModel model = image.getColorModel();
        if (model instanceof IndexColorModel palette) {
            return fromPalette(palette);
        }
        int space = model.getColorSpace().getType();
        if (space != ColorSpace.TYPE_RGB && space != ColorSpace.TYPE_GRAY) {
            notes.accept("note.converted");
            return new Samples(toSrgb(), false, notes).picture();
        }
        if (model.isAlphaPremultiplied()) {
            image.coerceData(false);
            model = image.getColorModel();
        }
        if (model instanceof DirectColorModel) {
            return fromPacked(model.hasAlpha());
        }
        return interleaved() ? fromInterleaved() : fromAny();
    }

    private BufferedImage toSrgb() {
        int type = image.getColorModel().hasAlpha() ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR;
        BufferedImage converted = new BufferedImage(image.getWidth(), image.getHeight(), type);
        return new ColorConvertOp(null).filter(image, converted);
    }

    private Picture fromPalette(IndexColorModel palette) {
        int w = image.getWidth();
        int h = image.getHeight();
        boolean alpha = palette.hasAlpha();
        int bands = (grey ? 1 : 3) + (alpha ? 1 : 0);
        byte[] samples = new byte[w * h * bands];
        int[] row = new int[w];
        int at = 0;
        for (int y = 0; y < h; y++) {
            image.getRaster().getSamples(0, y, w, 1, 0, row);
            for (int x = 0; x < w; x++) {
                at = put(samples, at, palette.getRGB(Math.min(row[x], palette.getMapSize() - 1)), bands);
            }
        }
        return Picture.of8(w, h, bands, samples, PictureMetadata.NONE);
    }

    private Picture fromPacked(boolean alpha) {
        int w = image.getWidth();
        int h = image.getHeight();
        int bands = alpha ? 4 : 3;
        byte[] samples = new byte[w * h * bands];
        int[] row = new int[w];
        int at = 0;
        for (int y = 0; y < h; y++) {
            image.getRGB(0, y, w, 1, row, 0, w);
            for (int x = 0; x < w; x++) {
                at = put(samples, at, row[x], bands);
            }
        }
        return Picture.of8(w, h, bands, samples, PictureMetadata.NONE);
    }

    private static int put(byte[] samples, int at, int argb, int bands) {
        int next = at;
        samples[next++] = (byte) (argb >> 16);
        if (bands >= 3) {
            samples[next++] = (byte) (argb >> 8);
            samples[next++] = (byte) argb;
        }
        if (bands == 2 || bands == 4) {
            samples[next++] = (byte) (argb >> 24);
        }
        return next;
    }

    private boolean interleaved() {
        Raster raster = image.getRaster();
        int bits = image.getColorModel().getComponentSize(0);
        return raster.getSampleModel() instanceof PixelInterleavedSampleModel
                && raster.getNumBands() == bands()
                && raster.getParent() == null
                && (raster.getDataBuffer() instanceof DataBufferByte && bits == 8
                        || raster.getDataBuffer() instanceof DataBufferUShort && bits == 16);
    }

    private int bands() {
        ColorModel model = image.getColorModel();
        return model.getNumColorComponents() + (model.hasAlpha() ? 1 : 0);
    }

    private Picture fromInterleaved() {
        Raster raster = image.getRaster();
        PixelInterleavedSampleModel layout = (PixelInterleavedSampleModel) raster.getSampleModel();
        int w = image.getWidth();
        int h = image.getHeight();
        int bands = bands();
        boolean deep = raster.getDataBuffer() instanceof DataBufferUShort;
        Object from = deep
                ? ((DataBufferUShort) raster.getDataBuffer()).getData()
                : ((DataBufferByte) raster.getDataBuffer()).getData();
        Rows rows = new Rows(
                w, bands, raster.getDataBuffer().getOffset(), layout.getScanlineStride(), layout.getPixelStride());
        int[] offsets = layout.getBandOffsets();
        if (deep) {
            short[] samples = (short[]) from;
            short[] to = rows.isTight(h, samples.length) ? samples : new short[w * h * bands];
            rows.copy(samples, to, h, offsets);
            return Picture.of16(w, h, bands, to, PictureMetadata.NONE);
        }
        byte[] samples = (byte[]) from;
        byte[] to = rows.isTight(h, samples.length) ? samples : new byte[w * h * bands];
        rows.copy(samples, to, h, offsets);
        return Picture.of8(w, h, bands, to, PictureMetadata.NONE);
    }

    /** How pixels lie in an array. Where they lie as a picture's do, bands are put in order where they are. */
    private record Rows(int width, int bands, int first, int stride, int pixel) {
        boolean isTight(int height, int length) {
            return first == 0 && pixel == bands && stride == width * bands && length == stride * height;
        }

        void copy(byte[] from, byte[] to, int height, int[] offsets) {
            byte[] one = new byte[bands];
            for (int y = 0, at = 0; y < height; y++) {
                for (int x = 0, i = first + y * stride; x < width; x++, i += pixel) {
                    for (int b = 0; b < bands; b++) {
                        one[b] = from[i + offsets[b]];
                    }
                    for (int b = 0; b < bands; b++) {
                        to[at++] = one[b];
                    }
                }
            }
        }

        void copy(short[] from, short[] to, int height, int[] offsets) {
            short[] one = new short[bands];
            for (int y = 0, at = 0; y < height; y++) {
                for (int x = 0, i = first + y * stride; x < width; x++, i += pixel) {
                    for (int b = 0; b < bands; b++) {
                        one[b] = from[i + offsets[b]];
                    }
                    for (int b = 0; b < bands; b++) {
                        to[at++] = one[b];
                    }
                }
            }
        }
    }

    /** Any other layout and depth, one row of fractions at a time. */
    private Picture fromAny() {
        Raster raster = image.getRaster();
        int w = image.getWidth();
        int h = image.getHeight();
        int bands = bands();
        int all = raster.getNumBands();
        int bits = image.getColorModel().getComponentSize(0);
        boolean deep = bits > 8;
        double scale = (deep ? 65535 : 255) / largest(raster.getDataBuffer().getDataType(), bits);
        // Rasters hand these out signed.
        boolean whole32 = raster.getDataBuffer().getDataType() == DataBuffer.TYPE_INT;
        if (bits > 16) {
            notes.accept("note.reduced");
        }
        byte[] bytes = deep ? null : new byte[w * h * bands];
        short[] shorts = deep ? new short[w * h * bands] : null;
        double[] row = new double[w * all];
        for (int y = 0, at = 0; y < h; y++) {
            raster.getPixels(0, y, w, 1, row);
            for (int x = 0; x < w; x++) {
                for (int b = 0; b < bands; b++) {
                    double stored = row[x * all + b];
                    long sample = Math.round((stored < 0 && whole32 ? stored + 0x1p32 : stored) * scale);
                    if (deep) {
                        shorts[at++] = (short) Math.max(0, Math.min(65535, sample));
                    } else {
                        bytes[at++] = (byte) Math.max(0, Math.min(255, sample));
                    }
                }
            }
        }
        return deep
                ? Picture.of16(w, h, bands, shorts, PictureMetadata.NONE)
                : Picture.of8(w, h, bands, bytes, PictureMetadata.NONE);
    }

    /** White: 1 for floating point, all bits set for whole numbers. */
    private static double largest(int dataType, int bits) {
        boolean real = dataType == DataBuffer.TYPE_FLOAT || dataType == DataBuffer.TYPE_DOUBLE;
        return real ? 1 : Math.pow(2, bits) - 1;
    }
}
