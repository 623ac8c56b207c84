package posestudio.render.engine.mesh;

import java.util.List;
import posestudio.render.face.Landmarks;

/** The edges at which the visible side of the face ends, to be asked which of them lies nearest to a place. */
final class Outline {
    private final List<int[]> edges;
    private final double[] startX;
    private final double[] startY;
    private final double[] edgeX;
    private final double[] edgeY;
    private final double[] lengthSquared;
    private double left = Double.MAX_VALUE;
    private double top = Double.MAX_VALUE;
    private double right = -Double.MAX_VALUE;
    private double bottom = -Double.MAX_VALUE;

    /** @param edges pairs of landmarks */
    Outline(Landmarks marks, List<int[]> edges) {
        this.edges = edges;
        int count = edges.size();
        startX = new double[count];
        startY = new double[count];
        edgeX = new double[count];
        edgeY = new double[count];
        lengthSquared = new double[count];
        for (int k = 0; k < count; k++) {
            int[] ends = edges.get(k);
            startX[k] = marks.x(ends[0]);
            startY[k] = marks.y(ends[0]);
            edgeX[k] = marks.x(ends[1]) - startX[k];
            edgeY[k] = marks.y(ends[1]) - startY[k];
            lengthSquared[k] = Math.max(1e-9, edgeX[k] * edgeX[k] + edgeY[k] * edgeY[k]);
            left = Math.min(left, startX[k]);
            top = Math.min(top, startY[k]);
            right = Math.max(right, startX[k]);
            bottom = Math.max(bottom, startY[k]);
        }
    }

    /** False where surely no edge is nearer than {@code reach}; every end is some edge's start. */
    boolean mayReach(double x, double y, double reach) {
        return x > left - reach && x < right + reach && y > top - reach && y < bottom + reach;
    }

    /** The nearest edge, -1 when none is nearer than {@code reach}. */
    int nearest(double x, double y, double reach) {
        int nearest = -1;
        double least = reach * reach;
        for (int k = 0; k < startX.length; k++) {
            double distance = distanceSquared(k, x, y);
            if (distance < least) {
                least = distance;
                nearest = k;
            }
        }
        return nearest;
    }

    /** Squared distance of a place to an edge. */
    double distanceSquared(int edge, double x, double y) {
        double t = along(edge, x, y);
        double ox = x - startX[edge] - t * edgeX[edge];
        double oy = y - startY[edge] - t * edgeY[edge];
        return ox * ox + oy * oy;
    }

    /** Which part of an edge is nearest to a place, 0 its start to 1 its end. */
    double along(int edge, double x, double y) {
        double dot = (x - startX[edge]) * edgeX[edge] + (y - startY[edge]) * edgeY[edge];
        return Math.max(0, Math.min(1, dot / lengthSquared[edge]));
    }

    /** The landmarks at an edge's ends. */
    int[] ends(int edge) {
        return edges.get(edge);
    }
}
