package posestudio.render.engine.mesh;

import posestudio.render.engine.Relief;

/**
 * The network's coarse matte brought to the picture's own edges by a guided filter (He, Sun, Tang: Guided Image
 * Filtering, 2010). Kept as its linear coefficients, {@code alpha = a · luma + b}, so that it can be evaluated with the
 * luma of the full-resolution picture; {@link #levels} then takes the haze off both ends.
 */
final class HeadMatte {
    private static final int N = WorkImage.SIZE;
    /** Window radius of the filter, working pixels: about the error of the coarse matte. */
    private static final int RADIUS = 9;
    /** Below this variance a window counts as flat. */
    private static final float FLAT = 2e-4f;

    /** Steps inside of the mesh's border over which the face becomes surely person. */
    private static final double[] MARGIN = {2, 6};

    private final float[] a;
    private final float[] b;
    private final float[] alpha;

    HeadMatte(WorkImage image, PersonPrior coarse, FaceDepth face, HeadSquare square) {
        float[] p = new float[N * N];
        for (int v = 0; v < N; v++) {
            for (int u = 0; u < N; u++) {
                p[v * N + u] = (float) coarse.at(
                        square.x() + (u + 0.5) * square.side() / N, square.y() + (v + 0.5) * square.side() / N);
            }
        }
        coverFace(p, face, square);
        float[] guide = image.luma();
        float[] meanI = Maps.boxBlur(guide, N, N, RADIUS);
        float[] meanP = Maps.boxBlur(p, N, N, RADIUS);
        float[] meanIp = Maps.boxBlur(product(guide, p), N, N, RADIUS);
        float[] meanII = Maps.boxBlur(product(guide, guide), N, N, RADIUS);
        float[] slope = new float[N * N];
        float[] offset = new float[N * N];
        for (int i = 0; i < N * N; i++) {
            slope[i] = (meanIp[i] - meanI[i] * meanP[i]) / (meanII[i] - meanI[i] * meanI[i] + FLAT);
            offset[i] = meanP[i] - slope[i] * meanI[i];
        }
        a = Maps.boxBlur(slope, N, N, RADIUS);
        b = Maps.boxBlur(offset, N, N, RADIUS);
        alpha = new float[N * N];
        for (int i = 0; i < N * N; i++) {
            alpha[i] = levels(a[i] * guide[i] + b[i]);
        }
    }

    /** The face is person whatever the network says, but for a margin in which the mesh may overshoot the cheek. */
    private static void coverFace(float[] p, FaceDepth face, HeadSquare square) {
        int n = square.nodes();
        boolean[] outside = new boolean[n * n];
        for (int i = 0; i < outside.length; i++) {
            outside[i] = !face.covered()[i];
        }
        float[] inside = Maps.atPixels(Maps.distance(outside, n, n, (int) MARGIN[1] + 1), n, N);
        for (int i = 0; i < N * N; i++) {
            // All of the margin lies farther than a node from the border.
            if (inside[i] > MARGIN[0]) {
                p[i] = Math.max(p[i], (float) Maps.smoothstep(MARGIN[0], MARGIN[1], inside[i]));
            }
        }
    }

    private static float[] product(float[] x, float[] y) {
        float[] xy = new float[x.length];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = x[i] * y[i];
        }
        return xy;
    }

    /** Stretches the filter's output to 0..1; the shaders do the same. */
    static float levels(double raw) {
        double level = (raw - Relief.MATTE_LOW) / (Relief.MATTE_HIGH - Relief.MATTE_LOW);
        return level <= 0 ? 0 : level >= 1 ? 1 : (float) level;
    }

    /** Slope of the linear model, working pixels. */
    float[] slope() {
        return a;
    }

    /** Offset of the linear model, working pixels. */
    float[] offset() {
        return b;
    }

    /** Alpha at working resolution, 0..1. */
    float[] alpha() {
        return alpha;
    }

    /** Alpha at a node of the grid. */
    float atNode(int column, int row, int nodes) {
        double k = (double) N / (nodes - 1);
        return Maps.at(alpha, N, N, column * k - 0.5, row * k - 0.5);
    }
}
