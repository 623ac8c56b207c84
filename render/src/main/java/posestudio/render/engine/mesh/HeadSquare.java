package posestudio.render.engine.mesh;

import posestudio.render.face.FaceBox;
import posestudio.render.face.HeadTransform;

/**
 * The upright square of the picture that holds the head with its hair and neck, and the grid of nodes laid over it.
 * May reach beyond the picture.
 *
 * @param x left edge, picture pixels
 * @param y top edge, picture pixels
 * @param side side, picture pixels
 * @param nodes grid nodes across and down
 */
record HeadSquare(double x, double y, double side, int nodes) {
    /** Nodes across: one every 2.4 mm of a head, finer than the landmarks lie apart. */
    static final int NODES = 201;

    /** Times the larger side of the landmark box; room for hair above and a neck that bends below. */
    private static final double FACE_TIMES = 3.1;

    /** How far the square's middle lies above the face's, in parts of its side: hair is higher than the neck needs. */
    private static final double RAISED = 0.05;

    static HeadSquare around(FaceBox face, HeadTransform head) {
        double side = FACE_TIMES * Math.max(face.width(), face.height());
        double[] r = head.rotation();
        double upLength = Math.hypot(r[1], r[4]);
        double upX = upLength > 1e-6 ? r[1] / upLength : 0;
        double upY = upLength > 1e-6 ? -r[4] / upLength : -1;
        double cx = face.centreX() + upX * side * RAISED;
        double cy = face.centreY() + upY * side * RAISED;
        return new HeadSquare(cx - side / 2, cy - side / 2, side, NODES);
    }

    /** Picture pixels between two nodes. */
    double step() {
        return side / (nodes - 1);
    }

    /** Picture x of a column of nodes. */
    double nodeX(int column) {
        return x + column * step();
    }

    /** Picture y of a row of nodes. */
    double nodeY(int row) {
        return y + row * step();
    }

    /** How many nodes there are. */
    int count() {
        return nodes * nodes;
    }
}
