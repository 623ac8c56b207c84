package posestudio.render.liveportrait.ratio;

import posestudio.render.face.Landmarks;

/**
 * How far eyes and lips are open: the distance of the lids over the width of the eye, and of the inner lips over the
 * width of the mouth.
 *
 * @param leftEye of the eye on the viewer's left; about 0.33 when open
 * @param rightEye of the eye on the viewer's right
 * @param lips 0 when closed, up to 0.7 when wide open
 */
public record OpenRatios(double leftEye, double rightEye, double lips) {
    /** Points that LivePortrait's own landmark network gives. */
    public static final int POINTS = 203;

    private static final double EPSILON = 1e-6;

    /**
     * Of the points of LivePortrait's landmark network.
     *
     * @param points {@code x0 y0 x1 …}, {@link #POINTS} of them, in any unit
     * @throws IllegalArgumentException for another count
     */
    public static OpenRatios of(float[] points) {
        if (points.length != POINTS * 2) {
            throw new IllegalArgumentException(points.length + " numbers");
        }
        return new OpenRatios(
                distance(points, 6, 18) / (distance(points, 0, 12) + EPSILON),
                distance(points, 30, 42) / (distance(points, 24, 36) + EPSILON),
                distance(points, 90, 102) / (distance(points, 48, 66) + EPSILON));
    }

    /** Of our own landmarks, for packs without that network: the same places of the face. */
    public static OpenRatios of(Landmarks landmarks) {
        return new OpenRatios(
                distance(landmarks, 159, 145) / (distance(landmarks, 33, 133) + EPSILON),
                distance(landmarks, 386, 374) / (distance(landmarks, 362, 263) + EPSILON),
                distance(landmarks, 13, 14) / (distance(landmarks, 61, 291) + EPSILON));
    }

    /** The middle of both eyes. */
    public double eyes() {
        return (leftEye + rightEye) / 2;
    }

    private static double distance(float[] points, int a, int b) {
        return Math.hypot(points[a * 2] - points[b * 2], points[a * 2 + 1] - points[b * 2 + 1]);
    }

    private static double distance(Landmarks points, int a, int b) {
        return Math.hypot(points.x(a) - points.x(b), points.y(a) - points.y(b));
    }
}
