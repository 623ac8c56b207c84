package posestudio.render.engine;

import posestudio.render.face.Opening;

/**
 * One place where the face opens, as layers: what lies behind it, and over that two sheets of the face's own surface,
 * one ending at the upper edge, one at the lower. Sheets overlap where the opening is closed, so that no line is left.
 * Maps are rows from the top and cover an upright rectangle of the picture.
 *
 * @param opening which one
 * @param x left edge of the rectangle, picture pixels
 * @param y top edge, picture pixels
 * @param width width, picture pixels
 * @param height height, picture pixels
 * @param mapWidth pixels of each map across
 * @param mapHeight pixels of each map down
 * @param edges four numbers a pixel: how far above the upper edge and how far below the lower edge it lies
 *     (centimetres, negative inside the opening), how much the picture shows what lies behind there (0..1), how much it
 *     shows the iris there (0..1)
 * @param back red, green, blue of what lies behind where the picture does not show it, 0..1
 * @param iris red, green, blue of the whole iris and its coverage, 0..1
 * @param keep how far into the opening the sheets reach with full strength, cm: the roots of the lashes
 * @param soft over how many centimetres they end
 * @param sheet every sheet node's place in the source: picture x, picture y, depth towards the viewer
 * @param sheetTriangles node indices, three a triangle
 */
public record OpeningLayers(
        Opening opening,
        double x,
        double y,
        double width,
        double height,
        int mapWidth,
        int mapHeight,
        float[] edges,
        float[] back,
        float[] iris,
        double keep,
        double soft,
        float[] sheet,
        int[] sheetTriangles) {}
