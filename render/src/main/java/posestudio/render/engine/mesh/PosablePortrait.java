package posestudio.render.engine.mesh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import posestudio.editor.edit.FaceEdit;
import posestudio.render.engine.PosedOpening;
import posestudio.render.engine.PosedRelief;
import posestudio.render.engine.PreparedPortrait;
import posestudio.render.engine.Relief;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.face.NeckTurn;
import posestudio.render.face.Opening;
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
    private final FaceSurface surface;
    /** Made when an expression first moves them; empty where an opening is hidden. */
    private final Map<Opening, Optional<PreparedOpening>> openings = new EnumMap<>(Opening.class);
    /** The relief's triangles without the places of some openings, by which they are (a bit each). */
    private final Map<Integer, int[][]> without = new HashMap<>();

    private record Last(FaceEdit edit, PosedRelief posed) {}

    private volatile Last last;

    PosablePortrait(Relief relief, float[] influence, FaceAnalysis face, FaceSurface surface) {
        this.relief = relief;
        this.influence = influence;
        this.face = face;
        this.surface = surface;
        without.put(0, new int[][] {relief.solidTriangles(), relief.edgeTriangles()});
    }

    @Override
    public Relief relief() {
        return relief;
    }

    @Override
    public PosedRelief pose(FaceEdit edit) {
        // Asked for several times by one picture: for its region, and for each of its tiles.
        Last known = last;
        if (known == null || !known.edit.equals(edit)) {
            known = new Last(edit, posed(edit));
            last = known;
        }
        return known.posed;
    }

    private PosedRelief posed(FaceEdit edit) {
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
        FaceWeights weights = surface.weights();
        FaceWeights.move(weights.landmark(), weights.share(), shifts, places, moved);
        int mask = 0;
        List<PosedOpening> posed = new ArrayList<>();
        for (Opening opening : Opening.values()) {
            if (opening.isMovedBy(deformation.offsets())) {
                Optional<PreparedOpening> prepared = prepared(opening);
                if (prepared.isPresent()) {
                    mask |= 1 << opening.ordinal();
                    posed.add(prepared.get().pose(face.landmarks(), shifts, motion));
                }
            }
        }
        int[][] triangles = layered ? without(mask) : new int[][] {movedCells(moved, taking(mask)), new int[0]};
        float[] positions = motion.apply(places, influence);
        return new PosedRelief(relief, positions, layered, triangles[0], triangles[1], posed);
    }

    private Optional<PreparedOpening> prepared(Opening opening) {
        synchronized (openings) {
            return openings.computeIfAbsent(opening, o -> PreparedOpening.of(o, surface));
        }
    }

    private int[][] without(int mask) {
        synchronized (without) {
            return without.computeIfAbsent(mask, m -> {
                List<PreparedOpening> taking = taking(m);
                return new int[][] {keep(relief.solidTriangles(), taking), keep(relief.edgeTriangles(), taking)};
            });
        }
    }

    private List<PreparedOpening> taking(int mask) {
        return Arrays.stream(Opening.values())
                .filter(opening -> (mask >> opening.ordinal() & 1) != 0)
                .flatMap(opening -> prepared(opening).stream())
                .toList();
    }

    /** Cells come as six indices, the first of them their upper left node. */
    private int[] keep(int[] triangles, List<PreparedOpening> taking) {
        int[] kept = new int[triangles.length];
        int count = 0;
        int n = relief.nodes();
        for (int t = 0; t < triangles.length; t += 6) {
            int node = triangles[t];
            if (!isTaken(node / n * (n - 1) + node % n, taking)) {
                System.arraycopy(triangles, t, kept, count, 6);
                count += 6;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private static boolean isTaken(int cell, List<PreparedOpening> taking) {
        for (PreparedOpening opening : taking) {
            if (opening.takes(cell)) {
                return true;
            }
        }
        return false;
    }

    private int[] movedCells(boolean[] moved, List<PreparedOpening> taking) {
        int n = relief.nodes();
        int[] triangles = new int[(n - 1) * (n - 1) * 6];
        int count = 0;
        for (int y = 0; y < n - 1; y++) {
            for (int x = 0; x < n - 1; x++) {
                int i = y * n + x;
                boolean any = moved[i] || moved[i + 1] || moved[i + n] || moved[i + n + 1];
                if (any && !isTaken(y * (n - 1) + x, taking)) {
                    count = LayerCells.add(triangles, count, x, y, n);
                }
            }
        }
        return Arrays.copyOf(triangles, count);
    }
}
