package posestudio.render.liveportrait.crop;

import posestudio.render.face.Landmarks;

/**
 * The turned square of a picture that the networks see, in pixels counted from the middle of the first one, as the
 * networks were trained with (a picture's own continuous coordinates are half a pixel larger).
 *
 * @param centreX picture x of its middle
 * @param centreY picture y of its middle
 * @param size side, picture pixels
 * @param angle how far it is turned clockwise, radians
 */
public record CropSquare(double centreX, double centreY, double size, double angle) {
    /** Eyes and mouth nearer than that say nothing about up and down, pixels. */
    private static final double NEAREST = 1e-3;
    /** From continuous coordinates to those counted from the middle of a pixel. */
    private static final double HALF = 0.5;

    /** The square around our landmarks. */
    public static CropSquare around(Landmarks landmarks, CropMargins margins) {
        double[] points = new double[Landmarks.COUNT * 2];
        for (int i = 0; i < Landmarks.COUNT; i++) {
            points[i * 2] = landmarks.x(i) - HALF;
            points[i * 2 + 1] = landmarks.y(i) - HALF;
        }
        return around(points, CropPoints.MEDIAPIPE, margins);
    }

    /**
     * The square around landmarks: upright with the line from the eyes to the mouth.
     *
     * @param points {@code x0 y0 x1 …}, pixels counted from the middle of the first one
     * @throws IllegalArgumentException when there are not as many as the set has
     */
    public static CropSquare around(double[] points, CropPoints set, CropMargins margins) {
        if (points.length != set.count() * 2) {
            throw new IllegalArgumentException(points.length + " numbers");
        }
        double downX = set.mouth(points, 0) - set.eyes(points, 0);
        double downY = set.mouth(points, 1) - set.eyes(points, 1);
        double length = Math.hypot(downX, downY);
        downX = length <= NEAREST ? 0 : downX / length;
        downY = length <= NEAREST ? 1 : downY / length;
        double rightX = downY;
        double rightY = 0 - downX;
        double[] low = {Double.MAX_VALUE, Double.MAX_VALUE};
        double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE};
        for (int i = 0; i < points.length; i += 2) {
            double right = points[i] * rightX + points[i + 1] * rightY;
            double down = points[i] * downX + points[i + 1] * downY;
            low[0] = Math.min(low[0], right);
            high[0] = Math.max(high[0], right);
            low[1] = Math.min(low[1], down);
            high[1] = Math.max(high[1], down);
        }
        double size = Math.max(high[0] - low[0], high[1] - low[1]) * margins.scale();
        double right = (low[0] + high[0]) / 2;
        double down = (low[1] + high[1]) / 2 + margins.up() * size;
        return new CropSquare(
                rightX * right + downX * down, rightY * right + downY * down, size, Math.atan2(rightY, rightX));
    }

    /** From the picture to a crop of {@code pixels} by {@code pixels}. */
    public Affine toCrop(int pixels) {
        double k = pixels / size;
        double c = k * Math.cos(angle);
        double s = k * Math.sin(angle);
        double middle = pixels / 2.0;
        return new Affine(c, s, middle - c * centreX - s * centreY, -s, c, middle + s * centreX - c * centreY);
    }

    /** From a crop of {@code pixels} by {@code pixels} to the picture. */
    public Affine toPicture(int pixels) {
        return toCrop(pixels).inverse();
    }
}
