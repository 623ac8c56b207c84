package posestudio.render.stitch;

import java.util.ArrayList;
import java.util.List;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.draw.Region;
import posestudio.render.draw.Scene;
import posestudio.render.engine.Folds;
import posestudio.render.engine.PictureArea;
import posestudio.render.engine.PosedRelief;
import posestudio.render.engine.PreparedPortraits;

/** The way from a scene to its finished picture, tile by tile, whatever device draws the tiles. */
public final class FinalDrawing {
    /** Draws one tile: the source with the edited faces over it. */
    public interface TileDrawer {
        /** The tile of that region. */
        Tile draw(Region region);
    }

    /** When folds take so many-th a part of the region, all of it is drawn as they are. */
    private static final int MOSTLY = 3;

    private final Scene scene;
    private final Region region;
    private final Region source;
    private final List<Region> folds = new ArrayList<>();

    /** Prepares what the edited faces of the scene need. */
    public FinalDrawing(Scene scene, PreparedPortraits portraits) {
        this.scene = scene;
        PictureArea touched = PictureArea.EMPTY;
        PictureArea looked = PictureArea.EMPTY;
        for (int i = 0; i < scene.faces().size(); i++) {
            FaceEdit edit = scene.edits().get(i);
            if (!edit.isNeutral()) {
                PosedRelief posed =
                        portraits.get(scene.picture(), scene.faces().get(i)).pose(edit);
                touched = touched.with(posed.area());
                looked = looked.with(posed.relief().square());
                Folds.of(posed).forEach(fold -> folds.add(Region.around(fold, scene.picture())));
            }
        }
        region = Region.around(touched, scene.picture());
        source = Region.around(looked.with(touched), scene.picture());
    }

    /** All that can be touched; empty when no face is edited. */
    public Region region() {
        return region;
    }

    /** All of the picture that is looked at in drawing that. */
    public Region source() {
        return source;
    }

    /**
     * The finished picture.
     *
     * @param tileSize pixels across and down of a tile
     * @throws Problem of kind CANCELLED when asked to stop, between tiles
     */
    public Picture draw(int tileSize, TileDrawer drawer, Progress progress) throws Problem {
        return draw(region.tiles(tileSize), drawer, List.of(), drawer, progress);
    }

    /**
     * The same with two ways to draw a tile.
     *
     * @param smooth draws where surfaces end in front of each other, so that their edges need several samples a pixel
     */
    public Picture draw(int tileSize, TileDrawer drawer, TileDrawer smooth, Progress progress) throws Problem {
        long folded = folds.stream().mapToLong(Region::pixels).sum();
        if (folded * MOSTLY > region.pixels()) {
            return draw(tileSize, smooth, progress);
        }
        List<Region> again =
                folds.stream().flatMap(fold -> fold.tiles(tileSize).stream()).toList();
        return draw(region.tiles(tileSize), drawer, again, smooth, progress);
    }

    private Picture draw(
            List<Region> tiles, TileDrawer drawer, List<Region> again, TileDrawer smooth, Progress progress)
            throws Problem {
        Stitcher stitcher = new Stitcher(scene.picture());
        int count = tiles.size() + again.size();
        for (int i = 0; i < count; i++) {
            progress.checkCancelled();
            progress.report("progress.render", (double) i / count);
            stitcher.paste(i < tiles.size() ? drawer.draw(tiles.get(i)) : smooth.draw(again.get(i - tiles.size())));
        }
        progress.report("progress.render", 1);
        return stitcher.finish();
    }
}
