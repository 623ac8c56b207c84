package posestudio.render.engine.mesh;

/**
 * How much of the head's motion each node of the grid takes part in: 1 on the head, 0 on shoulders and chest, and in
 * between whatever bends smoothly from one to the other. The transition is a membrane that flows only inside the
 * person, so that hair beside the neck swings over its own length and is not cut at a line.
 */
final class NeckInfluence {
    /** Below the chin by this much the body begins, cm. */
    private static final double NECK_LENGTH = 7.5;
    /** Farther from the head's axis than this lie shoulders, not neck or hair, cm. */
    private static final double SHOULDER = 11;

    private final float[] weight;

    NeckInfluence(HeadAxes axes, HeadMatte matte, FaceDepth face, HeadSquare square, double chin) {
        int n = square.nodes();
        weight = new float[n * n];
        boolean[] fixed = new boolean[n * n];
        boolean[] person = new boolean[n * n];
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                int i = row * n + column;
                double px = square.nodeX(column);
                double py = square.nodeY(row);
                double up = axes.up(px, py);
                double across = Math.abs(axes.across(px, py));
                person[i] = face.covered()[i] || matte.atNode(column, row, n) > 0.15;
                // The jaw line rises to the ears: a parabola through the chin and the jaw's corners.
                double jaw = chin + 0.05 * across * across;
                boolean head = face.covered()[i] || up > Math.min(chin + 5.5, jaw + 0.8);
                boolean body = up < chin - NECK_LENGTH || across > SHOULDER && up < chin - 2.5;
                fixed[i] = head || body;
                weight[i] = head ? 1 : 0;
            }
        }
        float[] bent = weight.clone();
        new Membrane(fixed, person, null, n).solve(bent);
        // Outside the person the film is not solved; there a second one continues it, so that edges do not tear.
        boolean[] known = new boolean[n * n];
        for (int i = 0; i < n * n; i++) {
            known[i] = fixed[i] || person[i];
            bent[i] = Math.max(0, Math.min(1, bent[i]));
        }
        new Membrane(known, null, null, n).solve(bent);
        float[] smooth = Maps.smooth(bent, n, n, 2);
        for (int i = 0; i < n * n; i++) {
            double w = face.covered()[i] ? 1 : Math.max(0, Math.min(1, smooth[i]));
            weight[i] = (float) (w * w * (3 - 2 * w));
        }
    }

    /** Weight at all nodes, rows from the top, 0..1. */
    float[] weight() {
        return weight;
    }
}
