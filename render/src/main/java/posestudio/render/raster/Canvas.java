package posestudio.render.raster;

/** Where the plain Java rasteriser draws: premultiplied colour 0..1, and which pixels anything was drawn on. */
final class Canvas {
    final int width;
    final int height;
    final float[] rgba;
    final boolean[] touched;

    Canvas(int width, int height) {
        this.width = width;
        this.height = height;
        rgba = new float[width * height * 4];
        touched = new boolean[width * height];
    }

    /** Lays a premultiplied colour over a pixel. */
    void over(int pixel, float r, float g, float b, float a) {
        int i = pixel * 4;
        float rest = 1 - a;
        rgba[i] = r + rgba[i] * rest;
        rgba[i + 1] = g + rgba[i + 1] * rest;
        rgba[i + 2] = b + rgba[i + 2] * rest;
        rgba[i + 3] = a + rgba[i + 3] * rest;
    }
}
