package posestudio.render.clip.read;

/**
 * Frames per second.
 *
 * @param numerator at least 1
 * @param denominator at least 1
 */
record FrameRate(int numerator, int denominator) {
    /** Taken where a clip says nothing of its rate. */
    static final FrameRate USUAL = new FrameRate(25, 1);

    private static final double LARGEST = 1000;
    private static final double NEAR = 1e-3;

    /** A rate as a fraction: whole numbers and those of television (30000/1001) exactly, others to a thousandth. */
    static FrameRate of(double perSecond) {
        double rate = Math.min(LARGEST, perSecond);
        FrameRate whole = new FrameRate((int) Math.max(1, Math.round(rate)), 1);
        FrameRate television = new FrameRate((int) Math.max(1, Math.round(rate * 1.001)) * 1000, 1001);
        FrameRate nearest = whole.distance(rate) <= television.distance(rate) ? whole : television;
        return nearest.distance(rate) < NEAR * rate
                ? nearest
                : new FrameRate((int) Math.max(1, Math.round(rate * 1000)), 1000);
    }

    private double distance(double rate) {
        return Math.abs(perSecond() - rate);
    }

    /** Frames per second. */
    double perSecond() {
        return (double) numerator / denominator;
    }
}
