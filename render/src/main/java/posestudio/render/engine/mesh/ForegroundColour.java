package posestudio.render.engine.mesh;

import java.util.stream.IntStream;

/**
 * The person's own colour near the matte's edge, where the picture shows it mixed with the background: the mean of the
 * person nearby, to be corrected by what the mixture lacks (blur-fusion, Forte: Approximate Fast Foreground Colour
 * Estimation, 2021). The drawing code adds the correction at full resolution.
 */
final class ForegroundColour {
    private static final int N = WorkImage.SIZE;
    private static final int T = WorkImage.TONES;
    /** Reach of the mean, pixels of the tones' maps; the second, wider one serves places with no person near. */
    private static final int NEAR = 2;

    private static final int WIDE = 12;
    /** How much the wider mean counts beside the near one. */
    private static final float FALLBACK = 0.01f;

    private final float[][] rgb = new float[3][];

    ForegroundColour(WorkImage image, float[] alpha) {
        float[] sure = new float[N * N];
        for (int i = 0; i < N * N; i++) {
            float squared = alpha[i] * alpha[i];
            sure[i] = squared * squared;
        }
        float[] half = Maps.halve(sure, N);
        float[] near = Maps.smooth(half, T, T, NEAR);
        float[] wide = Maps.smooth(half, T, T, WIDE);
        IntStream.range(0, 3).parallel().forEach(c -> rgb[c] = channel(image.channel(c), sure, near, wide));
    }

    private static float[] channel(float[] channel, float[] sure, float[] near, float[] wide) {
        float[] weighted = new float[N * N];
        for (int i = 0; i < N * N; i++) {
            weighted[i] = sure[i] * channel[i];
        }
        float[] half = Maps.halve(weighted, N);
        float[] nearColour = Maps.smooth(half, T, T, NEAR);
        float[] wideColour = Maps.smooth(half, T, T, WIDE);
        for (int i = 0; i < T * T; i++) {
            float fallback = wide[i] > 1e-5f ? wideColour[i] / wide[i] : channel[i / T * 2 * N + i % T * 2];
            nearColour[i] = (nearColour[i] + FALLBACK * fallback) / (near[i] + FALLBACK);
        }
        return nearColour;
    }

    /** One channel, 0..1; pixels of the tones' maps. */
    float[] channel(int c) {
        return rgb[c];
    }
}
