package posestudio.render.motion;

import posestudio.render.face.MouthLandmarks;

/** Keeps lips from going through each other, and closed ones from coming apart by the shaking of landmarks. */
final class LipContact {
    /** Lips nearer than this are closed, cm. */
    private static final double CLOSED = 0.08;
    /** Closed lips that should come apart by this much come apart by half of it; by much more, nearly all of it, cm. */
    private static final double STICKING = 0.05;

    private LipContact() {}

    /**
     * Corrects movements of a face.
     *
     * @param canonical its keypoints, {@code x0 y0 z0 x1 …}, cm
     * @param offsets what is added to them; changed
     * @param sticking whether closed lips stay closed as far as nothing clearly parts them
     */
    static void keep(float[] canonical, float[] offsets, boolean sticking) {
        int columns = MouthLandmarks.LOWER_ROWS[0].length;
        for (int c = 0; c < columns; c++) {
            int upper = MouthLandmarks.UPPER_ROWS[0][c];
            int lower = MouthLandmarks.LOWER_ROWS[0][c];
            double before = canonical[upper * 3 + 1] - canonical[lower * 3 + 1];
            double gap = before + offsets[upper * 3 + 1] - offsets[lower * 3 + 1];
            // Lips that overlap in the source stay so: nothing changes by itself.
            double least = Math.min(before, 0);
            double wanted = Math.max(least, gap);
            double parting = gap - Math.max(before, 0);
            if (sticking && before < CLOSED && parting > 0) {
                wanted -= parting * STICKING / (parting + STICKING);
            }
            double change = wanted - gap;
            for (int[] row : MouthLandmarks.UPPER_ROWS) {
                offsets[row[c] * 3 + 1] += (float) (change / 2);
            }
            for (int[] row : MouthLandmarks.LOWER_ROWS) {
                offsets[row[c] * 3 + 1] -= (float) (change / 2);
            }
        }
    }
}
