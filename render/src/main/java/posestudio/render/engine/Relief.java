package posestudio.render.engine;

/**
 * A layered, textured relief of one head: a grid of nodes over a square of the picture, the matte that cuts the head
 * out, and the plate that lies behind it. Maps are square, rows from the top, and cover the same square as the grid.
 *
 * @param x left edge of the square, picture pixels
 * @param y top edge, picture pixels
 * @param side side, picture pixels
 * @param nodes grid nodes across and down, the outermost on the square's border
 * @param positions every node's place in the source: picture x, picture y, depth towards the viewer
 * @param edgeTriangles node indices, three a triangle, where the layer may be translucent
 * @param solidTriangles node indices, three a triangle, where it is surely opaque
 * @param matteSize pixels of the matte across and down
 * @param toneSize pixels of the other maps across and down
 * @param matte four numbers a pixel: slope and offset of the alpha model ({@code alpha = levels(slope · luma +
 *     offset)}), membership of what moves, weight of the plate
 * @param plate premultiplied red, green, blue, alpha of the background behind the head without its detail, 0..1
 * @param mirror four numbers a pixel: where the plate's detail comes from, across and down in parts of the square (0..1),
 *     how much of it is added (0..1), and nothing
 * @param blurred premultiplied red, green, blue, alpha of the background, blurred: what is above it in the picture is
 *     detail
 * @param foreground red, green, blue of the person alone near the matte's edge, 0..1
 */
public record Relief(
        double x,
        double y,
        double side,
        int nodes,
        float[] positions,
        int[] edgeTriangles,
        int[] solidTriangles,
        int matteSize,
        int toneSize,
        float[] matte,
        float[] plate,
        float[] mirror,
        float[] blurred,
        float[] foreground) {
    /** Raw alpha at and below which a place is plain background. */
    public static final double MATTE_LOW = 0.34;
    /** Raw alpha at and above which a place is plain person. */
    public static final double MATTE_HIGH = 0.84;
    /**
     * How fast colour is trusted over the matte as person and background differ: times the squared distance of their
     * colours, 1 is full trust.
     */
    public static final float COLOUR_TRUST = 12;

    /** The square of the picture that it was made of. */
    public PictureArea square() {
        return new PictureArea(x, y, x + side, y + side);
    }

    /** Where the plate stands in for the picture; found anew by each call. */
    public PictureArea plateArea() {
        int left = matteSize;
        int top = matteSize;
        int right = -1;
        int bottom = -1;
        for (int v = 0; v < matteSize; v++) {
            for (int u = 0; u < matteSize; u++) {
                if (matte[(v * matteSize + u) * 4 + 3] > 0) {
                    left = Math.min(left, u);
                    top = Math.min(top, v);
                    right = Math.max(right, u);
                    bottom = v;
                }
            }
        }
        // Between two pixels' middles a map is blended: it ends one pixel farther out.
        double pixel = side / matteSize;
        return right < 0
                ? PictureArea.EMPTY
                : new PictureArea(
                        x + (left - 1) * pixel,
                        y + (top - 1) * pixel,
                        x + (right + 2) * pixel,
                        y + (bottom + 2) * pixel);
    }

    /** Bytes of memory that its numbers take. */
    public long bytes() {
        long numbers = (long) positions.length
                + edgeTriangles.length
                + solidTriangles.length
                + matte.length
                + plate.length
                + mirror.length
                + blurred.length
                + foreground.length;
        return numbers * Float.BYTES;
    }
}
