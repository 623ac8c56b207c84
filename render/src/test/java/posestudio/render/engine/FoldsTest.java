package posestudio.render.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FoldsTest {
    private static final int NODES = 51;
    private static final int STEP = 10;

    private static float[] flat() {
        float[] places = new float[NODES * NODES * 3];
        for (int i = 0; i < NODES * NODES; i++) {
            places[i * 3] = i % NODES * STEP;
            places[i * 3 + 1] = i / NODES * STEP;
        }
        return places;
    }

    private static List<PictureArea> folds(float[] places) {
        int[] triangles = new int[(NODES - 1) * (NODES - 1) * 6];
        int count = 0;
        for (int y = 0; y < NODES - 1; y++) {
            for (int x = 0; x < NODES - 1; x++) {
                int i = y * NODES + x;
                for (int node : new int[] {i, i + 1, i + NODES, i + 1, i + NODES + 1, i + NODES}) {
                    triangles[count++] = node;
                }
            }
        }
        float[] none = {};
        int[] edge = {};
        double side = (NODES - 1) * STEP;
        Relief relief = new Relief(0, 0, side, NODES, flat(), edge, triangles, 0, 0, none, none, none, none, none);
        return Folds.of(new PosedRelief(relief, places, false, triangles, edge, List.of()));
    }

    private static boolean hold(List<PictureArea> areas, double x, double y) {
        return areas.stream().anyMatch(a -> x >= a.left() && x <= a.right() && y >= a.top() && y <= a.bottom());
    }

    @Test
    void aSurfaceThatFacesTheViewerHasNone() {
        float[] places = flat();
        for (int i = 0; i < NODES * NODES; i++) {
            places[i * 3] += 20 * Math.sin(places[i * 3] / 60);
        }
        assertEquals(List.of(), folds(places));
    }

    @Test
    void whereASurfaceTurnsBackIsOneAndTheRestIsNot() {
        float[] places = flat();
        // One column of nodes is pulled over the one before it.
        for (int row = 20; row < 25; row++) {
            places[(row * NODES + 30) * 3] = 288;
        }
        List<PictureArea> areas = folds(places);
        assertTrue(hold(areas, 289, 220));
        assertFalse(hold(areas, 100, 220));
        assertFalse(hold(areas, 289, 400));
    }

    @Test
    void manyAreJoinedToAFewThatDoNotOverlap() {
        float[] places = flat();
        for (int k = 0; k < 6; k++) {
            int node = (5 + 7 * k) * NODES + 4 + 13 * k % 40;
            places[node * 3] += 25;
        }
        List<PictureArea> areas = folds(places);
        assertTrue(areas.size() <= 3);
        for (int k = 0; k < 6; k++) {
            int node = (5 + 7 * k) * NODES + 4 + 13 * k % 40;
            assertTrue(hold(areas, places[node * 3], places[node * 3 + 1]));
        }
        for (PictureArea one : areas) {
            assertEquals(1, areas.stream().filter(one::touches).count());
        }
    }
}
