package posestudio.render.engine.mesh;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import posestudio.editor.image.Picture;
import posestudio.render.face.Landmarks;
import posestudio.render.face.Opening;

/**
 * Which landmarks each node of the grid follows, at most three, and how much: on the face its triangle's corners;
 * around the face the nearest place of its outline, less and less with the distance.
 */
final class FaceWeights {
    /** How far around the face its outline's movement reaches, cm; farther below the jaw, which moves most. */
    private static final double REACH = 4.5;

    private static final double REACH_BELOW = 8;

    /** How far from the picture's border, cm, all around the face may move: what lies beyond is not known. */
    private static final double BORDER = 2;

    private final int[] landmark;
    private final float[] share;
    private final boolean[] inOpening;

    /** @param picture its border stays where it is */
    FaceWeights(
            Picture picture,
            Landmarks marks,
            int[] triangles,
            FaceDepth face,
            HeadSquare square,
            HeadAxes axes,
            double chin) {
        int n = square.nodes();
        landmark = new int[n * n * 3];
        share = new float[n * n * 3];
        inOpening = new boolean[n * n];
        boolean[] opens = opens(triangles);
        Outline outline = new Outline(marks, outline(marks, triangles));
        for (int i = 0; i < n * n; i++) {
            double x = square.nodeX(i % n);
            double y = square.nodeY(i / n);
            int t = face.triangle(i);
            if (t >= 0) {
                int[] corners = {triangles[t], triangles[t + 1], triangles[t + 2]};
                inOpening[i] = opens[t / 3];
                inside(i, marks, corners, x, y);
            } else {
                double below = Maps.smoothstep(chin + 6, chin, axes.up(x, y));
                double reach = axes.picturePixels(REACH + below * (REACH_BELOW - REACH));
                if (!outline.mayReach(x, y, reach)) {
                    continue;
                }
                double border = Math.min(Math.min(x, picture.width() - x), Math.min(y, picture.height() - y));
                double still = Maps.smoothstep(0, axes.picturePixels(BORDER), border - square.step());
                around(i, outline, x, y, reach, still);
            }
        }
    }

    /** Which triangles lie between the edges of an opening. */
    private static boolean[] opens(int[] triangles) {
        List<Set<Integer>> openings = openings();
        boolean[] opens = new boolean[triangles.length / 3];
        for (int t = 0; t < opens.length; t++) {
            Set<Integer> corners = Set.of(triangles[t * 3], triangles[t * 3 + 1], triangles[t * 3 + 2]);
            opens[t] = openings.stream().anyMatch(o -> o.containsAll(corners));
        }
        return opens;
    }

    private static List<Set<Integer>> openings() {
        List<Set<Integer>> openings = new ArrayList<>();
        for (Opening opening : Opening.values()) {
            Set<Integer> edges = new HashSet<>();
            for (int[] row : new int[][] {opening.upper(), opening.lower()}) {
                for (int k : row) {
                    edges.add(k);
                }
            }
            openings.add(edges);
        }
        return openings;
    }

    private void inside(int node, Landmarks l, int[] k, double x, double y) {
        double bx = l.x(k[1]) - l.x(k[0]);
        double by = l.y(k[1]) - l.y(k[0]);
        double cx = l.x(k[2]) - l.x(k[0]);
        double cy = l.y(k[2]) - l.y(k[0]);
        double area = bx * cy - cx * by;
        double dx = x - l.x(k[0]);
        double dy = y - l.y(k[0]);
        double wb = (dx * cy - cx * dy) / area;
        double wc = (bx * dy - dx * by) / area;
        set(node, k, new double[] {1 - wb - wc, wb, wc});
    }

    private void around(int node, Outline outline, double x, double y, double reach, double most) {
        int edge = outline.nearest(x, y, reach);
        if (edge >= 0) {
            double t = outline.along(edge, x, y);
            double fade = 1 - outline.distanceSquared(edge, x, y) / (reach * reach);
            fade *= fade * most;
            int[] ends = outline.ends(edge);
            set(node, new int[] {ends[0], ends[1], ends[1]}, new double[] {fade * (1 - t), fade * t, 0});
        }
    }

    private void set(int node, int[] k, double[] w) {
        for (int c = 0; c < 3; c++) {
            landmark[node * 3 + c] = k[c];
            share[node * 3 + c] = (float) w[c];
        }
    }

    /** The edges at which the visible side of the mesh ends, as pairs of landmarks. */
    private static List<int[]> outline(Landmarks l, int[] triangles) {
        Map<Long, int[]> once = new HashMap<>();
        for (int t = 0; t < triangles.length; t += 3) {
            int a = triangles[t];
            int b = triangles[t + 1];
            int c = triangles[t + 2];
            double area = (l.x(b) - l.x(a)) * (l.y(c) - l.y(a)) - (l.x(c) - l.x(a)) * (l.y(b) - l.y(a));
            // Counter-clockwise from in front, which with y down is a negative area.
            if (area < 0) {
                toggle(once, a, b);
                toggle(once, b, c);
                toggle(once, c, a);
            }
        }
        return new ArrayList<>(once.values());
    }

    private static void toggle(Map<Long, int[]> once, int a, int b) {
        long key = Math.min(a, b) * 1000L + Math.max(a, b);
        if (once.remove(key) == null) {
            once.put(key, new int[] {a, b});
        }
    }

    /** Whether a node lies in the eyes or between the lips. */
    boolean inOpening(int node) {
        return inOpening[node];
    }

    /** Whether a node follows any landmark of a row but its ends. */
    boolean follows(int node, int[] row) {
        for (int c = node * 3; c < node * 3 + 3; c++) {
            for (int k = 1; k < row.length - 1; k++) {
                if (landmark[c] == row[k] && share[c] != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Which landmarks follow at index {@code node * 3}; shared with nobody who writes. */
    int[] landmark() {
        return landmark;
    }

    /** How much each of them counts. */
    float[] share() {
        return share;
    }

    /**
     * Adds to places what their landmarks have moved.
     *
     * @param landmark three landmarks a place
     * @param share three weights a place
     * @param shifts x, y, z of every landmark's movement
     * @param places x, y, z of every place, changed
     * @param moved which places have moved at all is marked here; may be null
     */
    static void move(int[] landmark, float[] share, float[] shifts, float[] places, boolean[] moved) {
        for (int i = 0; i < places.length; i += 3) {
            float x = 0;
            float y = 0;
            float z = 0;
            for (int c = i; c < i + 3; c++) {
                int at = landmark[c] * 3;
                float w = share[c];
                x += w * shifts[at];
                y += w * shifts[at + 1];
                z += w * shifts[at + 2];
            }
            if (x != 0 || y != 0 || z != 0) {
                places[i] += x;
                places[i + 1] += y;
                places[i + 2] += z;
                if (moved != null) {
                    moved[i / 3] = true;
                }
            }
        }
    }
}
