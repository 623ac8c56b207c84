package posestudio.render.raster;

import posestudio.render.engine.OpeningLayers;
import posestudio.render.engine.PosedOpening;

/**
 * Draws the layers of one opening in plain Java: the same formulas as the shaders {@code back.frag} and
 * {@code sheet.frag}.
 */
final class OpeningRaster {
    /** Looks up the picture. */
    interface Lookup {
        /** Writes the premultiplied colour of a picture point to where the caller knows. */
        void at(double x, double y);
    }

    private final Canvas canvas;
    private final TriangleRaster triangles;
    private final Lookup picture;
    private final float[] colour;
    private final float[] edge = new float[4];
    private final float[] edgeFrom = new float[4];
    private final float[] back = new float[3];
    private final float[] iris = new float[4];
    private final float[] seen = new float[4];

    /** @param colour what {@code picture} writes to: red, green, blue, alpha */
    OpeningRaster(Canvas canvas, TriangleRaster triangles, Lookup picture, float[] colour) {
        this.canvas = canvas;
        this.triangles = triangles;
        this.picture = picture;
        this.colour = colour;
    }

    /** Draws what lies behind. */
    void drawBack(PosedOpening posed) {
        int count = posed.strip().length / 3;
        int[] strip = new int[(count - 2) * 3];
        for (int i = 0; i < count - 2; i++) {
            strip[i * 3] = i;
            strip[i * 3 + 1] = i + 1;
            strip[i * 3 + 2] = i + 2;
        }
        triangles.draw(posed.strip(), posed.stripSource(), 2, strip, (x, y, pixel, z) -> shadeBack(posed, x, y, pixel));
    }

    private void shadeBack(PosedOpening posed, double x, double y, int pixel) {
        OpeningLayers layers = posed.layers();
        double fromX = x - posed.gazeX();
        double fromY = y - posed.gazeY();
        sample(layers, layers.edges(), 4, x, y, edge);
        sample(layers, layers.edges(), 4, fromX, fromY, edgeFrom);
        sample(layers, layers.back(), 3, x, y, back);
        sample(layers, layers.iris(), 4, fromX, fromY, iris);
        picture.at(x, y);
        System.arraycopy(colour, 0, seen, 0, 4);
        picture.at(fromX, fromY);
        double inside = unit(-edge[0] / layers.soft() - 1) * unit(-edge[1] / layers.soft() - 1);
        float same = (float) (inside * (1 - posed.gazing()));
        for (int c = 0; c < 3; c++) {
            float ground = mix(back[c] * seen[3], seen[c], edge[2]);
            float whole = mix(iris[c] * seen[3], colour[c], edgeFrom[3]);
            back[c] = mix(mix(ground, whole, iris[3]), seen[c], same);
        }
        canvas.over(pixel, back[0], back[1], back[2], seen[3]);
        canvas.touched[pixel] = true;
    }

    /** Draws the lower sheet, then the upper one, where they are not hidden. */
    void drawSheets(PosedOpening posed, float[] depth) {
        drawSheet(posed, posed.lower(), 1, depth);
        drawSheet(posed, posed.upper(), 0, depth);
    }

    private void drawSheet(PosedOpening posed, float[] places, int which, float[] depth) {
        OpeningLayers layers = posed.layers();
        triangles.draw(places, layers.sheet(), 3, layers.sheetTriangles(), (x, y, pixel, z) -> {
            if (z <= depth[pixel]) {
                return;
            }
            sample(layers, layers.edges(), 4, x, y, edge);
            float a = (float) unit((edge[which] + layers.keep()) / layers.soft() + 1);
            if (a < 0.02f) {
                return;
            }
            picture.at(x, y);
            canvas.over(pixel, colour[0] * a, colour[1] * a, colour[2] * a, colour[3] * a);
            canvas.touched[pixel] = true;
            depth[pixel] = z;
        });
    }

    private static double unit(double value) {
        return Math.max(0, Math.min(1, value));
    }

    private static float mix(float a, float b, float t) {
        return a + (b - a) * t;
    }

    private static void sample(OpeningLayers layers, float[] map, int channels, double x, double y, float[] out) {
        int w = layers.mapWidth();
        int h = layers.mapHeight();
        MapSample.at(
                map,
                w,
                h,
                channels,
                (x - layers.x()) / layers.width() * w - 0.5,
                (y - layers.y()) / layers.height() * h - 0.5,
                out);
    }
}
