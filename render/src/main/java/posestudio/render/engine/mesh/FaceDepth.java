package posestudio.render.engine.mesh;

import java.util.Arrays;
import posestudio.render.face.Landmarks;

/**
 * The face mesh drawn onto the grid: which nodes it covers, and its depth there (camera z, picture pixels towards the
 * viewer). Where the mesh hides itself the nearer surface counts.
 */
final class FaceDepth {
    private final boolean[] covered;
    private final float[] depth;
    private final int[] triangle;

    FaceDepth(Landmarks landmarks, int[] triangles, HeadSquare square) {
        covered = new boolean[square.count()];
        depth = new float[square.count()];
        Arrays.fill(depth, Float.NEGATIVE_INFINITY);
        triangle = new int[square.count()];
        Arrays.fill(triangle, -1);
        for (int t = 0; t < triangles.length; t += 3) {
            draw(landmarks, t, triangles, square);
        }
    }

    /** Which nodes lie on the face. */
    boolean[] covered() {
        return covered;
    }

    /** Depth at a covered node. */
    float at(int node) {
        return depth[node];
    }

    /** Which triangle is seen at a node: where its corners begin in the list; -1 where there is none. */
    int triangle(int node) {
        return triangle[node];
    }

    private void draw(Landmarks l, int t, int[] triangles, HeadSquare square) {
        int a = triangles[t];
        int b = triangles[t + 1];
        int c = triangles[t + 2];
        double h = square.step();
        double ax = (l.x(a) - square.x()) / h;
        double ay = (l.y(a) - square.y()) / h;
        double bx = (l.x(b) - square.x()) / h;
        double by = (l.y(b) - square.y()) / h;
        double cx = (l.x(c) - square.x()) / h;
        double cy = (l.y(c) - square.y()) / h;
        double area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
        if (Math.abs(area) < 1e-9) {
            return;
        }
        int n = square.nodes();
        int x0 = (int) Math.max(0, Math.ceil(Math.min(ax, Math.min(bx, cx))));
        int x1 = (int) Math.min(n - 1, Math.floor(Math.max(ax, Math.max(bx, cx))));
        int y0 = (int) Math.max(0, Math.ceil(Math.min(ay, Math.min(by, cy))));
        int y1 = (int) Math.min(n - 1, Math.floor(Math.max(ay, Math.max(by, cy))));
        for (int y = y0; y <= y1; y++) {
            for (int x = x0; x <= x1; x++) {
                double wb = ((x - ax) * (cy - ay) - (cx - ax) * (y - ay)) / area;
                double wc = ((bx - ax) * (y - ay) - (x - ax) * (by - ay)) / area;
                double wa = 1 - wb - wc;
                if (wa < -1e-6 || wb < -1e-6 || wc < -1e-6) {
                    continue;
                }
                float z = (float) (wa * l.z(a) + wb * l.z(b) + wc * l.z(c));
                int i = y * n + x;
                covered[i] = true;
                if (z > depth[i]) {
                    depth[i] = z;
                    triangle[i] = t;
                }
            }
        }
    }
}
