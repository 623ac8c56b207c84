package posestudio.render.engine.mesh;

import java.util.Arrays;

/** The grid's cells in which there is anything of the head layer to draw, as triangles: its solid inside and its edge. */
final class LayerCells {
    /** Layer alpha above which a working pixel is surely opaque, and below which it is surely nothing. */
    private static final float FULL = 0.999f;

    private static final float EMPTY = 0.002f;

    private final int[] edge;
    private final int[] solid;

    LayerCells(HeadSquare square, HeadMatte matte, HeadLayer layer) {
        int n = square.nodes();
        int cells = n - 1;
        float[] least = new float[cells * cells];
        float[] most = new float[cells * cells];
        Arrays.fill(least, 1);
        int size = WorkImage.SIZE;
        for (int i = 0; i < size * size; i++) {
            int cell = i / size * cells / size * cells + i % size * cells / size;
            float alpha = matte.alpha()[i] * layer.membership()[i];
            least[cell] = Math.min(least[cell], alpha);
            most[cell] = Math.max(most[cell], alpha);
        }
        int[] edges = new int[cells * cells * 6];
        int[] solids = new int[cells * cells * 6];
        int edgeCount = 0;
        int solidCount = 0;
        for (int y = 0; y < cells; y++) {
            for (int x = 0; x < cells; x++) {
                float around = least[y * cells + x];
                float peak = most[y * cells + x];
                for (int dy = -1; dy <= 1; dy++) {
                    for (int dx = -1; dx <= 1; dx++) {
                        int cell = Math.max(0, Math.min(cells - 1, y + dy)) * cells
                                + Math.max(0, Math.min(cells - 1, x + dx));
                        around = Math.min(around, least[cell]);
                        peak = Math.max(peak, most[cell]);
                    }
                }
                if (around > FULL) {
                    solidCount = add(solids, solidCount, x, y, n);
                } else if (peak > EMPTY) {
                    edgeCount = add(edges, edgeCount, x, y, n);
                }
            }
        }
        edge = Arrays.copyOf(edges, edgeCount);
        solid = Arrays.copyOf(solids, solidCount);
    }

    /** The diagonal alternates, so that slopes in both directions are drawn alike. */
    static int add(int[] indices, int count, int x, int y, int n) {
        int i = y * n + x;
        int[] cell = ((x ^ y) & 1) != 0
                ? new int[] {i, i + 1, i + n, i + n + 1, i + n, i + 1}
                : new int[] {i, i + 1, i + n + 1, i, i + n + 1, i + n};
        System.arraycopy(cell, 0, indices, count, 6);
        return count + 6;
    }

    /** Node indices of the cells where the layer may be translucent, three a triangle. */
    int[] edge() {
        return edge;
    }

    /** Node indices of the cells where it is opaque, three a triangle. */
    int[] solid() {
        return solid;
    }
}
