package posestudio.render.liveportrait.crop;

/** How much of each pixel of a driven crop is laid over the photo: all, but for a soft rim with round corners. */
public final class PasteMask {
    /** Pixels across and down. */
    public static final int SIZE = 512;

    private static final int LOW = 16;
    private static final int HIGH = SIZE - LOW;
    private static final int STEEPNESS = 16;

    private PasteMask() {}

    /**
     * One value.
     *
     * @return 0 for the photo to 255 for the crop; outside of the crop 0
     */
    public static int value(int x, int y) {
        if (x < 0 || y < 0 || x >= SIZE || y >= SIZE) {
            return 0;
        }
        double distance = Math.hypot(beyond(x), beyond(y));
        return (int) Math.max(0, Math.floor(255 - STEEPNESS * distance));
    }

    /** The value between pixels, bilinear, 0 to 1; {@code x} and {@code y} count from the middle of the first pixel. */
    public static double at(double x, double y) {
        int i = (int) Math.floor(x);
        int j = (int) Math.floor(y);
        double u = x - i;
        double v = y - j;
        double above = value(i, j) * (1 - u) + value(i + 1, j) * u;
        double below = value(i, j + 1) * (1 - u) + value(i + 1, j + 1) * u;
        return (above * (1 - v) + below * v) / 255;
    }

    private static int beyond(int place) {
        return Math.max(0, Math.max(LOW - place, place - HIGH));
    }
}
