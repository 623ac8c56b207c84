package posestudio.render.engine.mesh;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import posestudio.editor.image.Picture;
import posestudio.render.engine.OpeningLayers;
import posestudio.render.engine.PosedOpening;
import posestudio.render.face.Landmarks;
import posestudio.render.face.Opening;

/** One opening of a face: its layers, the grid's cells that they take the place of, and how they follow landmarks. */
final class PreparedOpening {
    /** Lips nearer than this count as closed, cm; lids never do: an eye is never quite shut by landmarks. */
    private static final double SEALED = 0.14;
    /** How far sheets keep their strength into the opening, and over what they end, cm: lashes have roots. */
    private static final double KEEP_LIDS = 0.045;

    private static final double KEEP_LIPS = 0.0;
    private static final double SOFT = 0.045;
    /** An opening farther behind what is seen there than this is hidden, by the nose for example, cm. */
    private static final double HIDDEN = 0.8;
    /** An opening seen more aside than this (of its length) is not layered. */
    private static final double FORESHORTENED = 0.3;
    /** How far what is behind reaches under the sheets, cm, and how far it lies behind them. */
    private static final double UNDER = 0.22;

    private static final double BEHIND_LIPS = 0.45;
    private static final double BEHIND_LIDS = 0.1;
    /** Room of the maps around the opening, cm: to the sides, above and below. */
    private static final double[] EYE_ROOM = {0.5, 0.9, 0.7};

    private static final double[] MOUTH_ROOM = {0.6, 1.6, 4.2};
    /** How much finer the sheets' grid is than the head's: half a millimetre follows the lashes. */
    private static final int FINER = 4;

    private static final int COLUMNS = 41;
    /** From this movement on, cm, an iris is drawn anew. */
    private static final double GAZING = 0.05;

    private final OpeningLayers layers;
    private final boolean[] cells;
    private final int[][] landmark = new int[2][];
    private final float[][] share = new float[2][];
    private final float[] ones;
    private final double centimetre;

    private PreparedOpening(
            OpeningLayers layers,
            boolean[] cells,
            List<Integer> nodes,
            OpeningCurves curves,
            HeadSquare square,
            FaceWeights weights,
            double centimetre) {
        this.layers = layers;
        this.cells = cells;
        this.centimetre = centimetre;
        ones = new float[Math.max(nodes.size(), 2 * COLUMNS)];
        java.util.Arrays.fill(ones, 1);
        for (int edge = 0; edge < 2; edge++) {
            boolean upper = edge == 0;
            landmark[edge] = new int[nodes.size() * 3];
            share[edge] = new float[nodes.size() * 3];
            int[] pair = new int[2];
            float[] parts = new float[2];
            for (int k = 0; k < nodes.size(); k++) {
                int node = nodes.get(k);
                double x = square.nodeX(node % square.nodes());
                double y = square.nodeY(node / square.nodes());
                boolean beyond = upper ? curves.aboveUpper(x, y) < 0 : curves.belowLower(x, y) < 0;
                beyond |= weights.follows(
                        node,
                        upper ? layers.opening().lower() : layers.opening().upper());
                if (weights.inOpening(node) || beyond && curves.isBetweenCorners(x, y)) {
                    curves.nextTo(upper, x, y, pair, parts);
                    for (int c = 0; c < 2; c++) {
                        landmark[edge][k * 3 + c] = pair[c];
                        share[edge][k * 3 + c] = parts[c];
                    }
                } else {
                    System.arraycopy(weights.landmark(), node * 3, landmark[edge], k * 3, 3);
                    System.arraycopy(weights.share(), node * 3, share[edge], k * 3, 3);
                }
            }
        }
    }

    /**
     * Prepares an opening; empty where it is hidden or seen too much from aside.
     *
     * @param surface the whole face over the grid that the sheets are cut out of
     */
    static Optional<PreparedOpening> of(Opening opening, FaceSurface surface) {
        Picture picture = surface.picture();
        Landmarks marks = surface.marks();
        double centimetre = surface.head().scale();
        boolean mouth = opening == Opening.MOUTH;
        OpeningCurves seen = new OpeningCurves(opening, marks, mouth ? SEALED * centimetre : 0);
        boolean closed = !mouth && BorrowedEye.isClosed(seen);
        // What little is seen between closed lids is lashes, not the eye.
        OpeningCurves curves = closed ? new OpeningCurves(opening, marks, Double.MAX_VALUE) : seen;
        if (isHidden(opening, marks, surface.square(), surface.face(), curves, centimetre)) {
            return Optional.empty();
        }
        OpeningMap map = map(picture, curves, mouth ? MOUTH_ROOM : EYE_ROOM, centimetre);
        OpeningBack back = mouth ? new MouthBack(map, curves, centimetre).build() : eye(opening, surface, map, curves);
        if (picture.bands() < 3) {
            back = back.grey();
        }
        double step = surface.square().step();
        FaceSurface fine = surface.part(map.x(), map.y(), Math.max(map.width(), map.height()), FINER);
        List<Integer> nodes = new ArrayList<>();
        // One cell more than is taken out of the grid: the sheets' rim lies over it, and no gap can show.
        int[] triangles =
                sheet(cells(curves, fine.square(), 2.4 * step), fine.square().nodes(), nodes);
        float[] sheet = new float[nodes.size() * 3];
        for (int k = 0; k < nodes.size(); k++) {
            fine.place(nodes.get(k), sheet, k * 3);
        }
        OpeningLayers layers = new OpeningLayers(
                opening,
                map.x(),
                map.y(),
                map.width(),
                map.height(),
                OpeningMap.WIDTH,
                OpeningMap.HEIGHT,
                edges(map, curves, back, centimetre),
                Maps.interleave(back.colour()),
                Maps.interleave(back.iris()),
                mouth ? KEEP_LIPS : KEEP_LIDS,
                SOFT,
                sheet,
                triangles);
        boolean[] taken = cells(curves, surface.square(), 1.2 * step);
        return Optional.of(
                new PreparedOpening(layers, taken, nodes, curves, fine.square(), fine.weights(), centimetre));
    }

    private static OpeningBack eye(Opening opening, FaceSurface surface, OpeningMap map, OpeningCurves curves) {
        Landmarks marks = surface.marks();
        double centimetre = surface.head().scale();
        if (!BorrowedEye.isClosed(curves)) {
            return new EyeBack(map, curves, marks, opening.iris(), centimetre).build();
        }
        Opening partner = opening == Opening.LEFT_EYE ? Opening.RIGHT_EYE : Opening.LEFT_EYE;
        OpeningCurves other = new OpeningCurves(partner, marks, 0);
        boolean hidden = isHidden(partner, marks, surface.square(), surface.face(), other, centimetre);
        BorrowedEye borrowed = new BorrowedEye(map, curves);
        if (hidden || BorrowedEye.isClosed(other)) {
            return borrowed.plain();
        }
        OpeningMap otherMap = map(surface.picture(), other, EYE_ROOM, centimetre);
        return borrowed.from(otherMap, other, new EyeBack(otherMap, other, marks, partner.iris(), centimetre).build());
    }

    private static boolean isHidden(
            Opening opening,
            Landmarks marks,
            HeadSquare square,
            FaceDepth face,
            OpeningCurves curves,
            double centimetre) {
        int[] row = opening.upper();
        int[] other = opening.lower();
        int a = row[0];
        int b = row[row.length - 1];
        double deep = marks.z(b) - marks.z(a);
        double aside = curves.length() / Math.max(1e-6, Math.hypot(curves.length(), deep));
        int middle = row[row.length / 2];
        int under = other[other.length / 2];
        int column = (int) Math.round(((marks.x(middle) + marks.x(under)) / 2 - square.x()) / square.step());
        int line = (int) Math.round(((marks.y(middle) + marks.y(under)) / 2 - square.y()) / square.step());
        int n = square.nodes();
        if (aside < FORESHORTENED || marks.x(b) <= marks.x(a) && opening != Opening.MOUTH && aside < 0.5) {
            return true;
        }
        if (column < 0 || line < 0 || column >= n || line >= n || face.triangle(line * n + column) < 0) {
            return true;
        }
        double seen = face.at(line * n + column);
        return seen - (marks.z(middle) + marks.z(under)) / 2 > HIDDEN * centimetre;
    }

    private static OpeningMap map(Picture picture, OpeningCurves curves, double[] room, double centimetre) {
        double x0 = Double.MAX_VALUE;
        double y0 = Double.MAX_VALUE;
        double x1 = -Double.MAX_VALUE;
        double y1 = -Double.MAX_VALUE;
        double gap = Math.max(0, curves.gap());
        for (int side = 0; side < 2; side++) {
            for (int end = 0; end < 2; end++) {
                double along = side == 0 ? -room[0] * centimetre : curves.length() + room[0] * centimetre;
                double down = end == 0 ? -gap - room[1] * centimetre : gap + room[2] * centimetre;
                double x = curves.pictureX(along, down);
                double y = curves.pictureY(along, down);
                x0 = Math.min(x0, x);
                y0 = Math.min(y0, y);
                x1 = Math.max(x1, x);
                y1 = Math.max(y1, y);
            }
        }
        return new OpeningMap(picture, x0, y0, x1 - x0, y1 - y0);
    }

    /** The grid's cells whose middle lies in the opening or so near to it. */
    private static boolean[] cells(OpeningCurves curves, HeadSquare square, double near) {
        int n = square.nodes() - 1;
        boolean[] cells = new boolean[n * n];
        for (int i = 0; i < n * n; i++) {
            double x = square.nodeX(i % n) + square.step() / 2;
            double y = square.nodeY(i / n) + square.step() / 2;
            double along = curves.along(x, y);
            cells[i] = along > -near
                    && along < curves.length() + near
                    && curves.aboveUpper(x, y) < near
                    && curves.belowLower(x, y) < near;
        }
        return cells;
    }

    private static int[] sheet(boolean[] cells, int n, List<Integer> nodes) {
        Map<Integer, Integer> own = new HashMap<>();
        List<Integer> triangles = new ArrayList<>();
        int[] corners = new int[6];
        for (int i = 0; i < cells.length; i++) {
            if (cells[i]) {
                LayerCells.add(corners, 0, i % (n - 1), i / (n - 1), n);
                for (int corner : corners) {
                    triangles.add(own.computeIfAbsent(corner, key -> {
                        nodes.add(key);
                        return nodes.size() - 1;
                    }));
                }
            }
        }
        return triangles.stream().mapToInt(Integer::intValue).toArray();
    }

    private static float[] edges(OpeningMap map, OpeningCurves curves, OpeningBack back, double centimetre) {
        float[] above = new float[back.shown().length];
        float[] below = new float[above.length];
        for (int i = 0; i < above.length; i++) {
            above[i] = (float) (curves.aboveUpper(map.pictureX(i), map.pictureY(i)) / centimetre);
            below[i] = (float) (curves.belowLower(map.pictureX(i), map.pictureY(i)) / centimetre);
        }
        return Maps.interleave(above, below, back.shown(), back.irisShown());
    }

    /** Which opening it is. */
    Opening opening() {
        return layers.opening();
    }

    /** Whether a cell of the grid is drawn by this opening's layers while they are in use. */
    boolean takes(int cell) {
        return cells[cell];
    }

    /**
     * Where its layers go.
     *
     * @param marks the face's landmarks in the source
     * @param shifts what the expression moves them by: x right, y down, z, picture pixels
     * @param motion the head's motion afterwards
     */
    PosedOpening pose(Landmarks marks, float[] shifts, HeadMotion motion) {
        float[] upper = layers.sheet().clone();
        float[] lower = layers.sheet().clone();
        FaceWeights.move(landmark[0], share[0], shifts, upper, null);
        FaceWeights.move(landmark[1], share[1], shifts, lower, null);
        // The upper lid closes over the lower one.
        for (int i = 2; i < upper.length; i += 3) {
            upper[i] += (float) (0.04 * centimetre);
            lower[i] += (float) (0.02 * centimetre);
        }
        float[] strip = strip(marks, shifts);
        float[] source = new float[strip.length / 3 * 2];
        for (int i = 0; i < strip.length / 3; i++) {
            source[i * 2] = strip[i * 3];
            source[i * 2 + 1] = strip[i * 3 + 1];
        }
        int[] iris = layers.opening().iris();
        double gazeX = iris.length == 0 ? 0 : shifts[iris[0] * 3];
        double gazeY = iris.length == 0 ? 0 : shifts[iris[0] * 3 + 1];
        return new PosedOpening(
                layers,
                motion.apply(upper, ones),
                motion.apply(lower, ones),
                motion.apply(strip, ones),
                source,
                gazeX,
                gazeY,
                Maps.smoothstep(0, GAZING, Math.hypot(gazeX, gazeY) / centimetre));
    }

    /** Upper and lower places by turns, from the left corner to the right one, reaching under both sheets. */
    private float[] strip(Landmarks marks, float[] shifts) {
        int[] upper = layers.opening().upper();
        int[] lower = layers.opening().lower();
        boolean mouth = layers.opening() == Opening.MOUTH;
        double behind = (mouth ? BEHIND_LIPS : BEHIND_LIDS) * centimetre;
        int last = upper.length - 1;
        double ax = place(marks, shifts, upper, last, 0) - place(marks, shifts, upper, 0, 0);
        double ay = place(marks, shifts, upper, last, 1) - place(marks, shifts, upper, 0, 1);
        double length = Math.max(1e-6, Math.hypot(ax, ay));
        double downX = -ay / length * UNDER * centimetre;
        double downY = ax / length * UNDER * centimetre;
        float[] strip = new float[COLUMNS * 6];
        for (int k = 0; k < COLUMNS; k++) {
            double at = (double) k * last / (COLUMNS - 1);
            for (int edge = 0; edge < 2; edge++) {
                int[] row = edge == 0 ? upper : lower;
                int sign = edge == 0 ? -1 : 1;
                int i = (k * 2 + edge) * 3;
                strip[i] = (float) (along(marks, shifts, row, at, 0) + sign * downX);
                strip[i + 1] = (float) (along(marks, shifts, row, at, 1) + sign * downY);
                strip[i + 2] = (float) (along(marks, shifts, row, at, 2) - behind);
            }
        }
        return strip;
    }

    private static double place(Landmarks marks, float[] shifts, int[] row, int k, int axis) {
        int i = row[Math.max(0, Math.min(row.length - 1, k))];
        double rest = axis == 0 ? marks.x(i) : axis == 1 ? marks.y(i) : marks.z(i);
        return rest + shifts[i * 3 + axis];
    }

    /** Catmull-Rom through the moved landmarks of an edge. */
    private static double along(Landmarks marks, float[] shifts, int[] row, double at, int axis) {
        int k = (int) Math.min(row.length - 2, Math.floor(at));
        double t = at - k;
        double a = place(marks, shifts, row, k - 1, axis);
        double b = place(marks, shifts, row, k, axis);
        double c = place(marks, shifts, row, k + 1, axis);
        double d = place(marks, shifts, row, k + 2, axis);
        return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
    }
}
