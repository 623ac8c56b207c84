package posestudio.app.timeline.edit;

/** The speeds that repeated presses of J and L go through. */
public final class Shuttle {
    /** The fastest, times the clip's own speed. */
    public static final double FASTEST = 8;

    private Shuttle() {}

    /**
     * The speed after one more press.
     *
     * @param speed the present one, negative backwards, 0 while the clip stands
     * @param direction 1 for L, -1 for J
     */
    public static double next(double speed, int direction) {
        double along = speed * direction;
        return direction * (along < 1 ? 1 : Math.min(FASTEST, along * 2));
    }
}
