package posestudio.render.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a plate that the head before it does not surely hide: most of it lies behind solid cells and need not be
 * drawn.
 */
public final class PlateParts {
    /** Nodes' distances that a square measures across, so that one that lies on solid cells holds nodes of them. */
    private static final double STEPS = 2;
    /** Picture pixels that a square measures at least. */
    private static final double SMALLEST = 8;

    private final PictureArea area;
    private final double side;
    private final int columns;
    private final boolean[] behind;
    private final boolean[] rim;

    private PlateParts(PictureArea area, double side) {
        this.area = area;
        this.side = side;
        columns = (int) Math.ceil((area.right() - area.left()) / side);
        int rows = (int) Math.ceil((area.bottom() - area.top()) / side);
        behind = new boolean[columns * rows];
        rim = new boolean[columns * rows];
    }

    /**
     * Parts of an area, as rectangles that do not overlap and leave out nothing that is seen.
     *
     * @param area where there is a plate, picture pixels; not empty
     */
    public static List<PictureArea> of(PosedRelief posed, PictureArea area) {
        int n = posed.relief().nodes();
        double step = posed.relief().side() / (n - 1);
        PlateParts parts = new PlateParts(area, Math.max(SMALLEST, STEPS * step));
        boolean[] steep = Folds.steep(posed);
        boolean[] solid = new boolean[n * n];
        int[] triangles = posed.solidTriangles();
        // Cells come as six indices, the first of them their upper left node.
        for (int t = 0; t < triangles.length; t += 6) {
            solid[triangles[t]] = true;
        }
        float[] places = posed.positions();
        for (int t = 0; t < triangles.length; t += 6) {
            int node = triangles[t];
            boolean inside = node > n
                    && node + n < n * n
                    && solid[node - 1]
                    && solid[node + 1]
                    && solid[node - n]
                    && solid[node + n]
                    && !(steep[node] || steep[node + 1] || steep[node + n] || steep[node + n + 1]);
            if (inside) {
                parts.hide(places[node * 3], places[node * 3 + 1]);
            } else {
                parts.mark(PictureArea.of(places, new int[] {node, node + 1, node + n, node + n + 1}));
            }
        }
        return parts.seen();
    }

    private void hide(double x, double y) {
        if (x >= area.left() && x < area.right() && y >= area.top() && y < area.bottom()) {
            behind[square(y, area.top()) * columns + square(x, area.left())] = true;
        }
    }

    /** Notes that the solid cells may end in these places. */
    private void mark(PictureArea cell) {
        int rows = rim.length / columns;
        int right = Math.min(columns - 1, square(cell.right(), area.left()));
        int bottom = Math.min(rows - 1, square(cell.bottom(), area.top()));
        for (int y = Math.max(0, square(cell.top(), area.top())); y <= bottom; y++) {
            for (int x = Math.max(0, square(cell.left(), area.left())); x <= right; x++) {
                rim[y * columns + x] = true;
            }
        }
    }

    private int square(double place, double from) {
        return (int) Math.floor((place - from) / side);
    }

    private List<PictureArea> seen() {
        List<PictureArea> seen = new ArrayList<>();
        for (int y = 0; y < rim.length / columns; y++) {
            double top = area.top() + y * side;
            double bottom = Math.min(area.bottom(), area.top() + (y + 1) * side);
            int from = -1;
            for (int x = 0; x <= columns; x++) {
                boolean drawn = x < columns && (rim[y * columns + x] || !behind[y * columns + x]);
                if (drawn && from < 0) {
                    from = x;
                } else if (!drawn && from >= 0) {
                    double right = Math.min(area.right(), area.left() + x * side);
                    seen.add(new PictureArea(area.left() + from * side, top, right, bottom));
                    from = -1;
                }
            }
        }
        return seen;
    }
}
