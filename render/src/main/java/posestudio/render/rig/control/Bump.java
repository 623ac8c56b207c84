package posestudio.render.rig.control;

import java.util.function.IntToDoubleFunction;

/**
 * A smooth hill of movement around a place of the face: strongest in its middle, level there, nothing beyond its
 * radii; its reach up and down may differ.
 *
 * @param x middle, canonical cm
 * @param y middle
 * @param across radius to both sides, cm
 * @param up radius upwards, cm
 * @param down radius downwards, cm
 */
record Bump(double x, double y, double across, double up, double down) {
    /** Weight of a place, 0..1. */
    double at(double px, double py) {
        double u = (px - x) / across;
        double v = py > y ? (py - y) / up : (py - y) / down;
        double t = 1 - Math.min(1, u * u + v * v);
        return t * t;
    }

    /** Adds a movement, weighted by this hill and by what else the keypoint answers to. */
    void add(Offsets face, double dx, double dy, double dz, IntToDoubleFunction answer) {
        for (int i = 0; i < face.count(); i++) {
            double w = at(face.x(i), face.y(i));
            if (w > 0) {
                w *= answer.applyAsDouble(i);
                face.add(i, w * dx, w * dy, w * dz);
            }
        }
    }
}
