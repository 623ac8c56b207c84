package posestudio.render.engine.mesh;

import java.util.stream.IntStream;

/**
 * The person's own colour near the matte's edge, where the picture shows it mixed with the background: the mean of the
 * person nearby, to be corrected by what the mixture lacks (blur-fusion, Forte: Approximate Fast Foreground Colour
 * Estimation, 2021). The drawing code adds the correction at full resolution.
 */
final class ForegroundColour {
    private static final int N = WorkImage.SIZE;
    /** Reach of the mean, working pixels; the second, wider one serves places with no person near. */
    private static final int NEAR = 5;

    private static final int WIDE = 24;

    private final float[][] rgb = new float[3][];

    ForegroundColour(WorkImage image, float[] alpha) {
        float[] sure = new float[N * N];
        for (int i = 0; i < N * N; i++) {
            sure[i] = alpha[i] * alpha[i] * alpha[i] * alpha[i];
        }
        float[] near = Maps.smooth(sure, N, N, NEAR);
        float[] wide = Maps.smooth(sure, N, N, WIDE);
        IntStream.range(0, 3).parallel().forEach(c -> {
            float[] weighted = new float[N * N];
            for (int i = 0; i < N * N; i++) {
                weighted[i] = sure[i] * image.channel(c)[i];
            }
            float[] nearColour = Maps.smooth(weighted, N, N, NEAR);
            float[] wideColour = Maps.smooth(weighted, N, N, WIDE);
            rgb[c] = new float[N * N];
            for (int i = 0; i < N * N; i++) {
                float fallback = wide[i] > 1e-5f ? wideColour[i] / wide[i] : image.channel(c)[i];
                float weight = 0.01f;
                rgb[c][i] = (nearColour[i] + weight * fallback) / (near[i] + weight);
            }
        });
    }

    /** One channel at working resolution, 0..1. */
    float[] channel(int c) {
        return rgb[c];
    }
}
