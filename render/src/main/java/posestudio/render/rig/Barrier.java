package posestudio.render.rig;

import java.util.Arrays;
import posestudio.render.face.EyeLandmarks;
import posestudio.render.face.Landmarks;
import posestudio.render.face.MouthLandmarks;

/**
 * An opening of the face that movements by hand do not cross: an upper lid takes the skin above it along but never the
 * lower lid, an upper lip never the lower one. The corners belong to both sides. The eyeball lies behind: lids slide
 * over it, and it moves as a whole.
 */
final class Barrier {
    private static final byte ELSEWHERE = 0;
    private static final byte ABOVE = 1;
    private static final byte BELOW = 2;
    private static final byte CORNER = 3;
    private static final byte BEHIND = 4;

    /** Skin on the far side fades out over this part of the opening's width, counted from a corner. */
    private static final double FADE = 0.25;

    private static final Barrier[] ALL = {eye(EyeLandmarks.LEFT), eye(EyeLandmarks.RIGHT), mouth()};

    private final byte[] places = new byte[Landmarks.COUNT];
    private final int left;
    private final int right;

    private Barrier(int left, int right) {
        this.left = left;
        this.right = right;
    }

    private static Barrier eye(EyeLandmarks eye) {
        int[] corners = {eye.upper()[0], eye.upper()[eye.upper().length - 1]};
        boolean outerIsLeft = eye == EyeLandmarks.LEFT;
        Barrier barrier = new Barrier(corners[outerIsLeft ? 0 : 1], corners[outerIsLeft ? 1 : 0]);
        barrier.mark(ABOVE, eye.upper(), eye.fold(), eye.high());
        barrier.mark(BELOW, eye.lower(), eye.under(), eye.below());
        barrier.mark(CORNER, corners);
        barrier.mark(BEHIND, eye.iris());
        return barrier;
    }

    private static Barrier mouth() {
        int[] upper = MouthLandmarks.INNER_UPPER;
        Barrier barrier = new Barrier(upper[0], upper[upper.length - 1]);
        barrier.mark(ABOVE, MouthLandmarks.UPPER_ROWS);
        barrier.mark(BELOW, MouthLandmarks.LOWER_ROWS);
        barrier.mark(CORNER, MouthLandmarks.CORNERS, new int[] {upper[0], upper[upper.length - 1]});
        return barrier;
    }

    private void mark(byte place, int[]... rows) {
        Arrays.stream(rows).flatMapToInt(Arrays::stream).forEach(i -> places[i] = place);
    }

    /** Whether a landmark belongs to an eyeball. */
    static boolean isEyeball(int landmark) {
        return ALL[0].places[landmark] == BEHIND || ALL[1].places[landmark] == BEHIND;
    }

    /**
     * How much of a movement at one landmark may reach another one.
     *
     * @param canonical all keypoints at rest, {@code x0 y0 z0 x1 …}
     * @return 0..1
     */
    static double passes(int from, int to, float[] canonical) {
        double passes = 1;
        for (Barrier barrier : ALL) {
            passes *= barrier.lets(from, to, canonical);
        }
        return passes;
    }

    private double lets(int from, int to, float[] canonical) {
        byte hand = places[from];
        byte place = places[to];
        if (hand == BEHIND) {
            return place == BEHIND ? 1 : 0;
        } else if (hand == ELSEWHERE) {
            return 1;
        } else if (place == BEHIND) {
            return 0;
        } else if (hand == CORNER || place == CORNER || place == hand) {
            return 1;
        }
        return place == ELSEWHERE ? skin(hand, to, canonical) : 0;
    }

    /** Skin beyond the lid or lip on the other side. */
    private double skin(byte hand, int to, float[] canonical) {
        double width = canonical[right * 3] - canonical[left * 3];
        double along = (canonical[to * 3] - canonical[left * 3]) / width;
        double line = canonical[left * 3 + 1] + along * (canonical[right * 3 + 1] - canonical[left * 3 + 1]);
        boolean above = canonical[to * 3 + 1] > line;
        double inside = Math.min(along, 1 - along) / FADE;
        if (above == (hand == ABOVE) || inside <= 0) {
            return 1;
        }
        double left = 1 - Math.min(1, inside);
        return left * left;
    }
}
