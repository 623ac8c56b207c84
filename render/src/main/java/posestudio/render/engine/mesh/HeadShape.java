package posestudio.render.engine.mesh;

import posestudio.render.face.HeadTransform;

/**
 * Depth of the whole head at every node of the grid (camera z, picture pixels towards the viewer).
 *
 * <p>In the face it is the mesh's own. Around it lies a shell: a dome over the head's silhouette, and below the jaw a
 * cylinder, the neck. The difference of mesh and shell at the face's edge is carried outwards by a membrane that sinks
 * to zero, far over the skull, soon below the jaw; a last blur across the edge takes the crease off.
 */
final class HeadShape {
    /** Canonical z of the plane in which a head is widest, cm. */
    private static final double WIDEST = -4.6;
    /** Height of the dome above that plane, cm: the forehead of the canonical face lies on it. */
    private static final double DOME = 9.2;
    /** How much of the dome's fall at the rim is kept: a vertical rim could not be drawn from one photo. */
    private static final double RIM = 0.95;
    /** Axis and radius of the neck, canonical cm. */
    private static final double NECK_AXIS = -7.5;

    private static final double NECK_RADIUS = 6;
    /** How far the difference is carried over the skull and below the jaw, cm. */
    private static final double CARRY_SKULL = 7;

    private static final double CARRY_NECK = 1.3;
    /** Half width of the band across the face's edge in which the crease is blurred, cm. */
    private static final double CREASE = 1.6;

    private final float[] depth;

    HeadShape(HeadTransform head, FaceDepth face, Silhouette silhouette, HeadSquare square, double chin) {
        int n = square.nodes();
        HeadAxes axes = new HeadAxes(head);
        float[] shell = new float[n * n];
        float[] difference = new float[n * n];
        float[] decay = new float[n * n];
        double cm = square.step() / head.scale();
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                int i = row * n + column;
                double px = square.nodeX(column);
                double py = square.nodeY(row);
                double up = axes.up(px, py);
                shell[i] = (float) shell(head, axes, silhouette, px, py, chin);
                double skull = Maps.smoothstep(chin - 0.5, chin + 5, up);
                double carry = CARRY_NECK + (CARRY_SKULL - CARRY_NECK) * skull;
                decay[i] = (float) (cm * cm / (carry * carry));
                if (face.covered()[i]) {
                    difference[i] = face.at(i) - shell[i];
                }
            }
        }
        new Membrane(face.covered(), null, decay, n).solve(difference);
        depth = new float[n * n];
        for (int i = 0; i < n * n; i++) {
            depth[i] = shell[i] + difference[i];
        }
        blurCrease(face, cm, n);
    }

    /**
     * Camera z of the shell. The rim of a roundish skull always lies in the plane through its middle that faces the
     * viewer, so the dome needs no turning with the pose; only its middle moves.
     */
    private static double shell(
            HeadTransform head, HeadAxes axes, Silhouette silhouette, double px, double py, double chin) {
        double r = silhouette.relative(px, py) * RIM;
        double widest = head.toCamera(0, AverageHead.CENTRE[1], WIDEST)[2];
        double dome = widest + head.scale() * DOME * Math.sqrt(1 - r * r);
        double[] axis = head.toCamera(0, chin - 4, NECK_AXIS);
        double side = axes.across(px, py) - axes.across(axis[0], -axis[1]);
        double round = Math.sqrt(Math.max(0, NECK_RADIUS * NECK_RADIUS - side * side));
        double neck = axis[2] + head.scale() * round;
        double t = Maps.smoothstep(chin - 1, chin + 4.5, axes.up(px, py));
        return dome * t + neck * (1 - t);
    }

    private void blurCrease(FaceDepth face, double cm, int n) {
        boolean[] edge = new boolean[n * n];
        for (int y = 1; y < n - 1; y++) {
            for (int x = 1; x < n - 1; x++) {
                int i = y * n + x;
                boolean c = face.covered()[i];
                edge[i] = c
                        && !(face.covered()[i - 1]
                                && face.covered()[i + 1]
                                && face.covered()[i - n]
                                && face.covered()[i + n]);
            }
        }
        float[] distance = Maps.distance(edge, n, n, (int) Math.ceil(CREASE / cm * 2) + 1);
        int radius = (int) Math.max(1, Math.round(CREASE / cm / 3));
        float[] smooth = Maps.smooth(depth, n, n, radius);
        for (int i = 0; i < n * n; i++) {
            double inner = face.covered()[i] ? 0.5 : 1;
            double t = 1 - Maps.smoothstep(0, CREASE / cm * inner * 2, distance[i]);
            depth[i] += (float) (t * (smooth[i] - depth[i]));
        }
    }

    /** Depth at all nodes, rows from the top. */
    float[] depth() {
        return depth;
    }
}
