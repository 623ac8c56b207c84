package posestudio.render.engine.mesh;

/**
 * How far the head reaches in every direction of the picture plane, from the matte: hats and big hair are as large as
 * they are seen, flat hair as small. Below the jaw, where the matte goes on into the neck, the shape of an average
 * skull is taken.
 */
final class Silhouette {
    /** The matte is believed between these multiples of the average. */
    private static final double LEAST = 0.88;

    private static final double MOST = 1.7;
    private static final int DIRECTIONS = 180;
    private static final double CM_STEP = 0.15;

    private final AverageHead average;
    private final float[] radius = new float[DIRECTIONS];
    private final float least;
    private final float most;

    Silhouette(AverageHead average, HeadMatte matte, HeadSquare square) {
        this.average = average;
        float[] found = new float[DIRECTIONS];
        for (int k = 0; k < DIRECTIONS; k++) {
            double angle = 2 * Math.PI * k / DIRECTIONS;
            double usual = average.radius(angle);
            double seen = Math.max(LEAST * usual, Math.min(MOST * usual, walk(angle, usual, matte, square)));
            double trust = Maps.smoothstep(-0.75, -0.2, Math.sin(angle));
            found[k] = (float) (usual * (1 - trust) + seen * trust);
        }
        smoothRound(found);
        float low = radius[0];
        float high = radius[0];
        for (float r : radius) {
            low = Math.min(low, r);
            high = Math.max(high, r);
        }
        least = low;
        most = high;
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

    /** The last place along the ray before the matte stays below a half for a centimetre. */
    private double walk(double angle, double usual, HeadMatte matte, HeadSquare square) {
        double last = 0;
        for (double r = LEAST * usual * 0.8; r < MOST * usual; r += CM_STEP) {
            double u = (average.pictureX(angle, r) - square.x()) / square.side() * WorkImage.SIZE - 0.5;
            double v = (average.pictureY(angle, r) - square.y()) / square.side() * WorkImage.SIZE - 0.5;
            if (Maps.at(matte.alpha(), WorkImage.SIZE, WorkImage.SIZE, u, v) > 0.5) {
                last = r;
            } else if (r - last > 1 && last > 0) {
                break;
            }
        }
        return last;
    }

    /** Distance from the middle in parts of the silhouette's, but at most 1: below 1 inside. */
    double relative(double pictureX, double pictureY) {
        double distance = average.distance(pictureX, pictureY);
        return distance >= most ? 1 : Math.min(1, distance / radiusAt(average.angle(pictureX, pictureY)));
    }

    /**
     * Centimetres by which a place lies outside the head.
     *
     * @param near what is less than this counts as this, so that the direction need not be known
     * @param far what is more than this counts as this
     */
    double outside(double pictureX, double pictureY, double near, double far) {
        double distance = average.distance(pictureX, pictureY);
        if (distance <= least + near) {
            return near;
        }
        if (distance >= most + far) {
            return far;
        }
        double outside = distance - radiusAt(average.angle(pictureX, pictureY));
        return Math.max(near, Math.min(far, outside));
    }

    private double radiusAt(double angle) {
        double k = angle / (2 * Math.PI) * DIRECTIONS;
        int low = (int) Math.floor(k);
        double f = k - low;
        return radius[Math.floorMod(low, DIRECTIONS)] * (1 - f) + radius[Math.floorMod(low + 1, DIRECTIONS)] * f;
    }
}
