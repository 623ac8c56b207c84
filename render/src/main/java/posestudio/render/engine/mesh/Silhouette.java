package posestudio.render.engine.mesh;

import posestudio.render.face.HeadTransform;

/**
 * How far the head reaches in every direction of the picture plane, from the matte: hats and big hair are as large as
 * they are seen, flat hair as small. Below the jaw, where the matte goes on into the neck, the shape of an average
 * skull is taken.
 */
final class Silhouette {
    /** Middle of the skull in canonical centimetres. */
    static final double[] CENTRE = {0, 2, -4};

    /** An average head with hair, seen from the front, centimetres from the middle. */
    private static final double HALF_WIDTH = 8.3;

    private static final double HEIGHT_ABOVE = 11;
    private static final double HEIGHT_BELOW = 11.4;
    /** An average head from nose to back, half of it: what its width becomes in profile. */
    private static final double HALF_LENGTH = 10.3;
    /** The matte is believed between these multiples of the average. */
    private static final double LEAST = 0.88;

    private static final double MOST = 1.7;
    private static final int DIRECTIONS = 180;
    private static final double CM_STEP = 0.15;

    private final HeadAxes axes;
    private final double centreAcross;
    private final double centreUp;
    private final float[] radius = new float[DIRECTIONS];
    private final double halfWidth;

    Silhouette(HeadTransform head, HeadMatte matte, HeadSquare square) {
        axes = new HeadAxes(head);
        double[] c = head.toCamera(CENTRE[0], CENTRE[1], CENTRE[2]);
        centreAcross = axes.across(c[0], -c[1]);
        centreUp = axes.up(c[0], -c[1]);
        double facing = Math.abs(head.rotation()[8]);
        halfWidth = HALF_WIDTH * facing + HALF_LENGTH * (1 - facing);
        float[] found = new float[DIRECTIONS];
        for (int k = 0; k < DIRECTIONS; k++) {
            double angle = 2 * Math.PI * k / DIRECTIONS;
            double average = average(angle);
            double seen = Math.max(LEAST * average, Math.min(MOST * average, walk(angle, average, matte, square)));
            double trust = Maps.smoothstep(-0.75, -0.2, Math.sin(angle));
            found[k] = (float) (average * (1 - trust) + seen * trust);
        }
        smoothRound(found);
    }

    /** Median of seven, then a mean of five: one stray strand does not dent the skull. */
    private void smoothRound(float[] found) {
        float[] calm = new float[DIRECTIONS];
        float[] window = new float[7];
        for (int k = 0; k < DIRECTIONS; k++) {
            for (int j = 0; j < 7; j++) {
                window[j] = found[(k + j - 3 + DIRECTIONS) % DIRECTIONS];
            }
            java.util.Arrays.sort(window);
            calm[k] = window[3];
        }
        for (int k = 0; k < DIRECTIONS; k++) {
            float sum = 0;
            for (int j = -2; j <= 2; j++) {
                sum += calm[(k + j + DIRECTIONS) % DIRECTIONS];
            }
            radius[k] = sum / 5;
        }
    }

    private double average(double angle) {
        double height = Math.sin(angle) > 0 ? HEIGHT_ABOVE : HEIGHT_BELOW;
        return 1 / Math.hypot(Math.cos(angle) / halfWidth, Math.sin(angle) / height);
    }

    /** The last place along the ray before the matte stays below a half for a centimetre. */
    private double walk(double angle, double average, HeadMatte matte, HeadSquare square) {
        double last = 0;
        for (double r = LEAST * average * 0.8; r < MOST * average; r += CM_STEP) {
            double across = centreAcross + r * Math.cos(angle);
            double up = centreUp + r * Math.sin(angle);
            double u = (axes.pictureX(across, up) - square.x()) / square.side() * WorkImage.SIZE - 0.5;
            double v = (axes.pictureY(across, up) - square.y()) / square.side() * WorkImage.SIZE - 0.5;
            if (Maps.at(matte.alpha(), WorkImage.SIZE, WorkImage.SIZE, u, v) > 0.5) {
                last = r;
            } else if (r - last > 1 && last > 0) {
                break;
            }
        }
        return last;
    }

    /** Distance from the middle in parts of the silhouette's: below 1 inside, above 1 outside. */
    double relative(double pictureX, double pictureY) {
        double dx = axes.across(pictureX, pictureY) - centreAcross;
        double dy = axes.up(pictureX, pictureY) - centreUp;
        return Math.hypot(dx, dy) / radiusAt(Math.atan2(dy, dx));
    }

    /** Centimetres by which a place lies outside the head; negative inside. */
    double outside(double pictureX, double pictureY) {
        double dx = axes.across(pictureX, pictureY) - centreAcross;
        double dy = axes.up(pictureX, pictureY) - centreUp;
        return Math.hypot(dx, dy) - radiusAt(Math.atan2(dy, dx));
    }

    private double radiusAt(double angle) {
        double k = angle / (2 * Math.PI) * DIRECTIONS;
        int low = (int) Math.floor(k);
        double f = k - low;
        return radius[Math.floorMod(low, DIRECTIONS)] * (1 - f) + radius[Math.floorMod(low + 1, DIRECTIONS)] * f;
    }
}
