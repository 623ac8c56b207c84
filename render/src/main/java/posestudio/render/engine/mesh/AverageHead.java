package posestudio.render.engine.mesh;

import posestudio.render.face.HeadTransform;

/**
 * The outline of an average head with hair in the picture plane, as far as pose and landmarks alone tell: half an
 * ellipse above the skull's middle, half a shorter one below.
 */
final class AverageHead {
    /** Middle of the skull in canonical centimetres. */
    static final double[] CENTRE = {0, 2, -4};

    /** Half widths seen from the front and from the side, centimetres. */
    private static final double HALF_WIDTH = 8.3;

    private static final double HALF_LENGTH = 10.3;
    private static final double HEIGHT_ABOVE = 11;
    private static final double HEIGHT_BELOW = 11.4;

    private final HeadAxes axes;
    private final double across;
    private final double up;
    private final double halfWidth;

    AverageHead(HeadTransform head) {
        axes = new HeadAxes(head);
        double[] c = head.toCamera(CENTRE[0], CENTRE[1], CENTRE[2]);
        across = axes.across(c[0], -c[1]);
        up = axes.up(c[0], -c[1]);
        double facing = Math.abs(head.rotation()[8]);
        halfWidth = HALF_WIDTH * facing + HALF_LENGTH * (1 - facing);
    }

    /** Distance from the middle to the outline in a direction (radians, 0 to the side, π/2 to the top), centimetres. */
    double radius(double angle) {
        double height = Math.sin(angle) > 0 ? HEIGHT_ABOVE : HEIGHT_BELOW;
        return 1 / Math.hypot(Math.cos(angle) / halfWidth, Math.sin(angle) / height);
    }

    /** Distance of a picture point from the middle in parts of the outline's: below 1 inside, above 1 outside. */
    double relative(double pictureX, double pictureY) {
        double y = axes.up(pictureX, pictureY) - up;
        double x = (axes.across(pictureX, pictureY) - across) / halfWidth;
        y /= y > 0 ? HEIGHT_ABOVE : HEIGHT_BELOW;
        return Math.sqrt(x * x + y * y);
    }

    /** Direction of a picture point from the middle, radians. */
    double angle(double pictureX, double pictureY) {
        return Math.atan2(axes.up(pictureX, pictureY) - up, axes.across(pictureX, pictureY) - across);
    }

    /** Distance of a picture point from the middle, centimetres. */
    double distance(double pictureX, double pictureY) {
        double y = axes.up(pictureX, pictureY) - up;
        double x = axes.across(pictureX, pictureY) - across;
        return Math.sqrt(x * x + y * y);
    }

    /** Picture x of a place given by direction and distance. */
    double pictureX(double angle, double distance) {
        return axes.pictureX(across + distance * Math.cos(angle), up + distance * Math.sin(angle));
    }

    /** Picture y of a place given by direction and distance. */
    double pictureY(double angle, double distance) {
        return axes.pictureY(across + distance * Math.cos(angle), up + distance * Math.sin(angle));
    }
}
