package posestudio.render.draw;

import java.util.ArrayList;
import java.util.List;
import posestudio.editor.image.Picture;
import posestudio.render.engine.PictureArea;

/**
 * A rectangle of whole picture pixels, inside the picture.
 *
 * @param x left edge
 * @param y top edge
 * @param width across
 * @param height down
 */
public record Region(int x, int y, int width, int height) {
    /** The smallest region that holds an area as far as it lies in the picture; empty when there is nothing of it. */
    public static Region around(PictureArea area, Picture picture) {
        int x0 = within(Math.floor(area.left()), picture.width());
        int y0 = within(Math.floor(area.top()), picture.height());
        int x1 = within(Math.ceil(area.right()), picture.width());
        int y1 = within(Math.ceil(area.bottom()), picture.height());
        return new Region(x0, y0, Math.max(0, x1 - x0), Math.max(0, y1 - y0));
    }

    private static int within(double place, int length) {
        return (int) Math.max(0, Math.min(length, place));
    }

    /** Whether it holds no pixel. */
    public boolean isEmpty() {
        return width <= 0 || height <= 0;
    }

    /** How many pixels it holds. */
    public long pixels() {
        return (long) width * height;
    }

    /** This region cut into tiles of at most {@code most} pixels across and down. */
    public List<Region> tiles(int most) {
        List<Region> tiles = new ArrayList<>();
        for (int ty = 0; ty < height; ty += most) {
            for (int tx = 0; tx < width; tx += most) {
                tiles.add(new Region(x + tx, y + ty, Math.min(most, width - tx), Math.min(most, height - ty)));
            }
        }
        return tiles;
    }
}
