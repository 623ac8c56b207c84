package posestudio.render.engine.mesh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import posestudio.editor.edit.FaceEdit;
import posestudio.render.engine.PosedOpening;
import posestudio.render.engine.PosedRelief;
import posestudio.render.engine.PreparedPortrait;
import posestudio.render.engine.Relief;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.face.NeckTurn;
import posestudio.render.rig.Deformation;

/**
 * A relief that follows edits: first the expression moves the nodes with the face's landmarks, then the head turns as
 * one body. When only the expression has changed, only the cells that move are drawn, straight over the picture, so that
 * everything else stays as it is.
 */
final class PosablePortrait implements PreparedPortrait {
    private final Relief relief;
    private final float[] influence;
    private final FaceAnalysis face;
    private final FaceWeights weights;
    private final List<PreparedOpening> openings;
    /** The relief's triangles without the places of some openings, by which they are (a bit each). */
    private final Map<Integer, int[][]> without = new HashMap<>();

    PosablePortrait(
            Relief relief, float[] influence, FaceAnalysis face, FaceWeights weights, List<PreparedOpening> openings) {
        this.relief = relief;
        this.influence = influence;
        this.face = face;
        this.weights = weights;
        this.openings = openings;
        without.put(0, new int[][] {relief.solidTriangles(), relief.edgeTriangles()});
    }

    @Override
    public Relief relief() {
        return relief;
    }

    @Override
    public PosedRelief pose(FaceEdit edit) {
        HeadMotion motion = new HeadMotion(face.transform(), edit);
        Deformation deformation = new Deformation(face, edit);
        boolean layered = NeckTurn.isAskedBy(edit);
        if (deformation.isNone()) {
            int[][] all = layered ? without(0) : new int[2][0];
            float[] positions = motion.apply(relief.positions(), influence);
            return new PosedRelief(relief, positions, layered, all[0], all[1], List.of());
        }
        float[] shifts = deformation.pictureShifts();
        float[] places = relief.positions().clone();
        boolean[] moved = new boolean[places.length / 3];
        FaceWeights.move(weights.landmark(), weights.share(), shifts, places, moved);
        int mask = 0;
        List<PosedOpening> posed = new ArrayList<>();
        for (int k = 0; k < openings.size(); k++) {
            if (openings.get(k).opening().isMovedBy(deformation.offsets())) {
                mask |= 1 << k;
                posed.add(openings.get(k).pose(face.landmarks(), shifts, motion));
            }
        }
        int[][] triangles = layered ? without(mask) : new int[][] {movedCells(moved, mask), new int[0]};
        float[] positions = motion.apply(places, influence);
        return new PosedRelief(relief, positions, layered, triangles[0], triangles[1], posed);
    }

    private int[][] without(int mask) {
        synchronized (without) {
            return without.computeIfAbsent(mask, m ->
                    new int[][] {keep(relief.solidTriangles(), m), keep(relief.edgeTriangles(), m)});
        }
    }

    /** Cells come as six indices, the first of them their upper left node. */
    private int[] keep(int[] triangles, int mask) {
        int[] kept = new int[triangles.length];
        int count = 0;
        int n = relief.nodes();
        for (int t = 0; t < triangles.length; t += 6) {
            int node = triangles[t];
            if (!isTaken(node / n * (n - 1) + node % n, mask)) {
                System.arraycopy(triangles, t, kept, count, 6);
                count += 6;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private boolean isTaken(int cell, int mask) {
        for (int k = 0; k < openings.size(); k++) {
            if ((mask >> k & 1) != 0 && openings.get(k).takes(cell)) {
                return true;
            }
        }
        return false;
    }

    private int[] movedCells(boolean[] moved, int mask) {
        int n = relief.nodes();
        int[] triangles = new int[(n - 1) * (n - 1) * 6];
        int count = 0;
        for (int y = 0; y < n - 1; y++) {
            for (int x = 0; x < n - 1; x++) {
                int i = y * n + x;
                boolean any = moved[i] || moved[i + 1] || moved[i + n] || moved[i + n + 1];
                if (any && !isTaken(y * (n - 1) + x, mask)) {
                    count = LayerCells.add(triangles, count, x, y, n);
                }
            }
        }
        return Arrays.copyOf(triangles, count);
    }
}
