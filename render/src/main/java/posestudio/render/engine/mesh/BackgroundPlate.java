package posestudio.render.engine.mesh;

/**
 * What is seen where the head was: the surroundings carried inwards by a membrane, one channel at a time. Smooth by
 * nature; texture is not invented here.
 */
final class BackgroundPlate {
    private static final int N = WorkImage.SIZE;
    /** The film is solved on every second pixel: it has no detail to lose. */
    private static final int HALF = N / 2;

    private final float[][] rgba = new float[4][];

    /**
     * A plate.
     *
     * @param hole where it is needed, 0..1
     * @param alpha the person, 0..1: above the chin only the background is carried in, else clothes would glow up into
     *     the place of the head
     * @param body how much clothes and neck count too, 0 (above the chin) to 1
     */
    BackgroundPlate(WorkImage image, float[] hole, float[] alpha, float[] body) {
        boolean[] everything = new boolean[HALF * HALF];
        boolean[] background = new boolean[HALF * HALF];
        int found = 0;
        for (int i = 0; i < HALF * HALF; i++) {
            everything[i] = quarter(hole, i) < 0.003f;
            background[i] = everything[i] && quarter(alpha, i) < 0.1f;
            found += background[i] ? 1 : 0;
        }
        if (found < HALF) {
            background = everything;
        }
        everything[0] = true;
        background[0] |= found == 0;
        for (int c = 0; c < 4; c++) {
            rgba[c] = fill(image.channel(c), hole, everything, background, body);
        }
    }

    private static float[] fill(
            float[] channel, float[] hole, boolean[] everything, boolean[] background, float[] body) {
        float[] whole = new float[HALF * HALF];
        for (int i = 0; i < HALF * HALF; i++) {
            whole[i] = quarter(channel, i);
        }
        float[] behind = whole.clone();
        Membrane.solve(whole, everything, null, null, HALF);
        Membrane.solve(behind, background, null, null, HALF);
        float[] plate = new float[N * N];
        for (int y = 0; y < N; y++) {
            for (int x = 0; x < N; x++) {
                int i = y * N + x;
                double all = Maps.at(whole, HALF, HALF, x / 2.0 - 0.25, y / 2.0 - 0.25);
                double back = Maps.at(behind, HALF, HALF, x / 2.0 - 0.25, y / 2.0 - 0.25);
                double filled = back + body[i] * (all - back);
                plate[i] = (float) (hole[i] * filled + (1 - hole[i]) * channel[i]);
            }
        }
        return plate;
    }

    /** Mean of the four working pixels under one pixel of the film. */
    private static float quarter(float[] map, int i) {
        int at = i / HALF * 2 * N + i % HALF * 2;
        return (map[at] + map[at + 1] + map[at + N] + map[at + N + 1]) / 4;
    }

    /** One channel at working resolution, 0..1. */
    float[] channel(int c) {
        return rgba[c];
    }
}
