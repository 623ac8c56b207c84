package posestudio.render.motion;

import posestudio.editor.parameter.Laterality;
import posestudio.render.face.EyeLandmarks;

/** Closes lids wholly that landmarks leave open by a slit: networks hardly ever see closed lash lines meet. */
final class LidContact {
    /** Eyes open by less than this part of their width are closed, by more than the other one as they are. */
    private static final double CLOSED = 0.05;

    private static final double OPEN = 0.11;
    /** How much of an upper lash line's movement the fold above it makes. */
    private static final double FOLD = 0.6;

    private LidContact() {}

    /**
     * Corrects movements of a face.
     *
     * @param canonical its keypoints, {@code x0 y0 z0 x1 …}, cm
     * @param offsets what is added to them; changed
     */
    static void keep(float[] canonical, float[] offsets) {
        for (Laterality side : new Laterality[] {Laterality.LEFT, Laterality.RIGHT}) {
            EyeLandmarks eye = EyeLandmarks.of(side);
            double width = Math.abs(x(eye.upper()[0], canonical, offsets) - x(eye.upper()[8], canonical, offsets));
            double gap = gap(eye, canonical, offsets) / width;
            // What the source shows as a slit stays one: nothing changes by itself.
            double moved = Math.abs(gap - gap(eye, canonical, new float[offsets.length]) / width);
            double t = Math.max(0, Math.min(1, (OPEN - gap) / (OPEN - CLOSED)));
            double close = t * t * (3 - 2 * t) * Math.min(1, moved / CLOSED);
            for (int k = 1; k < 8 && close > 0; k++) {
                double down = close * (y(eye.lower()[k], canonical, offsets) - y(eye.upper()[k], canonical, offsets));
                offsets[eye.upper()[k] * 3 + 1] += (float) down;
                offsets[eye.fold()[k - 1] * 3 + 1] += (float) (FOLD * down);
            }
        }
    }

    private static double gap(EyeLandmarks eye, float[] canonical, float[] offsets) {
        double sum = 0;
        for (int k = 3; k <= 5; k++) {
            sum += y(eye.upper()[k], canonical, offsets) - y(eye.lower()[k], canonical, offsets);
        }
        return Math.max(0, sum / 3);
    }

    private static double x(int i, float[] canonical, float[] offsets) {
        return canonical[i * 3] + offsets[i * 3];
    }

    private static double y(int i, float[] canonical, float[] offsets) {
        return canonical[i * 3 + 1] + offsets[i * 3 + 1];
    }
}
