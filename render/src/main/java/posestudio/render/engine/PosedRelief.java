package posestudio.render.engine;

import java.util.List;

/**
 * A relief after an edit.
 *
 * @param relief what never changes
 * @param positions where every node lies: picture x, picture y, depth towards the viewer
 * @param layered whether the head has left its place, so that it is drawn as a layer over the plate; else it is the
 *     picture itself that is stretched, and only where it moves
 * @param solidTriangles node indices, three a triangle, of what is opaque; the same array as long as it is the same
 * @param edgeTriangles node indices of what may be translucent
 * @param openings the openings that have moved; the triangles leave their places free
 */
public record PosedRelief(
        Relief relief,
        float[] positions,
        boolean layered,
        int[] solidTriangles,
        int[] edgeTriangles,
        List<PosedOpening> openings) {
    /** Everything that drawing it can change lies in here. */
    public PictureArea area() {
        PictureArea area = layered ? relief.plateArea() : PictureArea.EMPTY;
        area = area.with(PictureArea.of(positions, solidTriangles)).with(PictureArea.of(positions, edgeTriangles));
        for (PosedOpening opening : openings) {
            area = area.with(opening.area());
        }
        return area;
    }
}
