package posestudio.render.liveportrait;

import posestudio.models.tiny.TinyNetworks;

/**
 * What a LivePortrait engine with the miniature pack must make of a face, worked out in plain Java from the square crop
 * on, with nothing of the engine: what it is held against. Keypoints are 63 numbers x0 y0 z0 x1 …
 */
public final class TinyPortrait {
    private static final int SIZE = 512;

    private final float[] features;
    private final TinyNetworks.Motion motion;
    private final float[] source;

    /** @param crop red, green, blue of 512 x 512 pixels, rows from the top, 8 bits sRGB */
    public TinyPortrait(byte[] crop) {
        float[] half = halved(crop);
        features = TinyNetworks.features(half);
        motion = TinyNetworks.motion(half);
        source = keypoints(TinyNetworks.PITCH, TinyNetworks.YAW, TinyNetworks.ROLL, new float[63]);
    }

    /** Red, green and blue planes of half the size, 0..1: every 2 x 2 pixels averaged and rounded to 8 bits. */
    static float[] halved(byte[] crop) {
        int half = SIZE / 2;
        float[] planes = new float[3 * half * half];
        for (int i = 0; i < planes.length; i++) {
            int at = ((i / half % half * 2 * SIZE) + i % half * 2) * 3 + i / (half * half);
            int sum = 0;
            for (int neighbour : new int[] {0, 3, 3 * SIZE, 3 * SIZE + 3}) {
                sum += crop[at + neighbour] & 0xff;
            }
            planes[i] = (sum + 2) / 4 / 255f;
        }
        return planes;
    }

    /** s (x_c R + d) + (t_x, t_y, 0) for angles in degrees as the network counts them. */
    private float[] keypoints(double pitch, double yaw, double roll, float[] offsets) {
        float[] turned = new float[63];
        for (int k = 0; k < 21; k++) {
            double[] p = {motion.keypoints()[3 * k], motion.keypoints()[3 * k + 1], motion.keypoints()[3 * k + 2]};
            rotate(p, pitch, yaw, roll);
            for (int axis = 0; axis < 3; axis++) {
                int i = 3 * k + axis;
                double moved = axis < 2 ? motion.translation()[axis] : 0;
                turned[i] = (float) (motion.scale() * (p[axis] + motion.expression()[i] + offsets[i]) + moved);
            }
        }
        return turned;
    }

    /** Turns a point as a head with these angles, degrees as the network counts them. */
    static void rotate(double[] p, double pitch, double yaw, double roll) {
        turn(p, 1, 2, pitch);
        turn(p, 2, 0, yaw);
        turn(p, 0, 1, roll);
    }

    /** Turns a column vector in the plane of two axes, from the first to the second. */
    private static void turn(double[] p, int from, int to, double degrees) {
        double c = Math.cos(Math.toRadians(degrees));
        double s = Math.sin(Math.toRadians(degrees));
        double a = p[from];
        double b = p[to];
        p[from] = c * a - s * b;
        p[to] = s * a + c * b;
    }

    /** The source's keypoints. */
    public float[] source() {
        return source.clone();
    }

    /**
     * Keypoints of the turned head, before any correction.
     *
     * @param pitch degrees, positive looks up, as our controls count
     * @param yaw degrees, positive turns to the viewer's right
     * @param roll degrees, positive tilts clockwise
     * @param offsets 63 changes of the expression, as the network counts
     */
    public float[] driven(double pitch, double yaw, double roll, float[] offsets) {
        return keypoints(TinyNetworks.PITCH - pitch, TinyNetworks.YAW - yaw, TinyNetworks.ROLL + roll, offsets);
    }

    /** Driven keypoints with both eyes opened or closed to a ratio. */
    public float[] withEyes(float[] driven, double ratio) {
        float[] offsets = TinyNetworks.eyes(source, TinyNetworks.LEFT_EYE_RATIO, TinyNetworks.RIGHT_EYE_RATIO, ratio);
        return sum(driven, offsets);
    }

    /** Driven keypoints with the lips opened or closed to a ratio. */
    public float[] withLips(float[] driven, double ratio) {
        return sum(driven, TinyNetworks.lips(source, TinyNetworks.LIP_RATIO, ratio));
    }

    private static float[] sum(float[] a, float[] b) {
        float[] sum = a.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += b[i];
        }
        return sum;
    }

    /** Driven keypoints with neck and shoulders kept where they are; keypoints that were not moved stay. */
    public float[] stitched(float[] driven) {
        float[] wanted = TinyNetworks.stitching(source, driven);
        float[] baseline = TinyNetworks.stitching(source, source);
        float[] stitched = driven.clone();
        for (int i = 0; i < stitched.length; i++) {
            stitched[i] += wanted[i] - baseline[i] + (i % 3 < 2 ? wanted[63 + i % 3] - baseline[63 + i % 3] : 0);
        }
        return stitched;
    }

    /** Red, green and blue planes of 512 x 512 pixels, 0..1, of the face with those keypoints. */
    public float[] picture(float[] driving) {
        return TinyNetworks.picture(features, driving, source);
    }

    /** The picture of the head turned as our controls count, with neck and shoulders kept where they are. */
    public float[] turned(double pitch, double yaw, double roll) {
        return picture(stitched(driven(pitch, yaw, roll, new float[63])));
    }

    /** How far two pictures are apart on average; they must be of the same size. */
    public static double difference(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs(a[i] - b[i]);
        }
        return sum / Math.max(a.length, b.length);
    }

    /** Planes, 0..1, of interleaved samples of 8 bits. */
    public static float[] planes(byte[] samples) {
        float[] planes = new float[samples.length];
        int pixels = samples.length / 3;
        for (int i = 0; i < planes.length; i++) {
            planes[i] = (samples[i % pixels * 3 + i / pixels] & 0xff) / 255f;
        }
        return planes;
    }

    /** A crop with a gradient, a pattern and colours that differ, for tests without a photo. */
    public static byte[] pattern() {
        byte[] crop = new byte[SIZE * SIZE * 3];
        for (int i = 0; i < crop.length; i++) {
            double x = i / 3 % SIZE / (double) SIZE;
            double y = i / 3 / SIZE / (double) SIZE;
            double wave = Math.sin(40 * x + 9 * y) * Math.cos(31 * y - 5 * x * x);
            crop[i] = (byte) Math.round(80 + 30 * (i % 3) * x + 60 * wave + 25 * y * (2 - i % 3));
        }
        return crop;
    }
}
