package posestudio.render.engine.mesh;

import java.util.Arrays;

/**
 * Which part of the person is drawn anew over the plate (the head layer), and where the plate stands in for the
 * picture. Maps at working resolution, 0..1.
 */
final class HeadLayer {
    private static final int N = WorkImage.SIZE;
    private static final int T = WorkImage.TONES;
    /** Weights of motion below which nothing is drawn anew, and from which all is. */
    private static final double STILL = 0.004;

    private static final double MOVING = 0.06;
    /**
     * Weights of motion between which the plate comes in: what moves less than this hardly leaves its place, and a
     * smooth plate would show there.
     */
    private static final double[] LEAVING = {0.12, 0.45};
    /** Centimetres outside the head's silhouette over which other people end to belong to it. */
    private static final double[] STRANGERS = {1.0, 3.0};
    /** How far hair goes on beyond the matte's edge, working pixels: the plate must not show it. */
    private static final int STRANDS = 5;

    private static final int FEATHER = 5;
    /** Layer alpha that is not yet looked at in this, and that fully is. */
    private static final double[] FAINT = {0.0, 0.08};

    private final float[] membership = new float[N * N];
    private final float[] hole = new float[N * N];
    private final float[] body = new float[T * T];

    HeadLayer(
            Silhouette silhouette, HeadAxes axes, float[] influence, HeadMatte matte, HeadSquare square, double chin) {
        int n = square.nodes();
        float[] weight = Maps.atPixels(influence, square.nodes(), N);
        float[] strangers = Maps.atPixels(strangers(silhouette, axes, square, chin), square.nodes(), N);
        float[] frame = frame();
        float[] distance = new float[N * N];
        Arrays.fill(distance, STRANDS + FEATHER);
        for (int v = 0; v < N; v++) {
            for (int u = 0; u < N; u++) {
                int i = v * N + u;
                float w = weight[i];
                if (w <= STILL) {
                    continue;
                }
                float inside = Math.min(frame[u], frame[v]);
                membership[i] = (float) Maps.smoothstep(STILL, MOVING, w) * (1 - strangers[i]) * inside;
                hole[i] = (float) Maps.smoothstep(LEAVING[0], LEAVING[1], w) * inside;
                // A faint place reaches less far: were it all or nothing, noise would make the hole flicker in clips.
                float taken = matte.alpha()[i] * membership[i] * hole[i];
                distance[i] = (float) ((STRANDS + FEATHER) * (1 - Maps.smoothstep(FAINT[0], FAINT[1], taken)));
            }
        }
        for (int i = 0; i < T * T; i++) {
            double px = square.x() + (i % T + 0.5) * square.side() / T;
            double py = square.y() + (i / T + 0.5) * square.side() / T;
            body[i] = (float) (1 - Maps.smoothstep(chin - 3, chin + 2, axes.up(px, py)));
        }
        Maps.spreadDistance(distance, N, N, STRANDS + FEATHER);
        for (int i = 0; i < N * N; i++) {
            if (hole[i] > 0 && distance[i] > STRANDS) {
                hole[i] *= (float) (1 - Maps.smoothstep(STRANDS, STRANDS + FEATHER, distance[i]));
            }
        }
    }

    /** How much each node of the grid belongs to somebody else, 0..1. */
    private static float[] strangers(Silhouette silhouette, HeadAxes axes, HeadSquare square, double chin) {
        int n = square.nodes();
        float[] strangers = new float[n * n];
        for (int i = 0; i < n * n; i++) {
            double px = square.nodeX(i % n);
            double py = square.nodeY(i / n);
            double above = Maps.smoothstep(chin + 5, chin + 10, axes.up(px, py));
            if (above > 0) {
                double outside = silhouette.outside(px, py, STRANGERS[0], STRANGERS[1]);
                strangers[i] = (float) (above * Maps.smoothstep(STRANGERS[0], STRANGERS[1], outside));
            }
        }
        return strangers;
    }

    /** By rows and columns: falls to nothing at the square's border, so that no edit is cut off there in a line. */
    private static float[] frame() {
        float[] frame = new float[N];
        for (int u = 0; u < N; u++) {
            frame[u] = (float) Maps.smoothstep(0, 12, Math.min(u, N - 1 - u));
        }
        return frame;
    }

    /** How much a place belongs to what moves; times alpha it is the layer's own alpha. */
    float[] membership() {
        return membership;
    }

    /** How much the plate stands in for the picture. */
    float[] hole() {
        return hole;
    }

    /** Where clothes and neck lie behind the head: 0 above the chin, 1 well below it; pixels of the tones' maps. */
    float[] body() {
        return body;
    }
}
