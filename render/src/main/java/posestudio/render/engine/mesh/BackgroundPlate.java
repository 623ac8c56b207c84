package posestudio.render.engine.mesh;

import java.util.stream.IntStream;

/**
 * What is seen where the head was. Its tones are the blurred surroundings carried inwards by a membrane, one channel at
 * a time; its detail (grain, leaves, folds) is that of the surroundings mirrored at the head's outline, taken from the
 * picture itself at full resolution when it is drawn: {@code plate(p) = tone(p) + picture(q) - blurred(q)}, q the
 * mirrored place. At the outline both sides are the picture's own pixel, so there is no seam.
 */
final class BackgroundPlate {
    private static final int N = WorkImage.SIZE;
    /** The film is solved on every second pixel: it has no detail to lose. */
    private static final int HALF = N / 2;
    /** Blur between tone and detail, working pixels. */
    private static final int TONE = 5;
    /** The outline's small bumps would fan the mirror image out; its directions are smoothed over this radius. */
    private static final int CALM = 5;

    private final float[][] tone = new float[4][];
    private final float[][] blurred = new float[4][];
    private final float[] mirrorX = new float[N * N];
    private final float[] mirrorY = new float[N * N];
    private final float[] detail = new float[N * N];

    /**
     * A plate.
     *
     * @param hole where it is needed, 0..1
     * @param alpha the person, 0..1: above the chin only the background is carried in, else clothes would glow up into
     *     the place of the head
     * @param body how much clothes and neck count too, 0 (above the chin) to 1
     */
    BackgroundPlate(WorkImage image, float[] hole, float[] alpha, float[] body) {
        boolean[] everything = new boolean[N * N];
        boolean[] background = new boolean[N * N];
        int found = 0;
        for (int i = 0; i < N * N; i++) {
            everything[i] = hole[i] < 0.003f;
            background[i] = everything[i] && alpha[i] < 0.1f;
            found += background[i] ? 1 : 0;
        }
        if (found < N) {
            background = everything;
        }
        // A picture that is all head has nothing to carry in; its corner must do.
        everything[0] = true;
        background[0] |= found == 0;
        float[] allWeight = blurredWeight(everything);
        float[] backWeight = blurredWeight(background);
        boolean[] behind = background;
        IntStream.range(0, 4).parallel().forEach(c -> {
            float[] allTone = tone(image.channel(c), everything, allWeight);
            float[] backTone = tone(image.channel(c), behind, backWeight);
            blurred[c] = allTone.clone();
            for (int i = 0; i < N * N; i++) {
                blurred[c][i] = behind[i] ? backTone[i] : allTone[i];
            }
            tone[c] = fill(allTone, everything, backTone, behind, body);
        });
        mirror(everything, background, body);
    }

    private static float[] blurredWeight(boolean[] known) {
        float[] weight = new float[N * N];
        for (int i = 0; i < N * N; i++) {
            weight[i] = known[i] ? 1 : 0;
        }
        return Maps.smooth(weight, N, N, TONE);
    }

    /** The channel blurred, known pixels only. */
    private static float[] tone(float[] channel, boolean[] known, float[] weight) {
        float[] kept = new float[N * N];
        for (int i = 0; i < N * N; i++) {
            kept[i] = known[i] ? channel[i] : 0;
        }
        float[] sum = Maps.smooth(kept, N, N, TONE);
        for (int i = 0; i < N * N; i++) {
            sum[i] = weight[i] > 1e-4f ? sum[i] / weight[i] : channel[i];
        }
        return sum;
    }

    private static float[] fill(
            float[] allTone, boolean[] everything, float[] backTone, boolean[] background, float[] body) {
        float[] whole = film(allTone, everything);
        float[] behind = film(backTone, background);
        float[] filled = new float[N * N];
        for (int y = 0; y < N; y++) {
            for (int x = 0; x < N; x++) {
                int i = y * N + x;
                double all = everything[i] ? allTone[i] : Maps.at(whole, HALF, HALF, x / 2.0 - 0.25, y / 2.0 - 0.25);
                double back = background[i] ? backTone[i] : Maps.at(behind, HALF, HALF, x / 2.0 - 0.25, y / 2.0 - 0.25);
                filled[i] = (float) (back + body[i] * (all - back));
            }
        }
        return filled;
    }

    private static float[] film(float[] values, boolean[] known) {
        float[] film = new float[HALF * HALF];
        boolean[] fixed = new boolean[HALF * HALF];
        for (int i = 0; i < HALF * HALF; i++) {
            int at = i / HALF * 2 * N + i % HALF * 2;
            fixed[i] = known[at] && known[at + 1] && known[at + N] && known[at + N + 1];
            film[i] = (values[at] + values[at + 1] + values[at + N] + values[at + N + 1]) / 4;
        }
        fixed[0] |= known[0];
        Membrane.solve(film, fixed, null, null, HALF);
        return film;
    }

    /** Mirrors the background above the chin, and whatever there is about the collar. */
    private void mirror(boolean[] everything, boolean[] background, float[] body) {
        float[] sure = new float[N * N];
        mirror(background, body, false, sure);
        mirror(everything, body, true, sure);
        System.arraycopy(Maps.smooth(sure, N, N, 2), 0, detail, 0, N * N);
        for (int i = 0; i < N * N; i++) {
            detail[i] = Math.min(detail[i], sure[i] > 0 ? 1 : 0);
        }
    }

    private void mirror(boolean[] known, float[] body, boolean collar, float[] sure) {
        NearestKnown nearest = new NearestKnown(known, N);
        float[] right = new float[N * N];
        float[] down = new float[N * N];
        for (int i = 0; i < N * N; i++) {
            right[i] = nearest.right(i);
            down[i] = nearest.down(i);
        }
        right = Maps.smooth(right, N, N, CALM);
        down = Maps.smooth(down, N, N, CALM);
        for (int y = 0; y < N; y++) {
            for (int x = 0; x < N; x++) {
                int i = y * N + x;
                if (body[i] > 0.5f != collar) {
                    continue;
                }
                // Smoothing moves known pixels off themselves; near the outline the exact place is kept.
                double calm = Maps.smoothstep(0, 12, Math.hypot(nearest.right(i), nearest.down(i)));
                double ox = 2 * (nearest.right(i) + calm * (right[i] - nearest.right(i)));
                double oy = 2 * (nearest.down(i) + calm * (down[i] - nearest.down(i)));
                mirrorX[i] = (float) (x + ox);
                mirrorY[i] = (float) (y + oy);
                int qx = (int) Math.round(x + ox);
                int qy = (int) Math.round(y + oy);
                boolean seen = qx >= 0 && qy >= 0 && qx < N && qy < N && known[qy * N + qx];
                // Where the two tones are mixed, neither's detail fits.
                sure[i] = seen ? Math.abs(2 * body[i] - 1) : 0;
            }
        }
    }

    /** One channel of the tones, 0..1. */
    float[] tone(int c) {
        return tone[c];
    }

    /** One channel of the background blurred, which its detail is measured from. */
    float[] blurred(int c) {
        return blurred[c];
    }

    /** Where each pixel's detail comes from: working pixels from the left, in parts of the map. */
    float[] mirrorX() {
        return inParts(mirrorX);
    }

    /** Where each pixel's detail comes from: working pixels from the top, in parts of the map. */
    float[] mirrorY() {
        return inParts(mirrorY);
    }

    private static float[] inParts(float[] pixels) {
        float[] parts = new float[N * N];
        for (int i = 0; i < N * N; i++) {
            parts[i] = (pixels[i] + 0.5f) / N;
        }
        return parts;
    }

    /** How much of the mirrored detail is added, 0..1; none where the mirror shows no background. */
    float[] detail() {
        return detail;
    }
}
