package posestudio.render.rig;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.edit.KeypointEdit;
import posestudio.editor.edit.KeypointEdits;
import posestudio.editor.parameter.Parameters;
import posestudio.render.SamplePortrait;
import posestudio.render.face.EyeLandmarks;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.face.Landmarks;
import posestudio.render.face.MouthLandmarks;

/** Keypoints moved by hand, on a real face. */
class KeypointFieldTest {
    private final FaceAnalysis face = SamplePortrait.collins().face();
    private final float[] canonical = face.canonicalKeypoints();

    private static KeypointEdit by(double x, double y, double z) {
        return KeypointEdit.NONE.at(x, y, z);
    }

    private float[] offsets(Map<String, KeypointEdit> edits) {
        return new Deformation(face, FaceEdit.NEUTRAL.with(KeypointEdits.of(edits))).offsets();
    }

    private static float[] at(float[] offsets, int landmark) {
        return new float[] {offsets[landmark * 3], offsets[landmark * 3 + 1], offsets[landmark * 3 + 2]};
    }

    private static float[] at(float[] offsets, String id) {
        return at(offsets, Handles.byId(id).orElseThrow().keypoint());
    }

    private double distance(int a, int b) {
        double sum = 0;
        for (int k = 0; k < 3; k++) {
            sum += Math.pow(canonical[a * 3 + k] - canonical[b * 3 + k], 2);
        }
        return Math.sqrt(sum);
    }

    @Test
    void aHandleGoesExactlyWhereItIsPut() {
        for (Handle handle : Handles.ALL) {
            float[] offsets = offsets(Map.of(handle.id(), by(0.3, -0.2, 0.1)));
            assertArrayEquals(new float[] {0.3f, -0.2f, 0.1f}, at(offsets, handle.keypoint()), 1e-4f, handle.id());
        }
    }

    @Test
    void nothingBeyondItsReachMoves() {
        float[] offsets = offsets(Map.of("cheek-left", by(0.5, 0.5, 0.5).withRadius(2)));
        int cheek = Handles.byId("cheek-left").orElseThrow().keypoint();
        int moved = 0;
        for (int i = 0; i < Landmarks.COUNT; i++) {
            boolean moves = offsets[i * 3] != 0;
            assertTrue(!moves || distance(i, cheek) < 2, "landmark " + i);
            moved += moves ? 1 : 0;
        }
        assertTrue(moved > 5, moved + " landmarks follow");
    }

    @Test
    void neighboursMovedTogetherMoveAsOneAndNotFartherThanTheHand() {
        KeypointEdit down = by(0, -0.4, 0);
        float[] offsets =
                offsets(Map.of("upper-lid-outer-left", down, "upper-lid-left", down, "upper-lid-inner-left", down));
        for (int i = 0; i < Landmarks.COUNT; i++) {
            assertTrue(offsets[i * 3 + 1] >= -0.4001, "landmark " + i + " by " + offsets[i * 3 + 1]);
        }
        assertEquals(-0.4, at(offsets, "upper-lid-left")[1], 1e-4);
    }

    @Test
    void handlesMovedAgainstEachOtherBothGoWhereTheyArePut() {
        float[] offsets = offsets(Map.of("upper-lip-bow", by(0, 0.2, 0), "upper-lip-peak-left", by(0.1, -0.2, 0)));
        assertEquals(0.2, at(offsets, "upper-lip-bow")[1], 1e-4);
        assertEquals(-0.2, at(offsets, "upper-lip-peak-left")[1], 1e-4);
    }

    @Test
    void aLockedNeighbourStaysAndHoldsWhatIsAroundIt() {
        KeypointEdit push = by(0.6, 0, 0).withRadius(5);
        float[] free = offsets(Map.of("cheek-left", push));
        float[] held = offsets(Map.of("cheek-left", push, "mouth-corner-left", KeypointEdit.NONE.withLock(true)));
        int corner = Handles.byId("mouth-corner-left").orElseThrow().keypoint();
        assertTrue(at(free, corner)[0] > 0.1, "would have moved");
        assertArrayEquals(new float[3], at(held, corner), 1e-5f);
        assertEquals(0.6, at(held, "cheek-left")[0], 1e-4);
        for (int i = 0; i < Landmarks.COUNT; i++) {
            if (distance(i, corner) < 0.6) {
                assertTrue(Math.abs(held[i * 3]) < 0.5 * Math.abs(free[i * 3]) + 1e-6, "landmark " + i);
            }
        }
    }

    @Test
    void aLockAloneChangesNothing() {
        assertArrayEquals(new float[Landmarks.COUNT * 3], offsets(Map.of("chin", KeypointEdit.NONE.withLock(true))));
    }

    @Test
    void lidsDoNotDragEachOtherNorTheEyeball() {
        float[] upper = offsets(Map.of("upper-lid-left", by(0, -0.5, 0).withRadius(6)));
        float[] lower = offsets(Map.of("lower-lid-left", by(0, 0.5, 0).withRadius(6)));
        EyeLandmarks eye = EyeLandmarks.LEFT;
        for (int k = 1; k < eye.upper().length - 1; k++) {
            assertArrayEquals(new float[3], at(upper, eye.lower()[k]), "lower lid " + k);
            assertArrayEquals(new float[3], at(lower, eye.upper()[k]), "upper lid " + k);
            assertTrue(at(upper, eye.upper()[k])[1] < -0.1, "the lid itself " + k);
        }
        for (int iris : eye.iris()) {
            assertArrayEquals(new float[3], at(upper, iris), "iris " + iris);
        }
    }

    @Test
    void lipsDoNotDragEachOtherAndCornersBelongToBoth() {
        float[] offsets = offsets(Map.of("upper-lip-middle", by(0, 0.5, 0).withRadius(6)));
        for (int[] row : MouthLandmarks.LOWER_ROWS) {
            for (int i : row) {
                assertArrayEquals(new float[3], at(offsets, i), "landmark " + i);
            }
        }
        assertEquals(0, at(offsets, "chin")[1], "the chin under the mouth stays as well");
        assertTrue(at(offsets, MouthLandmarks.CORNERS[0])[1] > 0, "the corner follows");
        float[] corner = offsets(Map.of("mouth-corner-left", by(-0.3, 0.3, 0)));
        assertTrue(at(corner, MouthLandmarks.UPPER_ROWS[0][0])[1] > 0, "upper lip");
        assertTrue(at(corner, MouthLandmarks.LOWER_ROWS[0][0])[1] > 0, "lower lip");
    }

    @Test
    void anIrisMovesAsAWholeAndAlone() {
        float[] offsets = offsets(Map.of("iris-right", by(0.2, 0.1, 0)));
        for (int i = 0; i < Landmarks.COUNT; i++) {
            boolean iris = i >= EyeLandmarks.RIGHT.iris()[0];
            assertArrayEquals(
                    iris ? new float[] {0.2f, 0.1f, 0} : new float[3], at(offsets, i), 1e-6f, "landmark " + i);
        }
    }

    @Test
    void turnAndScaleActAroundTheKeypointWhichStays() {
        float[] offsets =
                offsets(Map.of("nose-tip", KeypointEdit.NONE.withAffine(90, 1).withRadius(5)));
        assertArrayEquals(new float[3], at(offsets, "nose-tip"), 1e-5f);
        int above = Handles.byId("nose-bridge").orElseThrow().keypoint();
        assertTrue(at(offsets, above)[0] > 0.1, "what was above goes clockwise, to the right");
        float[] larger =
                offsets(Map.of("nose-tip", KeypointEdit.NONE.withAffine(0, 1.5).withRadius(5)));
        assertTrue(at(larger, above)[1] > 0.1, "what was above goes farther up");
    }

    @Test
    void aMovementInTheViewPlaneStaysOnTheFaceWhenTheHeadTurns() {
        FaceEdit turned = FaceEdit.turned(new HeadPose(8, -20, 12)).with(Parameters.NEARER, 30);
        Handle handle = Handles.byId("mouth-corner-right").orElseThrow();
        double[] way = new FacePlacement(face, turned).toHandle(7, -4);
        KeypointEdits moved = KeypointEdits.of(Map.of(handle.id(), by(way[0], way[1], way[2])));
        Landmarks before = new FacePlacement(face, turned).landmarks();
        Landmarks after = new FacePlacement(face, turned.with(moved)).landmarks();
        int i = handle.keypoint();
        assertEquals(7, after.x(i) - before.x(i), 0.01, "follows the hand across");
        assertEquals(-4, after.y(i) - before.y(i), 0.01, "and down");
        assertEquals(0, after.z(i) - before.z(i), 0.01, "in the view plane");
        float[] kept = new Deformation(face, turned.with(new HeadPose(0, 15, 0)).with(moved)).offsets();
        assertArrayEquals(
                new float[] {(float) way[0], (float) way[1], (float) way[2]},
                at(kept, i),
                1e-4f,
                "the same place of the face at another turn");
    }

    @Test
    void inTheMirrorTheOtherHalfDoesTheSame() {
        Handle lead = Handles.byId("mouth-corner-left").orElseThrow();
        Map<String, KeypointEdit> moved = new HandleMoves(MeshRig.INSTANCE)
                .moved(
                        KeypointEdits.NONE,
                        Set.of("mouth-corner-left", "upper-lip-bow", "brow-arch-right"),
                        lead,
                        new double[] {0.3, 0.2, 0.1},
                        true);
        Map<String, KeypointEdit> expected = new TreeMap<>();
        expected.put("mouth-corner-left", by(0.3, 0.2, 0.1));
        expected.put("mouth-corner-right", by(-0.3, 0.2, 0.1));
        expected.put("upper-lip-bow", by(0, 0.2, 0.1));
        expected.put("brow-arch-right", by(-0.3, 0.2, 0.1));
        expected.put("brow-arch-left", by(0.3, 0.2, 0.1));
        assertEquals(expected, moved);
    }

    @Test
    void lockedHandlesAreNotMovedNotEvenInTheMirror() {
        KeypointEdits start = KeypointEdits.of(
                Map.of("chin", by(0, 0.1, 0).withLock(true), "jaw-right", KeypointEdit.NONE.withLock(true)));
        Handle lead = Handles.byId("jaw-left").orElseThrow();
        Map<String, KeypointEdit> moved = new HandleMoves(MeshRig.INSTANCE)
                .moved(start, Set.of("chin", "jaw-left"), lead, new double[] {1, 0, 0}, true);
        assertEquals(Set.of("jaw-left"), moved.keySet());
    }

    @Test
    void theMirrorOfTheMirrorIsTheSame() {
        KeypointEdit edit = new KeypointEdit(0.3, -0.2, 0.7, 2.5, 31, 1.3, false);
        assertEquals(edit, edit.mirrored().mirrored());
        for (Handle handle : Handles.ALL) {
            assertEquals(handle, Handles.partner(Handles.partner(handle)));
        }
    }

    @Test
    void theFarSideOfATurnedFaceIsHidden() {
        Set<Handle> frontal = new FacePlacement(face, FaceEdit.NEUTRAL).hidden();
        assertTrue(frontal.size() < 4, "a frontal face shows nearly all: " + frontal);
        // Positive yaw looks to the viewer's right: the right side goes away.
        Set<Handle> turned = new FacePlacement(face, FaceEdit.turned(new HeadPose(0, 30, 0))).hidden();
        assertTrue(turned.contains(Handles.byId("ear-right").orElseThrow()), turned.toString());
        assertTrue(turned.stream().noneMatch(handle -> handle.id().endsWith("-left")), turned.toString());
    }
}
