package posestudio.render.engine.mesh;

/**
 * The eyeball behind a closed eye, which the picture does not show: the other eye in the mirror where that one is open,
 * else a plain dark eye in the light of the face.
 */
final class BorrowedEye {
    private static final int COUNT = OpeningMap.WIDTH * OpeningMap.HEIGHT;
    /** A lower opening than this, in parts of its length, shows nothing of the eye that could be used. */
    private static final double CLOSED = 0.13;

    private static final double[] WHITE = {0.6, 0.56, 0.54};
    private static final double[] IRIS = {0.26, 0.18, 0.13};
    private static final double[] PUPIL = {0.05, 0.04, 0.04};
    /** Radius of iris and pupil in parts of the eye's length. */
    private static final double IRIS_RADIUS = 0.21;

    private static final double PUPIL_RADIUS = 0.085;

    private final OpeningMap map;
    private final OpeningCurves curves;

    BorrowedEye(OpeningMap map, OpeningCurves curves) {
        this.map = map;
        this.curves = curves;
    }

    /** Whether too little of an eye is seen. */
    static boolean isClosed(OpeningCurves curves) {
        return curves.gap() < CLOSED * curves.length();
    }

    /** The other eye in the mirror. */
    OpeningBack from(OpeningMap otherMap, OpeningCurves otherCurves, OpeningBack other) {
        float[][] white = new float[3][COUNT];
        float[][] iris = new float[4][COUNT];
        for (int i = 0; i < COUNT; i++) {
            double along = curves.along(map.pictureX(i), map.pictureY(i)) / curves.length();
            double down = curves.down(map.pictureX(i), map.pictureY(i)) / curves.length();
            double x = otherCurves.pictureX((1 - along) * otherCurves.length(), down * otherCurves.length());
            double y = otherCurves.pictureY((1 - along) * otherCurves.length(), down * otherCurves.length());
            float shown = otherMap.at(other.shown(), x, y);
            float irisShown = otherMap.at(other.irisShown(), x, y);
            for (int c = 0; c < 3; c++) {
                float seen = otherMap.at(otherMap.channel(c), x, y);
                float carried = otherMap.at(other.colour()[c], x, y);
                float ring = otherMap.at(other.iris()[c], x, y);
                white[c][i] = carried + shown * (seen - carried);
                iris[c][i] = ring + irisShown * (seen - ring);
            }
            iris[3][i] = otherMap.at(other.iris()[3], x, y);
        }
        return new OpeningBack(new float[COUNT], white, new float[COUNT], iris);
    }

    /** An eye that could be anybody's. */
    OpeningBack plain() {
        double light = light();
        float[][] white = new float[3][COUNT];
        float[][] iris = new float[4][COUNT];
        for (int i = 0; i < COUNT; i++) {
            double along = curves.along(map.pictureX(i), map.pictureY(i)) / curves.length() - 0.5;
            double down = curves.down(map.pictureX(i), map.pictureY(i)) / curves.length() + 0.06;
            double r = Math.hypot(along, down);
            double shade = 1 - 0.5 * Maps.smoothstep(0.15, 0.5, Math.abs(along));
            double pupil = 1 - Maps.smoothstep(PUPIL_RADIUS, PUPIL_RADIUS * 1.2, r);
            double gleam = 1 - Maps.smoothstep(0.012, 0.028, Math.hypot(along + 0.05, down + 0.06));
            for (int c = 0; c < 3; c++) {
                white[c][i] = (float) (light * shade * WHITE[c]);
                double ring = IRIS[c] + pupil * (PUPIL[c] - IRIS[c]);
                iris[c][i] = (float) (light * (ring + gleam * (0.7 - ring)));
            }
            iris[3][i] = (float) (1 - Maps.smoothstep(IRIS_RADIUS * 0.94, IRIS_RADIUS * 1.06, r));
        }
        return new OpeningBack(new float[COUNT], white, new float[COUNT], iris);
    }

    /** How bright the skin around the eye is, skin in full light being 1. */
    private double light() {
        double sum = 0;
        for (int i = 0; i < COUNT; i++) {
            sum += WorkImage.luma(map.channel(0)[i], map.channel(1)[i], map.channel(2)[i]);
        }
        return Math.max(0.15, Math.min(1.1, sum / COUNT / 0.6));
    }
}
