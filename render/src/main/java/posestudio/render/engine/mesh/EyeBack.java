package posestudio.render.engine.mesh;

import posestudio.render.face.Landmarks;

/**
 * The eyeball behind the lids: the white carried in where the iris and the lids hide it, and the iris made whole from
 * what is seen of it, around its own middle.
 */
final class EyeBack {
    private static final int COUNT = OpeningMap.WIDTH * OpeningMap.HEIGHT;
    /** How far from the lids the eyeball is seen free of lashes and their shadow, cm: upper, lower, and the transition. */
    private static final double UPPER_LASHES = 0.09;

    private static final double LOWER_LASHES = 0.03;
    private static final double CLEAR = 0.06;
    /** The iris' rim in parts of its radius: solid up to, gone from; and where the white is surely free of it. */
    private static final double RIM_IN = 0.98;

    private static final double RIM_OUT = 1.1;
    private static final double WHITE_FROM = 1.14;
    private static final double WHITE_SURE = 1.26;
    private static final int DIRECTIONS = 96;
    private static final double[] COSINES = new double[DIRECTIONS / 2];
    private static final double[] SINES = new double[DIRECTIONS / 2];

    static {
        for (int k = 0; k < COSINES.length; k++) {
            COSINES[k] = Math.cos(2 * Math.PI * k / DIRECTIONS);
            SINES[k] = Math.sin(2 * Math.PI * k / DIRECTIONS);
        }
    }

    private final OpeningMap map;
    private final OpeningCurves curves;
    private final double centimetre;
    private final double middleX;
    private final double middleY;
    private final double radius;

    /**
     * @param iris indices of the iris' landmarks, centre first
     * @param centimetre picture pixels per canonical centimetre
     */
    EyeBack(OpeningMap map, OpeningCurves curves, Landmarks marks, int[] iris, double centimetre) {
        this.map = map;
        this.curves = curves;
        this.centimetre = centimetre;
        middleX = marks.x(iris[0]);
        middleY = marks.y(iris[0]);
        double sum = 0;
        for (int k = 1; k < iris.length; k++) {
            sum += Math.hypot(marks.x(iris[k]) - middleX, marks.y(iris[k]) - middleY);
        }
        radius = Math.max(1e-3, sum / (iris.length - 1));
    }

    OpeningBack build() {
        float[] shown = new float[COUNT];
        float[] irisShown = new float[COUNT];
        float[][] iris = new float[4][COUNT];
        for (int i = 0; i < COUNT; i++) {
            double x = map.pictureX(i);
            double y = map.pictureY(i);
            double free = Maps.smoothstep(UPPER_LASHES, UPPER_LASHES + CLEAR, -curves.aboveUpper(x, y) / centimetre)
                    * Maps.smoothstep(LOWER_LASHES, LOWER_LASHES + CLEAR, -curves.belowLower(x, y) / centimetre);
            double r = Math.hypot(x - middleX, y - middleY) / radius;
            shown[i] = (float) (free * Maps.smoothstep(WHITE_FROM, WHITE_SURE, r));
            irisShown[i] = (float) (free * (1 - Maps.smoothstep(RIM_OUT, RIM_OUT + 0.1, r)));
            iris[3][i] = (float) (1 - Maps.smoothstep(RIM_IN, RIM_OUT, r));
        }
        float[][] white = new float[3][];
        for (int c = 0; c < 3; c++) {
            white[c] = Spread.fill(map.channel(c), shown, OpeningMap.WIDTH, OpeningMap.HEIGHT);
        }
        for (int i = 0; i < COUNT; i++) {
            if (Math.hypot(map.pictureX(i) - middleX, map.pictureY(i) - middleY) < 1.4 * radius) {
                complete(i, irisShown, iris);
            }
        }
        return new OpeningBack(shown, white, irisShown, iris);
    }

    /** The colour of the iris at a pixel: its own, or that of the nearest direction in which its ring is seen. */
    private void complete(int pixel, float[] irisShown, float[][] iris) {
        double dx = map.pictureX(pixel) - middleX;
        double dy = map.pictureY(pixel) - middleY;
        double sum = 0;
        double[] rgb = new double[3];
        for (int k = 0; k < DIRECTIONS / 2 && sum < 1; k++) {
            for (int sign = -1; sign <= (k == 0 ? -1 : 1); sign += 2) {
                double c = COSINES[k];
                double s = sign * SINES[k];
                double x = middleX + c * dx - s * dy;
                double y = middleY + s * dx + c * dy;
                double w = map.at(irisShown, x, y) * (1 - Math.min(1, sum));
                if (w == 0) {
                    continue;
                }
                sum += w;
                for (int band = 0; band < 3; band++) {
                    rgb[band] += w * map.at(map.channel(band), x, y);
                }
            }
        }
        for (int c = 0; c < 3; c++) {
            iris[c][pixel] = sum > 1e-3 ? (float) (rgb[c] / sum) : map.channel(c)[pixel];
        }
    }
}
