package posestudio.render.engine.mesh;

import posestudio.render.face.HeadTransform;

/**
 * Measures the picture plane in centimetres along the head's own axes as they are seen: {@code across} to the head's
 * side, {@code up} to its top, both zero at the canonical origin (between the eyes and the nose tip).
 */
final class HeadAxes {
    private final HeadTransform head;
    private final double upX;
    private final double upY;

    HeadAxes(HeadTransform head) {
        this.head = head;
        double[] r = head.rotation();
        double length = Math.hypot(r[1], r[4]);
        upX = length > 1e-6 ? r[1] / length : 0;
        upY = length > 1e-6 ? r[4] / length : 1;
    }

    /** Centimetres to the side of the head's axis; positive to the viewer's right of an upright head. */
    double across(double pictureX, double pictureY) {
        double dx = (pictureX - head.tx()) / head.scale();
        double dy = (-pictureY - head.ty()) / head.scale();
        return dx * upY - dy * upX;
    }

    /** Centimetres towards the top of the head. */
    double up(double pictureX, double pictureY) {
        double dx = (pictureX - head.tx()) / head.scale();
        double dy = (-pictureY - head.ty()) / head.scale();
        return dx * upX + dy * upY;
    }

    /** Picture x of a place given along the axes. */
    double pictureX(double across, double up) {
        return head.tx() + head.scale() * (across * upY + up * upX);
    }

    /** Picture y of a place given along the axes. */
    double pictureY(double across, double up) {
        return -(head.ty() + head.scale() * (-across * upX + up * upY));
    }

    /** Centimetres of the head in picture pixels. */
    double picturePixels(double centimetres) {
        return centimetres * head.scale();
    }
}
