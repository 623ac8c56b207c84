package posestudio.editor.image;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferUShort;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;

/**
 * The way from sRGB to a picture's own colours, for what was made in sRGB and goes into the picture: a cube of
 * {@link ColourLookup#SIZE}³ colours of 16 bits between which one interpolates. The way back of {@link ColourLookup}.
 * Immutable.
 */
public final class OwnColours {
    private static final int SIZE = ColourLookup.SIZE;

    private final int bands;
    private final short[] table;

    private OwnColours(int bands, short[] table) {
        this.bands = bands;
        this.table = table;
    }

    /** The way for a picture; empty when its colours are sRGB, or as good as. Takes some milliseconds: keep it. */
    public static Optional<OwnColours> of(Picture picture) {
        return ColourLookup.of(picture).isEmpty()
                ? Optional.empty()
                : picture.metadata().iccProfile().flatMap(ColourProfile::of).map(OwnColours::of);
    }

    private static OwnColours of(ColourProfile profile) {
        short[] nodes = new short[SIZE * SIZE * SIZE * 3];
        int at = 0;
        for (int b = 0; b < SIZE; b++) {
            for (int g = 0; g < SIZE; g++) {
                for (int r = 0; r < SIZE; r++) {
                    nodes[at++] = level(r);
                    nodes[at++] = level(g);
                    nodes[at++] = level(b);
                }
            }
        }
        int bands = profile.components();
        short[] converted = new short[SIZE * SIZE * SIZE * bands];
        ICC_Profile[] way = {ICC_Profile.getInstance(ColorSpace.CS_sRGB), profile.profile()};
        new ColorConvertOp(way, null).filter(raster(nodes, 3), raster(converted, bands));
        return new OwnColours(bands, converted);
    }

    private static short level(int node) {
        return (short) Math.round(node * 65535.0 / (SIZE - 1));
    }

    private static WritableRaster raster(short[] samples, int bands) {
        int[] offsets = bands == 1 ? new int[] {0} : new int[] {0, 1, 2};
        int width = samples.length / bands;
        DataBuffer buffer = new DataBufferUShort(samples, samples.length);
        return Raster.createInterleavedRaster(buffer, width, 1, width * bands, bands, offsets, null);
    }

    /**
     * Converts one colour in place: red, green, blue, 0..1 each; of a grey picture all three become the grey.
     *
     * @param colour three numbers; brought into range first
     */
    public void convert(float[] colour) {
        float r = place(colour[0]);
        float g = place(colour[1]);
        float b = place(colour[2]);
        int i = Math.min(SIZE - 2, (int) r);
        int j = Math.min(SIZE - 2, (int) g);
        int k = Math.min(SIZE - 2, (int) b);
        int node = (k * SIZE + j) * SIZE + i;
        for (int band = 0; band < bands; band++) {
            float near = layer(node, band, r - i, g - j);
            float far = layer(node + SIZE * SIZE, band, r - i, g - j);
            colour[band] = (near + (far - near) * (b - k)) / 65535;
        }
        if (bands == 1) {
            colour[1] = colour[2] = colour[0];
        }
    }

    private static float place(float value) {
        return Math.max(0, Math.min(1, value)) * (SIZE - 1);
    }

    private float layer(int node, int band, float u, float v) {
        float top = mix(at(node, band), at(node + 1, band), u);
        float bottom = mix(at(node + SIZE, band), at(node + SIZE + 1, band), u);
        return mix(top, bottom, v);
    }

    private int at(int node, int band) {
        return table[node * bands + band] & 0xffff;
    }

    private static float mix(float a, float b, float t) {
        return a + (b - a) * t;
    }
}
