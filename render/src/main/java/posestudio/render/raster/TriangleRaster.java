package posestudio.render.raster;

import posestudio.render.view.ViewTransform;

/** Finds the pixels that triangles cover, and which place of the source each of them shows. */
final class TriangleRaster {
    /** What is done with a covered pixel. */
    interface Fragment {
        /**
         * One covered pixel.
         *
         * @param sourceX picture x of what is shown there
         * @param sourceY picture y
         * @param pixel index into the canvas
         * @param z depth towards the viewer
         */
        void shade(double sourceX, double sourceY, int pixel, float z);
    }

    private final ViewTransform view;
    private final int width;
    private final int left;
    private final int top;
    private final int right;
    private final int bottom;

    /** Pixels of a canvas of that width, inside those borders. */
    TriangleRaster(ViewTransform view, int width, int left, int top, int right, int bottom) {
        this.view = view;
        this.width = width;
        this.left = left;
        this.top = top;
        this.right = right;
        this.bottom = bottom;
    }

    /**
     * Draws triangles.
     *
     * @param places picture x, picture y and depth of every node
     * @param source which place of the source it shows; the first two of every {@code stride} numbers count
     * @param triangles node indices, three a triangle
     */
    void draw(float[] places, float[] source, int stride, int[] triangles, Fragment fragment) {
        for (int t = 0; t < triangles.length; t += 3) {
            draw(places, source, stride, triangles[t], triangles[t + 1], triangles[t + 2], fragment);
        }
    }

    private void draw(float[] p, float[] source, int stride, int a, int b, int c, Fragment fragment) {
        double ax = view.toViewX(p[a * 3]);
        double ay = view.toViewY(p[a * 3 + 1]);
        double bx = view.toViewX(p[b * 3]);
        double by = view.toViewY(p[b * 3 + 1]);
        double cx = view.toViewX(p[c * 3]);
        double cy = view.toViewY(p[c * 3 + 1]);
        double area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
        if (Math.abs(area) < 1e-9) {
            return;
        }
        int x0 = (int) Math.max(left, Math.ceil(Math.min(ax, Math.min(bx, cx)) - 0.5));
        int x1 = (int) Math.min(right - 1.0, Math.floor(Math.max(ax, Math.max(bx, cx)) - 0.5));
        int y0 = (int) Math.max(top, Math.ceil(Math.min(ay, Math.min(by, cy)) - 0.5));
        int y1 = (int) Math.min(bottom - 1.0, Math.floor(Math.max(ay, Math.max(by, cy)) - 0.5));
        for (int y = y0; y <= y1; y++) {
            for (int x = x0; x <= x1; x++) {
                double px = x + 0.5;
                double py = y + 0.5;
                double wb = ((px - ax) * (cy - ay) - (cx - ax) * (py - ay)) / area;
                double wc = ((bx - ax) * (py - ay) - (px - ax) * (by - ay)) / area;
                double wa = 1 - wb - wc;
                if (wa < 0 || wb < 0 || wc < 0) {
                    continue;
                }
                fragment.shade(
                        wa * source[a * stride] + wb * source[b * stride] + wc * source[c * stride],
                        wa * source[a * stride + 1] + wb * source[b * stride + 1] + wc * source[c * stride + 1],
                        y * width + x,
                        (float) (wa * p[a * 3 + 2] + wb * p[b * 3 + 2] + wc * p[c * 3 + 2]));
            }
        }
    }
}
