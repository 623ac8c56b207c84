package posestudio.render.engine;

/**
 * Where the layers of one opening lie after an edit.
 *
 * @param layers the layers
 * @param upper the upper sheet's nodes: picture x, picture y, depth towards the viewer
 * @param lower the lower sheet's nodes
 * @param strip what is seen of the back: places of a strip of triangles, likewise
 * @param stripSource which place of the source each of them shows: picture x, picture y
 * @param gazeX how far the iris has moved in the source's own view, picture pixels to the right
 * @param gazeY the same down
 * @param gazing 0 while the iris is where the picture has it, 1 once it has surely moved
 */
public record PosedOpening(
        OpeningLayers layers,
        float[] upper,
        float[] lower,
        float[] strip,
        float[] stripSource,
        double gazeX,
        double gazeY,
        double gazing) {
    /** Everything of it that is drawn lies in here. */
    PictureArea area() {
        return PictureArea.of(upper).with(PictureArea.of(lower)).with(PictureArea.of(strip));
    }
}
