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
    private static final int T = WorkImage.TONES;
    /** Blur between tone and detail, pixels of the tones' maps. */
    private static final int TONE = 2;
    /** The outline's small bumps would fan the mirror image out; its directions are smoothed over this radius, likewise. */
    private static final int CALM = 2;
    /** Shares of a tone's pixel that are known, below which the blur has nothing to say. */
    private static final float UNKNOWN = 1e-4f;

    private final float[][] tone = new float[4][];
    private final float[][] blurred = new float[4][];
    private final float[] mirrorX = new float[T * T];
    private final float[] mirrorY = new float[T * T];
    private final float[] detail;

    /** Pixels that may be carried in, at working resolution and in blocks of two by two. */
    private static final class Known {
        private final boolean[] pixels;
        private final float[] share = new float[T * T];
        private final boolean[] whole = new boolean[T * T];
        private final float[] weight;
        private final Membrane film;

        Known(boolean[] pixels) {
            this.pixels = pixels;
            for (int i = 0; i < T * T; i++) {
                int at = i / T * 2 * N + i % T * 2;
                int count = (pixels[at] ? 1 : 0)
                        + (pixels[at + 1] ? 1 : 0)
                        + (pixels[at + N] ? 1 : 0)
                        + (pixels[at + N + 1] ? 1 : 0);
                share[i] = count / 4f;
                whole[i] = count == 4;
            }
            whole[0] |= pixels[0];
            weight = Maps.smooth(share, T, T, TONE);
            film = new Membrane(whole, null, null, T);
        }

        /** A channel blurred, known pixels only. */
        float[] blurred(float[] channel) {
            float[] kept = new float[T * T];
            for (int i = 0; i < T * T; i++) {
                if (share[i] > 0) {
                    int at = i / T * 2 * N + i % T * 2;
                    kept[i] = ((pixels[at] ? channel[at] : 0)
                                    + (pixels[at + 1] ? channel[at + 1] : 0)
                                    + (pixels[at + N] ? channel[at + N] : 0)
                                    + (pixels[at + N + 1] ? channel[at + N + 1] : 0))
                            / 4;
                }
            }
            float[] sum = Maps.smooth(kept, T, T, TONE);
            for (int i = 0; i < T * T; i++) {
                sum[i] = weight[i] > UNKNOWN ? sum[i] / weight[i] : channel[i / T * 2 * N + i % T * 2];
            }
            return sum;
        }

        /** The same, carried on where nothing is known. */
        float[] carriedIn(float[] blurred) {
            float[] filled = blurred.clone();
            film.solve(filled);
            return filled;
        }
    }

    /**
     * A plate.
     *
     * @param opaque whether the picture has no alpha
     * @param hole where it is needed, 0..1, working pixels
     * @param alpha the person, 0..1, working pixels: above the chin only the background is carried in, else clothes
     *     would glow up into the place of the head
     * @param body how much clothes and neck count too, 0 (above the chin) to 1; pixels of the tones' maps
     */
    BackgroundPlate(WorkImage image, boolean opaque, float[] hole, float[] alpha, float[] body) {
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
        Known all = new Known(everything);
        Known behind = new Known(background);
        IntStream.range(0, opaque ? 3 : 4).parallel().forEach(c -> tones(image.channel(c), all, behind, body, c));
        if (opaque) {
            tone[3] = blurred[3] = Maps.ones(T * T);
        }
        float[] sure = new float[T * T];
        mirror(image, behind, body, false, sure);
        mirror(image, all, body, true, sure);
        detail = Maps.smooth(sure, T, T, 1);
        for (int i = 0; i < T * T; i++) {
            detail[i] = Math.min(detail[i], sure[i] > 0 ? 1 : 0);
        }
    }

    private void tones(float[] channel, Known all, Known behind, float[] body, int c) {
        float[] allTone = all.blurred(channel);
        float[] backTone = behind.blurred(channel);
        float[] allFilled = all.carriedIn(allTone);
        float[] backFilled = behind.carriedIn(backTone);
        tone[c] = new float[T * T];
        blurred[c] = new float[T * T];
        for (int i = 0; i < T * T; i++) {
            tone[c][i] = backFilled[i] + body[i] * (allFilled[i] - backFilled[i]);
            blurred[c][i] = behind.share[i] > 0 ? backTone[i] : allTone[i];
        }
    }

    /** Mirrors the background above the chin, or whatever there is about the collar. */
    private void mirror(WorkImage image, Known known, float[] body, boolean collar, float[] sure) {
        boolean[] wanted = new boolean[T * T];
        for (int i = 0; i < T * T; i++) {
            wanted[i] = !known.whole[i];
        }
        NearestKnown nearest = new NearestKnown(known.pixels, wanted, N);
        float[] right = Maps.smooth(nearest.right(), T, T, CALM);
        float[] down = Maps.smooth(nearest.down(), T, T, CALM);
        for (int i = 0; i < T * T; i++) {
            if (body[i] > 0.5f != collar) {
                continue;
            }
            // Smoothing moves known pixels off themselves; near the outline the exact place is kept.
            float ownX = nearest.right()[i];
            float ownY = nearest.down()[i];
            double calm = Maps.smoothstep(0, 12, Math.sqrt(ownX * ownX + ownY * ownY));
            double qx = i % T * 2 + 0.5 + 2 * (ownX + calm * (right[i] - ownX));
            double qy = i / T * 2 + 0.5 + 2 * (ownY + calm * (down[i] - ownY));
            mirrorX[i] = (float) ((qx + 0.5) / N);
            mirrorY[i] = (float) ((qy + 0.5) / N);
            int x = (int) Math.round(qx);
            int y = (int) Math.round(qy);
            // The repeated last pixels beyond the picture's border would be mirrored as streaks.
            boolean seen = x >= 0 && y >= 0 && x < N && y < N && known.pixels[y * N + x] && image.isSeen(x, y);
            // Where the two tones are mixed, neither's detail fits.
            sure[i] = seen ? Math.abs(2 * body[i] - 1) : 0;
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

    /** Where each pixel's detail comes from: from the left, in parts of the map. */
    float[] mirrorX() {
        return mirrorX;
    }

    /** Where each pixel's detail comes from: from the top, in parts of the map. */
    float[] mirrorY() {
        return mirrorY;
    }

    /** How much of the mirrored detail is added, 0..1; none where the mirror shows no background. */
    float[] detail() {
        return detail;
    }
}
