package posestudio.render.engine.mesh;

/**
 * What lies behind the lips. Where the picture shows it, it is carried on; behind closed lips upper teeth, the cavity's
 * dark and a tongue are drawn in the light that falls on the face.
 */
final class MouthBack {
    private static final int COUNT = OpeningMap.WIDTH * OpeningMap.HEIGHT;
    /** Widths of the upper teeth from the middle outwards, cm on a canonical face. */
    private static final double[] TEETH = {0.43, 0.34, 0.38, 0.36, 0.36, 0.5, 0.5};
    /** How far the front teeth reach below the closed lips' line, cm. */
    private static final double EDGE = 0.3;

    private static final double[] TOOTH = {0.97, 0.9, 0.81};
    private static final double[] GUM = {0.62, 0.32, 0.32};
    private static final double[] CAVITY = {0.17, 0.055, 0.055};
    private static final double[] TONGUE = {0.52, 0.23, 0.22};
    /** Over how many centimetres below the picture's own mouth its colours sink into the dark. */
    private static final double SINK = 0.4;

    private final OpeningMap map;
    private final OpeningCurves curves;
    private final double centimetre;
    private final boolean open;
    private final double[] light = new double[3];

    /** @param centimetre picture pixels per canonical centimetre */
    MouthBack(OpeningMap map, OpeningCurves curves, double centimetre) {
        this.map = map;
        this.curves = curves;
        this.centimetre = centimetre;
        open = curves.gap() > 0;
        measureLight();
    }

    /** The light on the skin beside and below the mouth, as what white would look like there. */
    private void measureLight() {
        double[] sum = new double[3];
        int count = 0;
        for (int i = 0; i < COUNT; i++) {
            double x = map.pictureX(i);
            double y = map.pictureY(i);
            if (curves.aboveUpper(x, y) > 1.1 * centimetre || curves.belowLower(x, y) > 1.4 * centimetre) {
                count++;
                for (int c = 0; c < 3; c++) {
                    sum[c] += map.channel(c)[i];
                }
            }
        }
        double[] skin = {0.72, 0.56, 0.48};
        double luma = (0.3 * sum[0] + 0.59 * sum[1] + 0.11 * sum[2]) / Math.max(1, count);
        double brightest = 0;
        for (int c = 0; c < 3; c++) {
            double seen = sum[c] / Math.max(1, count) / skin[c];
            // A part of the tint is the skin's own, not the light's.
            light[c] = Math.max(0.12, 0.75 * seen + 0.25 * luma / 0.6);
            brightest = Math.max(brightest, light[c]);
        }
        for (int c = 0; c < 3; c++) {
            // As a whole, so that the tint stays.
            light[c] *= 0.92 / Math.max(1, brightest);
        }
    }

    OpeningBack build() {
        float[] shown = new float[COUNT];
        float[][] colour = new float[3][COUNT];
        float[][] carried = new float[3][];
        for (int i = 0; i < COUNT; i++) {
            double x = map.pictureX(i);
            double y = map.pictureY(i);
            shown[i] = open
                    ? (float) (Maps.smoothstep(0.02, 0.08, -curves.aboveUpper(x, y) / centimetre)
                            * Maps.smoothstep(0.02, 0.08, -curves.belowLower(x, y) / centimetre))
                    : 0;
        }
        for (int c = 0; c < 3; c++) {
            carried[c] = Spread.fill(map.channel(c), shown, OpeningMap.WIDTH, OpeningMap.HEIGHT);
        }
        double[] drawn = new double[3];
        for (int i = 0; i < COUNT; i++) {
            double x = map.pictureX(i);
            double y = map.pictureY(i);
            double across = (curves.along(x, y) - curves.length() / 2) / centimetre;
            double below = -curves.aboveUpper(x, y) / centimetre;
            draw(across, below, drawn);
            double lower = curves.belowLower(x, y) / centimetre;
            double sunk = open ? Maps.smoothstep(0, SINK, lower) : 1;
            for (int c = 0; c < 3; c++) {
                double own = open ? carried[c][i] : 0;
                double dark = open ? light[c] * hollow(c, across, lower + 0.5) : drawn[c];
                colour[c][i] = (float) (own + sunk * (dark - own));
            }
        }
        return new OpeningBack(shown, colour, new float[COUNT], new float[4][COUNT]);
    }

    /**
     * A mouth seen from in front.
     *
     * @param across to the viewer's right of the middle, cm
     * @param below below the line where the lips meet, cm
     */
    private void draw(double across, double below, double[] rgb) {
        double shade = shade(across);
        double[] tooth = tooth(Math.abs(across));
        double edge = EDGE - 0.1 * across * across / 3 - 0.05 * tooth[1];
        double isTooth = 1 - Maps.smoothstep(edge - 0.03, edge + 0.03, below);
        double gum = 1 - Maps.smoothstep(-0.85, -0.75, below);
        // The lip's shadow falls on the teeth below it; between two teeth it is a little darker.
        double lit = (0.72 + 0.28 * Maps.smoothstep(-0.3, 0.1, below)) * (1 - 0.22 * tooth[0]) * shade;
        for (int c = 0; c < 3; c++) {
            double hollow = hollow(c, across, below);
            double enamel = (TOOTH[c] + gum * (GUM[c] - TOOTH[c])) * lit;
            rgb[c] = light[c] * (hollow + isTooth * (enamel - hollow));
        }
    }

    /** One channel of what is seen below the teeth: dark, and a tongue that begins some way down. */
    private static double hollow(int c, double across, double below) {
        double down = below - 0.3 * across * across;
        double tongue = Maps.smoothstep(0.9, 2.2, down) * (1 - Maps.smoothstep(0.3, 1.9, Math.abs(across)));
        return CAVITY[c] * (0.35 + 0.65 * shade(across)) + tongue * (TONGUE[c] * 0.75 - CAVITY[c]);
    }

    /** The light inside falls off to the corners. */
    private static double shade(double across) {
        return Math.pow(Math.cos(Math.min(1, Math.abs(across) / 2.7) * Math.PI / 2), 0.8);
    }

    /** How much a place lies between two teeth (0..1), and how round its tooth's edge is there (0..1). */
    private static double[] tooth(double across) {
        double from = 0;
        for (double width : TEETH) {
            if (across < from + width) {
                double phase = 2 * (across - from) / width - 1;
                double fromGap = (1 - Math.abs(phase)) * width / 2;
                return new double[] {1 - Maps.smoothstep(0, 0.035, fromGap), Math.pow(phase, 4)};
            }
            from += width;
        }
        return new double[] {1, 1};
    }
}
