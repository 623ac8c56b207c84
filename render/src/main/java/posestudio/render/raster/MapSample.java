package posestudio.render.raster;

/** Reads maps of numbers between their pixels. */
final class MapSample {
    private MapSample() {}

    /**
     * Bilinear value of a map, edges repeated.
     *
     * @param channels numbers a pixel
     * @param x pixels from the middle of the first one
     * @param y likewise, down
     * @param out as many numbers are written
     */
    static void at(float[] map, int width, int height, int channels, double x, double y, float[] out) {
        double u = Math.max(0, Math.min(width - 1, x));
        double v = Math.max(0, Math.min(height - 1, y));
        int i = Math.min(width - 2, (int) u);
        int j = Math.min(height - 2, (int) v);
        float fx = (float) (u - i);
        float fy = (float) (v - j);
        int at = (j * width + i) * channels;
        int below = at + width * channels;
        for (int c = 0; c < channels; c++) {
            float top = map[at + c] * (1 - fx) + map[at + channels + c] * fx;
            float bottom = map[below + c] * (1 - fx) + map[below + channels + c] * fx;
            out[c] = top * (1 - fy) + bottom * fy;
        }
    }
}
