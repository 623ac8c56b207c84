package posestudio.app.bench;

import posestudio.render.face.Landmarks;

/** The turn, size and shift of the plane that brings one set of landmarks nearest to another (least squares). */
final class PlaneSimilarity {
    private final double a;
    private final double b;
    private final double fromX;
    private final double fromY;
    private final double toX;
    private final double toY;

    PlaneSimilarity(Landmarks from, Landmarks to) {
        double[] middle = new double[4];
        for (int i = 0; i < Landmarks.COUNT; i++) {
            middle[0] += from.x(i) / (double) Landmarks.COUNT;
            middle[1] += from.y(i) / (double) Landmarks.COUNT;
            middle[2] += to.x(i) / (double) Landmarks.COUNT;
            middle[3] += to.y(i) / (double) Landmarks.COUNT;
        }
        double along = 0;
        double across = 0;
        double spread = 0;
        for (int i = 0; i < Landmarks.COUNT; i++) {
            double x = from.x(i) - middle[0];
            double y = from.y(i) - middle[1];
            double u = to.x(i) - middle[2];
            double v = to.y(i) - middle[3];
            along += x * u + y * v;
            across += x * v - y * u;
            spread += x * x + y * y;
        }
        a = along / spread;
        b = across / spread;
        fromX = middle[0];
        fromY = middle[1];
        toX = middle[2];
        toY = middle[3];
    }

    /** Where the landmarks go. */
    Landmarks apply(Landmarks marks) {
        float[] moved = marks.toArray();
        for (int i = 0; i < Landmarks.COUNT; i++) {
            double x = marks.x(i) - fromX;
            double y = marks.y(i) - fromY;
            moved[i * 3] = (float) (a * x - b * y + toX);
            moved[i * 3 + 1] = (float) (b * x + a * y + toY);
        }
        return new Landmarks(moved);
    }

    /** Which place goes to a place: x and y. */
    double[] back(double x, double y) {
        double u = x - toX;
        double v = y - toY;
        double size = a * a + b * b;
        return new double[] {(a * u + b * v) / size + fromX, (a * v - b * u) / size + fromY};
    }
}
