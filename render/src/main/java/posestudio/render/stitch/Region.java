package posestudio.render.stitch;

import java.util.ArrayList;
import java.util.List;
import posestudio.editor.image.Picture;
import posestudio.render.engine.Relief;

/**
 * A rectangle of whole picture pixels, inside the picture.
 *
 * @param x left edge
 * @param y top edge
 * @param width across
 * @param height down
 */
public record Region(int x, int y, int width, int height) {
    /** The smallest region that holds everything these reliefs can touch; empty (no width) when there is nothing. */
    public static Region touchedBy(List<Relief> reliefs, Picture picture) {
        int x0 = picture.width();
        int y0 = picture.height();
        int x1 = 0;
        int y1 = 0;
        for (Relief relief : reliefs) {
            x0 = Math.min(x0, (int) Math.floor(relief.x()));
            y0 = Math.min(y0, (int) Math.floor(relief.y()));
            x1 = Math.max(x1, (int) Math.ceil(relief.x() + relief.side()));
            y1 = Math.max(y1, (int) Math.ceil(relief.y() + relief.side()));
        }
        x0 = Math.max(0, x0);
        y0 = Math.max(0, y0);
        return new Region(
                x0,
                y0,
                Math.max(0, Math.min(picture.width(), x1) - x0),
                Math.max(0, Math.min(picture.height(), y1) - y0));
    }

    /** Whether it holds no pixel. */
    public boolean isEmpty() {
        return width <= 0 || height <= 0;
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
