package posestudio.render.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * The places of a posed relief where one part of it ends in front of another: where it turns away from the viewer, or
 * nearly so, and at its openings. Everywhere else the surface goes on from triangle to triangle, so that several samples a pixel would
 * all be the same.
 */
public final class Folds {
    /** So many squares lie across what is drawn; folds are found by the square. */
    private static final int SQUARES = 32;
    /** Picture pixels that a square measures at least. */
    private static final double SMALLEST = 16;
    /** As many areas at most: each is drawn by itself. */
    private static final int MOST = 3;
    /** Picture pixels around a fold in which its edge may be seen. */
    private static final double EDGE = 2;

    /** A surface of which less than this is left of its area is as good as turned away. */
    private static final double STEEP = 0.4;

    private final PictureArea all;
    private final double side;
    private final int columns;
    private final boolean[] marked;

    private Folds(PictureArea all) {
        this.all = all;
        side = Math.max(SMALLEST, Math.max(all.right() - all.left(), all.bottom() - all.top()) / SQUARES);
        columns = (int) ((all.right() - all.left()) / side) + 1;
        marked = new boolean[columns * ((int) ((all.bottom() - all.top()) / side) + 1)];
    }

    /** Areas that hold all of them, a few at most; they do not overlap. */
    public static List<PictureArea> of(PosedRelief posed) {
        PictureArea all = posed.area();
        if (all.left() >= all.right() || all.top() >= all.bottom()) {
            return List.of();
        }
        Folds folds = new Folds(all);
        boolean[] steep = steep(posed);
        folds.mark(posed.positions(), posed.solidTriangles(), steep);
        folds.mark(posed.positions(), posed.edgeTriangles(), steep);
        for (PosedOpening opening : posed.openings()) {
            folds.mark(opening.area());
        }
        return folds.areas();
    }

    /** Whether there is any place where a part of the relief ends in front of another; openings do not count. */
    public static boolean isFolded(PosedRelief posed) {
        for (boolean node : steep(posed)) {
            if (node) {
                return true;
            }
        }
        return false;
    }

    /** The nodes at which the surface turns away from the viewer, or nearly so. */
    static boolean[] steep(PosedRelief posed) {
        double step = posed.relief().side() / (posed.relief().nodes() - 1);
        float least = (float) (STEEP * step * step);
        boolean[] steep = new boolean[posed.positions().length / 3];
        find(posed.positions(), posed.solidTriangles(), least, steep);
        find(posed.positions(), posed.edgeTriangles(), least, steep);
        return steep;
    }

    /** Notes the nodes of triangles that are seen too small, or from behind. */
    private static void find(float[] places, int[] triangles, float least, boolean[] steep) {
        for (int t = 0; t < triangles.length; t += 3) {
            int a = triangles[t] * 3;
            int b = triangles[t + 1] * 3;
            int c = triangles[t + 2] * 3;
            float turn = (places[b] - places[a]) * (places[c + 1] - places[a + 1])
                    - (places[c] - places[a]) * (places[b + 1] - places[a + 1]);
            if (turn < least) {
                steep[a / 3] = true;
                steep[b / 3] = true;
                steep[c / 3] = true;
            }
        }
    }

    private void mark(float[] places, int[] triangles, boolean[] steep) {
        for (int t = 0; t < triangles.length; t += 3) {
            if (steep[triangles[t]] || steep[triangles[t + 1]] || steep[triangles[t + 2]]) {
                mark(PictureArea.of(places, new int[] {triangles[t], triangles[t + 1], triangles[t + 2]}));
            }
        }
    }

    private void mark(PictureArea area) {
        int right = square(area.right() + EDGE - all.left(), columns);
        int bottom = square(area.bottom() + EDGE - all.top(), marked.length / columns);
        for (int y = square(area.top() - EDGE - all.top(), marked.length / columns); y <= bottom; y++) {
            for (int x = square(area.left() - EDGE - all.left(), columns); x <= right; x++) {
                marked[y * columns + x] = true;
            }
        }
    }

    private int square(double place, int count) {
        return (int) Math.max(0, Math.min(count - 1, place / side));
    }

    private List<PictureArea> areas() {
        List<PictureArea> areas = new ArrayList<>();
        for (int i = 0; i < marked.length; i++) {
            if (marked[i]) {
                double x = all.left() + i % columns * side;
                double y = all.top() + i / columns * side;
                PictureArea area = new PictureArea(x, y, x + side, y + side);
                // Those that touch are one.
                for (int k = areas.size() - 1; k >= 0; k--) {
                    if (areas.get(k).touches(area)) {
                        area = area.with(areas.remove(k));
                        k = areas.size();
                    }
                }
                areas.add(area);
            }
        }
        while (areas.size() > MOST) {
            joinNearest(areas);
        }
        return areas;
    }

    /** Joins the two that grow least by it, and whatever the joint one reaches. */
    private static void joinNearest(List<PictureArea> areas) {
        int first = 0;
        int second = 1;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < areas.size(); i++) {
            for (int j = i + 1; j < areas.size(); j++) {
                PictureArea both = areas.get(i).with(areas.get(j));
                double growth = both.size() - areas.get(i).size() - areas.get(j).size();
                if (growth < least) {
                    least = growth;
                    first = i;
                    second = j;
                }
            }
        }
        PictureArea joint = areas.remove(second).with(areas.remove(first));
        for (int k = areas.size() - 1; k >= 0; k--) {
            if (areas.get(k).touches(joint)) {
                joint = joint.with(areas.remove(k));
                k = areas.size();
            }
        }
        areas.add(joint);
    }
}
