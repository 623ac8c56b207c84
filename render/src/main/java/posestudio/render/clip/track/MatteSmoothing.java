package posestudio.render.clip.track;

import java.util.function.IntFunction;

/**
 * Smooths mattes over time as {@link Smoothing} does landmarks, each place of the map by itself. The maps stand upright
 * with the head, so what moves with it stays where it is in them.
 */
final class MatteSmoothing {
    /** Frames to either side. */
    static final int RADIUS = 2;
    /** Weights of one and two frames away. */
    private static final float[] FALLING = {0.9f, 0.6f};
    /** Departures from a straight course, in steps of a map: surely flicker, surely motion. */
    private static final float FLICKER = 100;

    private static final float MOTION = 250;

    private MatteSmoothing() {}

    /**
     * The map of a frame, smoothed.
     *
     * @param at maps by their distance in frames, 0 background to 255 person; not changed
     * @param radius how many frames there are to either side
     */
    static byte[] smooth(IntFunction<byte[]> at, int radius) {
        byte[] now = at.apply(0);
        int reach = Math.min(radius, RADIUS);
        byte[][] before = new byte[reach][];
        byte[][] after = new byte[reach][];
        for (int k = 1; k <= reach; k++) {
            before[k - 1] = at.apply(-k);
            after[k - 1] = at.apply(k);
        }
        byte[] smooth = new byte[now.length];
        for (int i = 0; i < now.length; i++) {
            int value = now[i] & 0xff;
            float sum = 0;
            float weights = 1;
            float open = 1;
            for (int k = 0; k < reach && open > 0; k++) {
                int departure = (before[k][i] & 0xff) + (after[k][i] & 0xff) - 2 * value;
                open = Math.min(open, Math.max(0, (MOTION - Math.abs(departure)) / (MOTION - FLICKER)));
                sum += open * FALLING[k] * departure;
                weights += 2 * open * FALLING[k];
            }
            smooth[i] = (byte) Math.max(0, Math.min(255, Math.round(value + sum / weights)));
        }
        return smooth;
    }
}
