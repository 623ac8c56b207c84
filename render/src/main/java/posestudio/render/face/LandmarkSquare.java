package posestudio.render.face;

import posestudio.render.face.detect.Detection;
import posestudio.render.face.sample.Square;

/** The square that the landmark network wants to see: upright with the eyes, half again as large as the face. */
final class LandmarkSquare {
    /** MediaPipe's own. */
    private static final double MARGIN = 1.5;

    private static final int LEFT_EYE_OUTER = 33;
    private static final int RIGHT_EYE_OUTER = 263;

    private LandmarkSquare() {}

    /** Around what a detector found. */
    static Square around(Detection detection) {
        return new Square(detection.centreX(), detection.centreY(), MARGIN * detection.size(), detection.angle());
    }

    /** Around known points of the mesh. */
    static Square around(Landmarks landmarks) {
        return around(landmarks, MARGIN);
    }

    /** How far the line between the outer eye corners is turned clockwise in the picture, radians. */
    static double angle(Landmarks landmarks) {
        return Math.atan2(
                landmarks.y(RIGHT_EYE_OUTER) - landmarks.y(LEFT_EYE_OUTER),
                landmarks.x(RIGHT_EYE_OUTER) - landmarks.x(LEFT_EYE_OUTER));
    }

    /** Around known points, {@code margin} times as large as the larger side of their upright box. */
    static Square around(Landmarks landmarks, double margin) {
        double angle = angle(landmarks);
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        double[] low = {Double.MAX_VALUE, Double.MAX_VALUE};
        double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE};
        for (int i = 0; i < Landmarks.MESH_COUNT; i++) {
            double u = c * landmarks.x(i) + s * landmarks.y(i);
            double v = -s * landmarks.x(i) + c * landmarks.y(i);
            low[0] = Math.min(low[0], u);
            low[1] = Math.min(low[1], v);
            high[0] = Math.max(high[0], u);
            high[1] = Math.max(high[1], v);
        }
        double u = (low[0] + high[0]) / 2;
        double v = (low[1] + high[1]) / 2;
        double side = margin * Math.max(high[0] - low[0], high[1] - low[1]);
        return new Square(c * u - s * v, s * u + c * v, side, angle);
    }
}
