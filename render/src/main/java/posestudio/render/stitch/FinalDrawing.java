package posestudio.render.stitch;

import java.util.ArrayList;
import java.util.List;
import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.draw.Scene;
import posestudio.render.engine.PreparedPortraits;
import posestudio.render.engine.Relief;

/** The way from a scene to its finished picture, tile by tile, whatever device draws the tiles. */
public final class FinalDrawing {
    /** Draws one tile: the source with the edited faces over it. */
    public interface TileDrawer {
        /** The tile of that region. */
        Tile draw(Region region);
    }

    private final Scene scene;
    private final Region region;

    /** Prepares what the edited faces of the scene need. */
    public FinalDrawing(Scene scene, PreparedPortraits portraits) {
        this.scene = scene;
        List<Relief> reliefs = new ArrayList<>();
        for (int i = 0; i < scene.faces().size(); i++) {
            if (!scene.edits().get(i).isNeutral()) {
                reliefs.add(portraits.get(scene.picture(), scene.faces().get(i)).relief());
            }
        }
        region = Region.touchedBy(reliefs, scene.picture());
    }

    /** All that can be touched; empty when no face is edited. */
    public Region region() {
        return region;
    }

    /**
     * The finished picture.
     *
     * @param tileSize pixels across and down of a tile
     * @throws Problem of kind CANCELLED when asked to stop, between tiles
     */
    public Picture draw(int tileSize, TileDrawer drawer, Progress progress) throws Problem {
        Stitcher stitcher = new Stitcher(scene.picture());
        List<Region> tiles = region.tiles(tileSize);
        for (int i = 0; i < tiles.size(); i++) {
            progress.checkCancelled();
            progress.report("progress.render", (double) i / tiles.size());
            stitcher.paste(drawer.draw(tiles.get(i)));
        }
        progress.report("progress.render", 1);
        return stitcher.finish();
    }
}
