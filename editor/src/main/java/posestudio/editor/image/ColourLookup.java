package posestudio.editor.image;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;

/**
 * The way from a picture's own colours to 8-bit sRGB, for showing: a cube of {@link #SIZE}³ colours between which one
 * interpolates. Exact to about one level in 255 where colours lie within sRGB. Immutable.
 */
public final class ColourLookup {
    /** Nodes along each edge of the cube. */
    public static final int SIZE = 33;
    /** Farther than this from sRGB, in levels of 255, is worth converting. */
    private static final int VISIBLE = 2;

    private final byte[] table;

    private ColourLookup(byte[] table) {
        this.table = table;
    }

    /**
     * The lookup for a picture; empty when its colours are sRGB, or as good as, so that nothing needs to be done.
     * Takes some milliseconds: keep it with the picture.
     */
    public static Optional<ColourLookup> of(Picture picture) {
        return picture.metadata()
                .iccProfile()
                .flatMap(ColourProfile::of)
                .filter(profile -> profile.components() == (picture.bands() >= 3 ? 3 : 1))
                .map(ColourLookup::of)
                .filter(lookup -> !lookup.isIdentity());
    }

    private static ColourLookup of(ColourProfile profile) {
        int bands = profile.components();
        byte[] nodes = new byte[SIZE * SIZE * SIZE * bands];
        int at = 0;
        for (int b = 0; b < SIZE; b++) {
            for (int g = 0; g < SIZE; g++) {
                for (int r = 0; r < SIZE; r++) {
                    nodes[at++] = level(r);
                    if (bands == 3) {
                        nodes[at++] = level(g);
                        nodes[at++] = level(b);
                    }
                }
            }
        }
        byte[] converted = new byte[SIZE * SIZE * SIZE * 3];
        ICC_Profile[] way = {profile.profile(), ICC_Profile.getInstance(ColorSpace.CS_sRGB)};
        new ColorConvertOp(way, null).filter(raster(nodes, bands), raster(converted, 3));
        return new ColourLookup(converted);
    }

    private static byte level(int node) {
        return (byte) Math.round(node * 255.0 / (SIZE - 1));
    }

    private static WritableRaster raster(byte[] samples, int bands) {
        int[] offsets = bands == 1 ? new int[] {0} : new int[] {0, 1, 2};
        int width = samples.length / bands;
        DataBuffer buffer = new DataBufferByte(samples, samples.length);
        return Raster.createInterleavedRaster(buffer, width, 1, width * bands, bands, offsets, null);
    }

    private boolean isIdentity() {
        for (int node = 0; node < SIZE * SIZE * SIZE; node++) {
            int[] own = {node % SIZE, node / SIZE % SIZE, node / (SIZE * SIZE)};
            for (int band = 0; band < 3; band++) {
                if (Math.abs((table[node * 3 + band] & 0xff) - (level(own[band]) & 0xff)) > VISIBLE) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * A copy of the cube: sRGB triples of bytes, red fastest, then green, then blue; ready to be a three-dimensional
     * texture, whose edge nodes stand for 0 and 1 themselves. For a grey picture only red counts, which is looked up
     * with the grey in all three.
     */
    public byte[] table() {
        return table.clone();
    }

    /** One colour {@code 0xAARRGGBB}, as {@link Picture#argb} gives it, in sRGB; alpha stays. */
    public int argb(int own) {
        int r = own >> 16 & 0xff;
        int g = own >> 8 & 0xff;
        int b = own & 0xff;
        // Fixed point: 255 levels lie on 32 cells, 8 further bits tell the place in the cell.
        int fr = r * ((SIZE - 1) << 8) / 255;
        int fg = g * ((SIZE - 1) << 8) / 255;
        int fb = b * ((SIZE - 1) << 8) / 255;
        int result = own & 0xff000000;
        int node = ((cell(fb) * SIZE + cell(fg)) * SIZE + cell(fr)) * 3;
        for (int band = 0; band < 3; band++) {
            int near = square(node + band, fr - (cell(fr) << 8), fg - (cell(fg) << 8));
            int far = square(node + band + SIZE * SIZE * 3, fr - (cell(fr) << 8), fg - (cell(fg) << 8));
            int w = fb - (cell(fb) << 8);
            int value = near * (256 - w) + far * w + (1 << 15) >> 16;
            result |= value << 16 - 8 * band;
        }
        return result;
    }

    /** The last node belongs to the last cell, which it closes. */
    private static int cell(int fixed) {
        return Math.min(SIZE - 2, fixed >> 8);
    }

    /** Between four nodes of one layer, times 256. */
    private int square(int node, int u, int v) {
        int row = SIZE * 3;
        int top = (table[node] & 0xff) * (256 - u) + (table[node + 3] & 0xff) * u;
        int bottom = (table[node + row] & 0xff) * (256 - u) + (table[node + row + 3] & 0xff) * u;
        return top * (256 - v) + bottom * v >> 8;
    }
}
