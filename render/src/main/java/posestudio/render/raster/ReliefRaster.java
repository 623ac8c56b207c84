package posestudio.render.raster;

import java.util.Arrays;
import posestudio.render.engine.PosedRelief;
import posestudio.render.engine.Relief;
import posestudio.render.view.ViewTransform;

/**
 * Draws one posed relief in plain Java: the same passes and the same formulas as the shaders {@code plate.frag} and
 * {@code head.frag}. First the plate where the head was, then the head's solid pixels with a depth buffer, then its
 * translucent edges over both.
 */
final class ReliefRaster {
    /** Layer alpha from which a pixel is solid and hides what is behind it. */
    static final float SOLID = 0.98f;
    /** Layer alpha below which nothing is drawn. */
    static final float NOTHING = 0.004f;

    /** What of a triangle is drawn: all of it, only what hides things behind it, only what does not. */
    private enum Part {
        INSIDE,
        SOLID,
        TRANSLUCENT
    }

    private final PictureLevels picture;
    private final Canvas canvas;
    private final ViewTransform view;
    private final boolean bicubic;
    private final int level;
    private final int left;
    private final int top;
    private final int right;
    private final int bottom;
    private final TriangleRaster triangles;
    private final float[] colour = new float[4];
    private final float[] matte = new float[4];
    private final float[] plate = new float[4];
    private final float[] mirror = new float[4];
    private final float[] blurred = new float[4];
    private final float[] foreground = new float[3];

    ReliefRaster(PictureLevels picture, Canvas canvas, ViewTransform view, boolean bicubic) {
        this.picture = picture;
        this.canvas = canvas;
        this.view = view;
        this.bicubic = bicubic && view.scale() > 0.5;
        this.level = picture.levelFor(view.scale());
        // Nothing is drawn beyond the picture's border.
        left = (int) Math.max(0, Math.round(view.toViewX(0)));
        top = (int) Math.max(0, Math.round(view.toViewY(0)));
        right = (int) Math.min(canvas.width, Math.round(view.toViewX(picture.width())));
        bottom = (int) Math.min(canvas.height, Math.round(view.toViewY(picture.height())));
        triangles = new TriangleRaster(view, canvas.width, left, top, right, bottom);
    }

    /** Draws a relief after an edit. */
    void draw(PosedRelief posed) {
        Relief relief = posed.relief();
        if (posed.layered()) {
            drawPlate(relief);
        }
        OpeningRaster openings = new OpeningRaster(canvas, triangles, this::pictureAt, colour);
        posed.openings().forEach(openings::drawBack);
        float[] depth = new float[canvas.width * canvas.height];
        Arrays.fill(depth, Float.NEGATIVE_INFINITY);
        drawHead(posed, posed.solidTriangles(), depth, Part.INSIDE);
        posed.openings().forEach(opening -> openings.drawSheets(opening, depth));
        drawHead(posed, posed.edgeTriangles(), depth, Part.SOLID);
        drawHead(posed, posed.edgeTriangles(), depth, Part.TRANSLUCENT);
    }

    private void drawPlate(Relief relief) {
        int x0 = Math.max(left, (int) Math.floor(view.toViewX(relief.x())));
        int y0 = Math.max(top, (int) Math.floor(view.toViewY(relief.y())));
        int x1 = Math.min(right, (int) Math.ceil(view.toViewX(relief.x() + relief.side())));
        int y1 = Math.min(bottom, (int) Math.ceil(view.toViewY(relief.y() + relief.side())));
        for (int y = y0; y < y1; y++) {
            for (int x = x0; x < x1; x++) {
                double px = view.toPictureX(x + 0.5);
                double py = view.toPictureY(y + 0.5);
                sample(relief, relief.matte(), relief.matteSize(), 4, px, py, matte);
                float weight = matte[3];
                if (weight < NOTHING) {
                    continue;
                }
                plateAt(relief, px, py);
                int pixel = y * canvas.width + x;
                for (int c = 0; c < 4; c++) {
                    canvas.rgba[pixel * 4 + c] += weight * (plate[c] - canvas.rgba[pixel * 4 + c]);
                }
                canvas.touched[pixel] = true;
            }
        }
    }

    /** The plate's colour at a picture point: its tone and the picture's detail, mirrored at the head's outline. */
    private void plateAt(Relief relief, double px, double py) {
        sample(relief, relief.plate(), relief.toneSize(), 4, px, py, plate);
        sample(relief, relief.mirror(), relief.toneSize(), 4, px, py, mirror);
        double qx = relief.x() + mirror[0] * relief.side();
        double qy = relief.y() + mirror[1] * relief.side();
        pictureAt(qx, qy);
        sample(relief, relief.blurred(), relief.toneSize(), 4, qx, qy, blurred);
        for (int c = 3; c >= 0; c--) {
            float seen = plate[c] + mirror[2] * (colour[c] - blurred[c]);
            plate[c] = Math.max(0, Math.min(c == 3 ? 1 : plate[3], seen));
        }
    }

    private void pictureAt(double x, double y) {
        if (bicubic) {
            picture.bicubic(x, y, colour);
        } else {
            picture.bilinear(x, y, level, colour);
        }
    }

    private void drawHead(PosedRelief posed, int[] triangles, float[] depth, Part part) {
        Relief relief = posed.relief();
        this.triangles.draw(posed.positions(), relief.positions(), 3, triangles, (sx, sy, pixel, z) -> {
            if (z > depth[pixel]) {
                shade(relief, sx, sy, pixel, z, depth, part);
            }
        });
    }

    private void shade(Relief relief, double sx, double sy, int pixel, float z, float[] depth, Part part) {
        sample(relief, relief.matte(), relief.matteSize(), 4, sx, sy, matte);
        if (matte[2] < NOTHING) {
            return;
        }
        pictureAt(sx, sy);
        float luma = 0.299f * colour[0] + 0.587f * colour[1] + 0.114f * colour[2];
        float raw = matte[0] * luma + matte[1];
        float a = (float) ((raw - Relief.MATTE_LOW) / (Relief.MATTE_HIGH - Relief.MATTE_LOW));
        a = Math.max(0, Math.min(1, a));
        if (a <= 0) {
            return;
        }
        if (a < 1) {
            sample(relief, relief.plate(), relief.toneSize(), 4, sx, sy, plate);
            sample(relief, relief.foreground(), relief.toneSize(), 3, sx, sy, foreground);
            a = colourAlpha(a);
        }
        float layer = a * matte[2] * colour[3];
        if (layer < NOTHING || part != Part.INSIDE && (part == Part.SOLID) != layer >= SOLID) {
            return;
        }
        if (a < 1) {
            for (int c = 0; c < 3; c++) {
                float lacking = colour[c] - a * foreground[c] - (1 - a) * plate[c];
                colour[c] = Math.max(0, Math.min(1, foreground[c] + a * lacking));
            }
        }
        float k = a * matte[2];
        canvas.over(pixel, colour[0] * k, colour[1] * k, colour[2] * k, layer);
        canvas.touched[pixel] = true;
        if (part != Part.TRANSLUCENT) {
            depth[pixel] = z;
        }
    }

    /**
     * Where person and background differ in colour, a doubtful alpha follows the colour: the place of the pixel on the
     * line from background to person.
     */
    private float colourAlpha(float a) {
        float along = 0;
        float length = 0;
        for (int c = 0; c < 3; c++) {
            float d = foreground[c] - plate[c];
            along += (colour[c] - plate[c]) * d;
            length += d * d;
        }
        float onLine = Math.max(0, Math.min(1, along / Math.max(length, 1e-4f)));
        float trust = Math.min(1, length * Relief.COLOUR_TRUST);
        float doubt = Math.min(1, (1 - a) * 3);
        return a + trust * doubt * (Math.min(onLine, 2 * a) - a);
    }

    /** Bilinear value of one of the relief's maps at a picture point, edges repeated. */
    private static void sample(Relief relief, float[] map, int n, int channels, double px, double py, float[] out) {
        double u = (px - relief.x()) / relief.side() * n - 0.5;
        double v = (py - relief.y()) / relief.side() * n - 0.5;
        MapSample.at(map, n, n, channels, u, v, out);
    }
}
