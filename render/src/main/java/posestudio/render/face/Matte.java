package posestudio.render.face;

/**
 * How much of the person (1) or the background (0) each place of the picture shows, as the network gives it: a small
 * square map over a square of the picture that stands upright with the head.
 */
public final class Matte {
    /** Pixels across and down of the map that the network gives. */
    public static final int MAP_SIZE = 256;

    private final int size;
    private final float[] alpha;
    private final double centreX;
    private final double centreY;
    private final double side;
    private final double cos;
    private final double sin;

    /**
     * A matte from its map.
     *
     * @param size pixels of the map across and down
     * @param alpha {@code size * size} values 0..1, rows from the top
     * @param centreX picture x of the square's middle
     * @param centreY picture y of the square's middle
     * @param side the square's side in picture pixels
     * @param angle how far the square is turned clockwise in the picture, radians
     */
    public Matte(int size, float[] alpha, double centreX, double centreY, double side, double angle) {
        if (alpha.length != size * size) {
            throw new IllegalArgumentException(alpha.length + " values for " + size);
        }
        this.size = size;
        this.alpha = alpha.clone();
        this.centreX = centreX;
        this.centreY = centreY;
        this.side = side;
        cos = Math.cos(angle);
        sin = Math.sin(angle);
    }

    /** The map in whole steps, 0 background to 255 person, rows from the top. */
    byte[] toBytes() {
        byte[] bytes = new byte[alpha.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(255 * Math.max(0, Math.min(1, alpha[i])));
        }
        return bytes;
    }

    /** Side of the covered square, picture pixels. */
    public double side() {
        return side;
    }

    /** Alpha 0..1 at a picture point, bilinear; beyond the square the nearest value. */
    public double at(double x, double y) {
        double dx = (x - centreX) / side;
        double dy = (y - centreY) / side;
        double u = (cos * dx + sin * dy + 0.5) * size - 0.5;
        double v = (-sin * dx + cos * dy + 0.5) * size - 0.5;
        u = Math.max(0, Math.min(size - 1, u));
        v = Math.max(0, Math.min(size - 1, v));
        int i = Math.min(size - 2, (int) u);
        int j = Math.min(size - 2, (int) v);
        double fu = u - i;
        double fv = v - j;
        double top = alpha[j * size + i] * (1 - fu) + alpha[j * size + i + 1] * fu;
        double bottom = alpha[(j + 1) * size + i] * (1 - fu) + alpha[(j + 1) * size + i + 1] * fu;
        return top * (1 - fv) + bottom * fv;
    }
}
