package posestudio.render.stitch;

import posestudio.editor.image.Picture;
import posestudio.render.draw.Region;

/**
 * Puts drawn tiles into a copy of the source. Only touched pixels are written; all others keep the source's samples,
 * whatever the device that drew them rounds to.
 */
public final class Stitcher {
    private final Picture source;
    private final byte[] samples8;
    private final short[] samples16;

    /** Begins with a copy of the source. */
    public Stitcher(Picture source) {
        this.source = source;
        samples8 = source.bits() == 8 ? source.samples8().clone() : null;
        samples16 = source.bits() == 16 ? source.samples16().clone() : null;
    }

    /** Writes the touched pixels of one tile. */
    public void paste(Tile tile) {
        Region region = tile.region();
        for (int row = 0; row < region.height(); row++) {
            for (int column = 0; column < region.width(); column++) {
                int i = row * region.width() + column;
                if (tile.touched()[i]) {
                    put(region.x() + column, region.y() + row, tile.rgba(), i * 4);
                }
            }
        }
    }

    private void put(int x, int y, short[] rgba, int i) {
        int bands = source.bands();
        int at = (y * source.width() + x) * bands;
        int alpha = rgba[i + 3] & 0xffff;
        int colours = bands >= 3 ? 3 : 1;
        for (int b = 0; b < colours; b++) {
            int value = rgba[i + b] & 0xffff;
            if (source.hasAlpha()) {
                value = alpha == 0 ? 0 : (int) Math.min(65535, (value * 65535L + alpha / 2) / alpha);
            }
            put(at + b, value);
        }
        if (source.hasAlpha()) {
            put(at + colours, alpha);
        }
    }

    private void put(int index, int value16) {
        if (samples8 != null) {
            samples8[index] = (byte) ((value16 + 128) / 257);
        } else {
            samples16[index] = (short) value16;
        }
    }

    /** The finished picture. */
    public Picture finish() {
        return samples8 != null
                ? Picture.of8(source.width(), source.height(), source.bands(), samples8, source.metadata())
                : Picture.of16(source.width(), source.height(), source.bands(), samples16, source.metadata());
    }
}
