package posestudio.render.clip.track;

import java.util.ArrayList;
import java.util.List;
import posestudio.models.perception.CanonicalFace;
import posestudio.render.face.EyeLandmarks;
import posestudio.render.face.Landmarks;

/** The landmarks in groups that move together, so that a blink is told from noise by many points at once. */
final class FaceRegions {
    /** Canonical centimetres: mouth and chin lie below the first, brows and forehead above the second. */
    private static final double MOUTH_BELOW = -1.5;

    private static final double BROWS_ABOVE = 3.8;

    private final int[][] regions;

    FaceRegions(CanonicalFace face) {
        boolean[] taken = new boolean[Landmarks.COUNT];
        List<int[]> all = new ArrayList<>();
        for (EyeLandmarks eye : List.of(EyeLandmarks.LEFT, EyeLandmarks.RIGHT)) {
            all.add(take(taken, eye.iris()));
            all.add(take(taken, eye.upper(), eye.lower(), eye.fold(), eye.under()));
        }
        List<Integer> mouth = new ArrayList<>();
        List<Integer> brows = new ArrayList<>();
        List<Integer> middle = new ArrayList<>();
        for (int i = 0; i < Landmarks.MESH_COUNT; i++) {
            double y = face.vertex(i, 1);
            if (!taken[i]) {
                (y < MOUTH_BELOW ? mouth : y > BROWS_ABOVE ? brows : middle).add(i);
            }
        }
        for (List<Integer> rest : List.of(mouth, brows, middle)) {
            all.add(rest.stream().mapToInt(Integer::intValue).toArray());
        }
        regions = all.toArray(int[][]::new);
    }

    private static int[] take(boolean[] taken, int[]... rows) {
        List<Integer> points = new ArrayList<>();
        for (int[] row : rows) {
            for (int i : row) {
                if (!taken[i]) {
                    taken[i] = true;
                    points.add(i);
                }
            }
        }
        return points.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Every landmark is in exactly one of them. */
    int[][] regions() {
        return regions;
    }
}
