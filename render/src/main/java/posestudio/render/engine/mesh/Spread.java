package posestudio.render.engine.mesh;

/**
 * Carries known values of a map into its unknown places, smoothly: a pyramid of weighted means upwards, filled in again
 * downwards (Gortler and others, The Lumigraph, 1996: pull and push).
 */
final class Spread {
    private Spread() {}

    /**
     * Fills a map.
     *
     * @param values rows from the top; not changed
     * @param known how sure each is, 0..1
     * @return the values where they are known, carried in elsewhere; zero when nothing is known
     */
    static float[] fill(float[] values, float[] known, int width, int height) {
        if (width == 1 && height == 1) {
            return values.clone();
        }
        int w = (width + 1) / 2;
        int h = (height + 1) / 2;
        float[] coarse = new float[w * h];
        float[] weight = new float[w * h];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                int to = y / 2 * w + x / 2;
                coarse[to] += known[i] * values[i];
                weight[to] += known[i];
            }
        }
        for (int i = 0; i < coarse.length; i++) {
            coarse[i] = weight[i] > 1e-6f ? coarse[i] / weight[i] : 0;
            weight[i] = Math.min(1, weight[i]);
        }
        float[] filled = fill(coarse, weight, w, h);
        float[] result = new float[values.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                float carried = Maps.at(filled, w, h, x / 2.0 - 0.25, y / 2.0 - 0.25);
                result[i] = carried + known[i] * (values[i] - carried);
            }
        }
        return result;
    }
}
