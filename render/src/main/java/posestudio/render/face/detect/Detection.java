package posestudio.render.face.detect;

/**
 * A place that looks like a face, in picture coordinates. Boxes are those of the network: from above the brows to the
 * chin, upright in the square they were searched in.
 *
 * @param score how sure the network is, 0..1
 * @param centreX middle of the box
 * @param centreY middle of the box
 * @param width across, picture pixels
 * @param height down, picture pixels
 * @param keypoints {@code x0 y0 x1 …}: the eyes (first the one on the left of an upright face as seen), nose tip, mouth,
 *     ears
 */
public record Detection(double score, double centreX, double centreY, double width, double height, double[] keypoints) {
    /** How many keypoints there are. */
    public static final int KEYPOINTS = 6;

    /** How far the line from eye to eye is turned clockwise in the picture, radians. */
    public double angle() {
        return Math.atan2(keypoints[3] - keypoints[1], keypoints[2] - keypoints[0]);
    }

    /** The larger side of the box. */
    public double size() {
        return Math.max(width, height);
    }

    /** Common area by joint area of two boxes, 0..1. */
    public double overlap(Detection other) {
        double w = Math.min(centreX + width / 2, other.centreX + other.width / 2)
                - Math.max(centreX - width / 2, other.centreX - other.width / 2);
        double h = Math.min(centreY + height / 2, other.centreY + other.height / 2)
                - Math.max(centreY - height / 2, other.centreY - other.height / 2);
        double common = Math.max(0, w) * Math.max(0, h);
        return common / (width * height + other.width * other.height - common);
    }
}
