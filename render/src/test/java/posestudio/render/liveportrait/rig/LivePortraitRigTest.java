package posestudio.render.liveportrait.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.edit.KeypointEdit;
import posestudio.editor.edit.KeypointEdits;
import posestudio.editor.parameter.Laterality;
import posestudio.editor.parameter.ParameterGroup;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.parameter.Unit;
import posestudio.render.liveportrait.crop.CropSquare;
import posestudio.render.liveportrait.expression.DrivenExpression;
import posestudio.render.liveportrait.expression.LiveScalars;
import posestudio.render.liveportrait.motion.SourceMotion;
import posestudio.render.rig.Handle;
import posestudio.render.rig.HandleMoves;
import posestudio.render.rig.HandlePlacement;
import posestudio.render.rig.HandleRange;
import posestudio.render.rig.Offer;

class LivePortraitRigTest {
    private final LivePortraitRig rig = new LivePortraitRig(face -> Optional.of(located(0.3)));
    private final Handle lip = rig.handle("lp-19").orElseThrow();
    private final Handle leftBrow = rig.handle("lp-1").orElseThrow();

    /** The lower lip at (0.1, 0.2) of a crop of 1024 picture pixels, so that a pixel of it is two of the picture. */
    private static LocatedMotion located(double angle) {
        float[] canonical = new float[63];
        canonical[57] = 0.05f;
        canonical[58] = 0.1f;
        SourceMotion motion = new SourceMotion(0, 0, 0, 2, 0, 0, canonical, new float[63]);
        return new LocatedMotion(motion, new CropSquare(1000, 800, 1024, angle));
    }

    private static HandlePlacement placed(FaceEdit edit, double angle) {
        return new LivePortraitPlacement(located(angle), edit);
    }

    @Test
    void itHasTheKeypointsThatMoveAndNoOthers() {
        assertEquals(
                LiveScalars.LIVE_KEYPOINTS.stream().map(k -> "lp-" + k).collect(Collectors.toSet()),
                rig.handles().stream().map(Handle::id).collect(Collectors.toSet()));
        for (Handle handle : rig.handles()) {
            for (int axis = 0; axis < 3; axis++) {
                assertEquals(
                        LiveScalars.of(handle.keypoint(), axis).isPresent(),
                        rig.range(handle, axis).isPresent());
            }
        }
    }

    @Test
    void partnersAreEachOthersAndOfTheOtherHalf() {
        for (Handle handle : rig.handles()) {
            Handle partner = rig.partner(handle);
            assertEquals(handle, rig.partner(partner));
            assertEquals(handle.side().other(), partner.side());
            assertEquals(handle.side() == Laterality.MIDDLE, partner == handle);
        }
        assertEquals("lp-15", rig.handle("lp-11").orElseThrow().partnerId());
    }

    @Test
    void handlesStandWhereTheKeypointsLieInThePicture() {
        HandlePlacement upright = placed(FaceEdit.NEUTRAL, 0);
        double pixel = 1024 / 512.0;

        assertEquals(1000 + ((0.1 + 1) * 255.5 - 256) * pixel + 0.5, upright.x(lip), 1e-3);
        assertEquals(800 + ((0.2 + 1) * 255.5 - 256) * pixel + 0.5, upright.y(lip), 1e-3);
        assertEquals(0.05 * 2 * 255.5 * pixel, upright.unit(), 1e-6);
    }

    @Test
    void aDraggedHandleFollowsTheHandInEveryCrop() {
        for (double angle = -3; angle < 3; angle += 0.5) {
            FaceEdit turned = FaceEdit.turned(new HeadPose(5, 10, -8)).with(Parameters.NEARER, 40);
            HandlePlacement before = placed(turned, angle);
            double[] way = before.toHandle(12, -7);
            HandlePlacement after = placed(
                    turned.with(KeypointEdits.of(Map.of("lp-19", KeypointEdit.NONE.at(way[0], way[1], way[2])))),
                    angle);

            assertEquals(12, after.x(lip) - before.x(lip), 1e-2);
            assertEquals(-7, after.y(lip) - before.y(lip), 1e-2);
        }
    }

    @Test
    void limitsAreThoseOfTheNetworksWithUpAsUp() {
        HandleRange range = rig.range(lip, 1).orElseThrow();

        assertEquals(-0.123 / 0.05, range.softMin(), 1e-9);
        assertEquals(0.0795 / 0.05, range.softMax(), 1e-9);
        assertEquals(-0.181 / 0.05, range.hardMin(), 1e-9);
        assertEquals(0.080 / 0.05, range.hardMax(), 1e-9);
        assertFalse(rig.isBeyondSoft(lip, KeypointEdit.NONE.at(0, -2.4, 0)));
        assertTrue(rig.isBeyondSoft(lip, KeypointEdit.NONE.at(0, -2.5, 0)));
    }

    @Test
    void noHandleLeavesItsHardLimitsNorMovesWhereItCannot() {
        for (Handle handle : rig.handles()) {
            for (double way : new double[] {-5, 5}) {
                KeypointEdit edit = rig.clamped(handle, KeypointEdit.NONE.at(way, way, way));
                double[] moved = DrivenExpression.of(
                        new float[63], FaceEdit.NEUTRAL.with(KeypointEdits.of(Map.of(handle.id(), edit))));
                for (int axis = 0; axis < 3; axis++) {
                    double delta = moved[handle.keypoint() * 3 + axis];
                    double asked = way * (axis == 0 ? 0.05 : -0.05);
                    assertEquals(
                            LiveScalars.of(handle.keypoint(), axis)
                                    .map(s -> s.clamp(asked, 0))
                                    .orElse(0.0),
                            delta,
                            1e-9,
                            handle.id() + " " + axis);
                }
            }
        }
    }

    @Test
    void inTheMirrorEyesGoTogetherAndBrowsTheirOddWay() {
        HandleMoves moves = new HandleMoves(rig);
        Handle eye = rig.handle("lp-11").orElseThrow();

        Map<String, KeypointEdit> eyes =
                moves.moved(KeypointEdits.NONE, Set.of("lp-11"), eye, new double[] {0.1, 0.2, 0}, true);
        Map<String, KeypointEdit> brows =
                moves.moved(KeypointEdits.NONE, Set.of("lp-1"), leftBrow, new double[] {0.1, -0.2, 0}, true);
        Map<String, KeypointEdit> both =
                moves.moved(KeypointEdits.NONE, Set.of("lp-1", "lp-2"), leftBrow, new double[] {0.1, -0.2, 0}, true);

        assertEquals(KeypointEdit.NONE.at(-0.1, 0.2, 0), eyes.get("lp-15"));
        assertEquals(KeypointEdit.NONE.at(-0.1, 0.2, 0), brows.get("lp-2"));
        assertEquals(brows, both);
    }

    @Test
    void aMirroredBrowRisesAsTheControlsRaiseBoth() {
        double[] raised = DrivenExpression.of(
                new float[63],
                FaceEdit.NEUTRAL.with(Map.of(Parameters.BROW_INNER.left(), 50.0, Parameters.BROW_INNER.right(), 50.0)));
        KeypointEdit left = KeypointEdit.NONE.at(0, -raised[4] / 0.05, 0);

        assertEquals(raised[7], -0.05 * rig.mirrored(leftBrow, left).y(), 1e-12);
    }

    @Test
    void controlsThatShareAKeypointSaySo() {
        assertEquals(Offer.SHARED, rig.offer(Parameters.BROW_OUTER.left()));
        assertEquals(Offer.SHARED, rig.offer(Parameters.SMILE.right()));
        assertEquals(Offer.FULL, rig.offer(Parameters.BLINK.right()));
        assertEquals(Offer.FULL, rig.offer(Parameters.YAW));
        assertEquals(
                Offer.NONE,
                rig.offer(new ParameterSpec(
                        "ears", ParameterGroup.HEAD, Laterality.MIDDLE, Unit.PERCENT, 0, -1, 1, -100, 100, 1)));
    }

    @Test
    void whileTheNetworkHasNotSeenAFaceItHasNoPlace() {
        assertTrue(new LivePortraitRig(face -> Optional.empty())
                .place(null, FaceEdit.NEUTRAL)
                .isEmpty());
    }
}
