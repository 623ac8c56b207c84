package posestudio.models.perception;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import posestudio.models.ModelException;
import posestudio.models.pack.ModelStore;

class CanonicalFaceTest {
    private static CanonicalFace face;

    @BeforeAll
    static void read() throws ModelException {
        face = CanonicalFace.read(ModelStore.bundled().require("perception"));
    }

    @Test
    void theNoseStandsOutTheChinIsBelowAndTheFirstEyeIsOnTheLeft() {
        assertTrue(face.vertex(1, 2) > face.vertex(234, 2));
        assertTrue(face.vertex(152, 1) < face.vertex(10, 1));
        assertTrue(face.vertex(33, 0) < 0);
        assertEquals(-face.vertex(33, 0), face.vertex(263, 0), 1e-5);
    }

    @Test
    void everyTriangleOfTheMidfaceFacesTheViewerCounterClockwise() {
        int[] t = face.triangles();
        int front = 0;
        for (int i = 0; i < t.length; i += 3) {
            double ax = face.vertex(t[i + 1], 0) - face.vertex(t[i], 0);
            double ay = face.vertex(t[i + 1], 1) - face.vertex(t[i], 1);
            double bx = face.vertex(t[i + 2], 0) - face.vertex(t[i], 0);
            double by = face.vertex(t[i + 2], 1) - face.vertex(t[i], 1);
            front += ax * by - ay * bx > 0 ? 1 : 0;
        }
        assertTrue(front > CanonicalFace.TRIANGLE_COUNT * 0.9, front + " of " + CanonicalFace.TRIANGLE_COUNT);
    }

    @Test
    void triangleIndicesRefinementsAndWeightsNameVertices() {
        assertTrue(Arrays.stream(face.triangles()).allMatch(i -> i >= 0 && i < CanonicalFace.VERTEX_COUNT));
        assertEquals(80, distinct(face.refinement("output_lips")));
        assertEquals(71, distinct(face.refinement("output_left_eye")));
        assertEquals(71, distinct(face.refinement("output_right_eye")));
        assertEquals(33, face.refinement("output_left_eye")[0]);
        assertEquals(263, face.refinement("output_right_eye")[0]);
        assertEquals(33, face.procrustesWeights().size());
        assertTrue(face.procrustesWeights().get(33) > 0);
    }

    @Test
    void partnersAreEachOthersMirrorImage() {
        for (int i = 0; i < CanonicalFace.VERTEX_COUNT; i++) {
            assertEquals(i, face.partner(face.partner(i)));
            assertEquals(-face.vertex(i, 0), face.vertex(face.partner(i), 0), 1e-3);
        }
        assertEquals(263, face.partner(33));
        assertEquals(1, face.partner(1));
    }

    private static int distinct(int[] indices) {
        Set<Integer> set = new HashSet<>();
        Arrays.stream(indices).forEach(set::add);
        assertEquals(indices.length, set.size());
        return set.size();
    }
}
