package posestudio.render.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import posestudio.editor.edit.ExpressionCopy;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.motion.Follow;
import posestudio.editor.motion.FollowManner;
import posestudio.editor.motion.FollowPart;
import posestudio.editor.motion.Motion;
import posestudio.editor.parameter.Laterality;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.project.RenderEngine;
import posestudio.render.SamplePortrait;
import posestudio.render.face.EyeLandmarks;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.face.Landmarks;
import posestudio.render.face.MouthLandmarks;
import posestudio.render.rig.Deformation;
import posestudio.render.rig.FacePlacement;

/** What following a motion promises. */
class FollowingTest {
    private static final FaceEdit REST = FaceEdit.NEUTRAL;
    private static final FaceEdit SMILE = REST.with(Parameters.SMILE.left(), 60).with(Parameters.SMILE.right(), 60);
    private static final FaceEdit OPEN = REST.with(Parameters.JAW, 60).with(new HeadPose(5, -12, 3));
    private static final FaceEdit CLOSED =
            REST.with(Parameters.BLINK.left(), 100).with(Parameters.BLINK.right(), 100);

    private final FaceAnalysis collins = SamplePortrait.collins().face();
    private final FaceAnalysis hopper = SamplePortrait.hopper().face();

    private static Following following(Motion motion, FollowManner manner) {
        return new Following(Follow.of(motion, manner, 0).withSmoothing(0));
    }

    private static float[] canonical(FaceAnalysis face, FaceEdit edit) {
        float[] moved = face.canonicalKeypoints();
        float[] offsets = new Deformation(face, edit).offsets();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += offsets[i];
        }
        return moved;
    }

    @Test
    void aFaceThatFollowsItselfPutsEveryRecordedPointWhereItWas() {
        FaceEdit later =
                OPEN.with(Parameters.SHIFT_X, 20).with(Parameters.NEARER, 30).with(Parameters.BLINK.left(), 60);
        Motion motion = Moves.motion(collins, List.of(REST, later));
        FaceEdit edit = following(motion, FollowManner.SAME_PERSON).at(0.1, collins);
        Landmarks placed = new FacePlacement(collins, edit).landmarks();
        Landmarks real = Moves.after(collins, later).landmarks();
        for (int i : MotionPoints.landmarks()) {
            assertEquals(real.x(i), placed.x(i), 0.1, "x of " + i);
            assertEquals(real.y(i), placed.y(i), 0.1, "y of " + i);
        }
        double sum = 0;
        for (int i = 0; i < Landmarks.COUNT; i++) {
            sum += Math.hypot(real.x(i) - placed.x(i), real.y(i) - placed.y(i)) / Landmarks.COUNT;
        }
        double eyes = real.x(263) - real.x(33);
        assertTrue(sum < 0.01 * eyes, "the others are off by " + sum / eyes + " of the distance of the eyes");
    }

    @Test
    void whatTheControlsCannotTurnByTheFaceOfTheSamePersonMakesUpFor() {
        FaceAnalysis once = Moves.after(collins, FaceEdit.turned(new HeadPose(0, 28, 0)));
        Motion motion = Moves.motion(once, List.of(FaceEdit.turned(new HeadPose(0, 12, 0))));
        FaceEdit edit = following(motion, FollowManner.SAME_PERSON).at(0, collins);
        assertEquals(30, edit.pose().yaw());
        Landmarks placed = new FacePlacement(collins, edit).landmarks();
        Landmarks real =
                Moves.after(once, FaceEdit.turned(new HeadPose(0, 12, 0))).landmarks();
        for (int i : MotionPoints.landmarks()) {
            assertEquals(real.x(i), placed.x(i), 0.3, "x of " + i);
        }
    }

    @ParameterizedTest
    @EnumSource(FollowManner.class)
    void anEngineWithOtherKeypointsFollowsByControlsAlone(FollowManner manner) {
        Motion motion = Moves.motion(hopper, List.of(REST, OPEN, SMILE));
        FaceEdit still = following(motion, manner).at(0, collins, RenderEngine.LIVEPORTRAIT);
        FaceEdit open = following(motion, manner).at(0.1, collins, RenderEngine.LIVEPORTRAIT);
        assertEquals(ExpressionCopy.NONE, open.copy());
        double opened = open.value(Parameters.JAW) - still.value(Parameters.JAW);
        assertTrue(opened > 30, "jaw " + opened);
        double turned = manner == FollowManner.RELATIVE
                ? open.pose().yaw()
                : collins.pose().yaw() + open.pose().yaw() - hopper.pose().yaw();
        assertEquals(-12, turned, 2);
        FaceEdit smiling = following(motion, manner).at(0.2, collins, RenderEngine.LIVEPORTRAIT);
        assertEquals(still.value(Parameters.SMILE.left()), open.value(Parameters.SMILE.left()), 12, "no smile");
        double smiled = smiling.value(Parameters.SMILE.left()) - still.value(Parameters.SMILE.left());
        assertTrue(smiled > 20, "smile " + smiled);
    }

    @Test
    void atTheRestFrameNothingMovesWithAnyEngine() {
        Motion motion = Moves.motion(hopper, List.of(SMILE, OPEN));
        FaceEdit edit = following(motion, FollowManner.RELATIVE).at(0, collins, RenderEngine.LIVEPORTRAIT);
        assertTrue(edit.isNeutral(), edit.toString());
    }

    @Test
    void atTheRestFrameNothingMoves() {
        Motion motion = Moves.motion(hopper, List.of(SMILE, OPEN));
        FaceEdit edit = following(motion, FollowManner.RELATIVE).at(0, collins);
        assertEquals(List.of(), List.copyOf(edit.values().changed().keySet()));
        assertTrue(edit.copy().isStill());
    }

    @Test
    void theShapeOfAnotherFaceIsNotCarriedOver() {
        Motion motion = Moves.motion(hopper, Collections.nCopies(3, REST));
        assertTrue(following(motion, FollowManner.RELATIVE).at(0.2, collins).isNeutral());
    }

    @Test
    void theHeadTurnsAsFarAsTheDriversHas() {
        Motion motion = Moves.motion(hopper, List.of(REST, FaceEdit.turned(new HeadPose(0, 10, 0))));
        FaceAnalysis turned = Moves.after(collins, FaceEdit.turned(new HeadPose(0, -15, 0)));
        FaceEdit edit = following(motion, FollowManner.RELATIVE).at(0.1, turned);
        assertEquals(10, edit.pose().yaw(), 0.3);
        FaceEdit absolute = following(motion, FollowManner.ABSOLUTE).at(0.1, turned);
        assertEquals(
                hopper.pose().yaw() + 10, turned.pose().yaw() + absolute.pose().yaw(), 2.5);
    }

    @Test
    void aTurnThatAPhotoCannotFollowSlowsDownBeforeTheLimit() {
        double before = 0;
        for (int yaw = 5; yaw <= 60; yaw += 5) {
            FaceAnalysis start = Moves.after(hopper, FaceEdit.turned(new HeadPose(0, -30, 0)));
            FaceAnalysis end = Moves.after(start, FaceEdit.turned(new HeadPose(0, Math.min(30, yaw), 0)));
            Motion motion = Moves.motion(start, List.of(REST, FaceEdit.turned(new HeadPose(0, Math.min(30, yaw), 0))));
            double reached = following(motion, FollowManner.RELATIVE)
                    .at(0.1, collins)
                    .pose()
                    .yaw();
            assertTrue(reached >= before && reached <= 30, yaw + " gives " + reached);
            assertTrue(yaw > 15 || Math.abs(reached - yaw) < 0.5, yaw + " gives " + reached);
            assertTrue(end.pose().yaw() > start.pose().yaw());
            before = reached;
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = FollowManner.class,
            names = {"RELATIVE", "ABSOLUTE"})
    void lidsCloseWhereTheDriversClose(FollowManner manner) {
        Motion motion = Moves.motion(hopper, List.of(REST, CLOSED));
        float[] closed = canonical(collins, following(motion, manner).at(0.1, collins));
        for (Laterality side : List.of(Laterality.LEFT, Laterality.RIGHT)) {
            EyeLandmarks eye = EyeLandmarks.of(side);
            double width = Math.abs(closed[eye.upper()[0] * 3] - closed[eye.upper()[8] * 3]);
            for (int k = 3; k <= 5; k++) {
                double gap = closed[eye.upper()[k] * 3 + 1] - closed[eye.lower()[k] * 3 + 1];
                assertTrue(gap < 0.02 * width, side + " " + k + " open by " + gap);
            }
        }
    }

    @Test
    void aMouthOpensAsFarAsTheDriversHas() {
        Motion motion = Moves.motion(collins, List.of(REST, REST.with(Parameters.JAW, 50)));
        float[] open =
                canonical(hopper, following(motion, FollowManner.RELATIVE).at(0.1, hopper));
        float[] driver = canonical(collins, REST.with(Parameters.JAW, 50));
        float[] rest = collins.canonicalKeypoints();
        double opened = driver[13 * 3 + 1] - driver[14 * 3 + 1] - rest[13 * 3 + 1] + rest[14 * 3 + 1];
        assertEquals(opened, open[13 * 3 + 1] - open[14 * 3 + 1], 0.25 * opened);
    }

    @Test
    void lipsNeverGoThroughEachOther() {
        FaceEdit apart = REST.with(Parameters.JAW, 70);
        Motion motion = Moves.motion(collins, List.of(apart, REST.with(Parameters.JAW, -100)));
        for (FollowManner manner : FollowManner.values()) {
            float[] shut = canonical(hopper, following(motion, manner).at(0.1, hopper));
            float[] before = hopper.canonicalKeypoints();
            for (int c = 0; c < 9; c++) {
                int upper = MouthLandmarks.UPPER_ROWS[0][c] * 3 + 1;
                int lower = MouthLandmarks.LOWER_ROWS[0][c] * 3 + 1;
                double least = Math.min(0, before[upper] - before[lower]);
                if (manner != FollowManner.ABSOLUTE) {
                    assertTrue(shut[upper] - shut[lower] > least - 0.01, manner + " " + c);
                }
            }
        }
    }

    @Test
    void aPartThatIsOffStaysAsItIs() {
        FaceEdit all = OPEN.with(SMILE.values().changed())
                .with(CLOSED.values().changed())
                .with(Parameters.GAZE_X.left(), 50)
                .with(Parameters.GAZE_X.right(), 50)
                .with(Parameters.SHIFT_X, 20);
        Motion motion = Moves.motion(collins, List.of(REST, all));
        Follow follow = Follow.of(motion, FollowManner.RELATIVE, 0).withSmoothing(0);
        for (FollowPart part : FollowPart.values()) {
            follow = follow.with(part, false);
        }
        assertTrue(new Following(follow).at(0.1, hopper).isNeutral());
        FaceEdit headOnly = new Following(follow.with(FollowPart.HEAD, true)).at(0.1, hopper);
        assertEquals(-12, headOnly.pose().yaw(), 1);
        assertEquals(FaceEdit.NEUTRAL, headOnly.with(HeadPose.ZERO));
        FaceEdit half = new Following(follow.with(FollowPart.HEAD, true).with(FollowPart.HEAD, 0.5)).at(0.1, hopper);
        assertEquals(-6, half.pose().yaw(), 0.6);
    }

    @Test
    void offsetAndSpeedSayWhenTheMotionRuns() {
        FaceEdit[] turning = new FaceEdit[21];
        for (int i = 0; i <= 20; i++) {
            turning[i] = FaceEdit.turned(new HeadPose(0, i, 0));
        }
        Motion motion = Moves.motion(hopper, Arrays.asList(turning));
        Follow follow = Follow.of(motion, FollowManner.RELATIVE, 0).withSmoothing(0);
        assertEquals(5, new Following(follow).at(0.5, collins).pose().yaw(), 0.2);
        assertEquals(5.5, new Following(follow).at(0.55, collins).pose().yaw(), 0.2);
        assertEquals(
                5, new Following(follow.timed(2, 1)).at(2.5, collins).pose().yaw(), 0.2);
        assertEquals(
                10, new Following(follow.timed(2, 2)).at(2.5, collins).pose().yaw(), 0.2);
        assertEquals(
                5, new Following(follow.timed(-1, 0.5)).at(0, collins).pose().yaw(), 0.2);
    }

    @Test
    void whereTheDriverIsNotSeenTheLastIsHeldAndThenFades() {
        FaceEdit[] gone = new FaceEdit[40];
        Arrays.fill(gone, 0, 10, FaceEdit.turned(new HeadPose(0, 10, 0)));
        gone[0] = REST;
        gone[39] = REST;
        Following following = following(Moves.motion(hopper, Arrays.asList(gone)), FollowManner.RELATIVE);
        double last = following.at(0.9, collins).pose().yaw();
        assertEquals(10, last, 0.3);
        assertEquals(last, following.at(1.1, collins).pose().yaw());
        double before = last;
        for (double t = 1.2; t < 1.7; t += 0.05) {
            double yaw = following.at(t, collins).pose().yaw();
            assertTrue(yaw <= before, "at " + t);
            before = yaw;
        }
        assertTrue(following.at(2, collins).isNeutral());
        assertEquals(last, following.at(0.85, collins).pose().yaw(), 0.3);
    }

    @Test
    void shortGapsAreBridged() {
        FaceEdit[] blink = {
            REST, FaceEdit.turned(new HeadPose(0, 2, 0)), null, null, FaceEdit.turned(new HeadPose(0, 8, 0)),
        };
        Following following = following(Moves.motion(hopper, Arrays.asList(blink)), FollowManner.RELATIVE);
        assertEquals(4, following.at(0.2, collins).pose().yaw(), 0.3);
        assertEquals(6, following.at(0.3, collins).pose().yaw(), 0.3);
    }

    @Test
    void aMotionInWhichNobodyIsSeenMovesNothing() {
        Motion motion = Moves.motion(hopper, Arrays.asList(null, null));
        for (FollowManner manner : FollowManner.values()) {
            assertTrue(following(motion, manner).at(0.1, collins).isNeutral());
        }
        assertEquals(0, RestFrame.of(motion));
    }

    @Test
    void theCalmestFrameIsTheOneToCountFrom() {
        FaceEdit frontal = FaceEdit.turned(hopper.pose().negated());
        Motion motion = Moves.motion(hopper, Arrays.asList(null, OPEN, frontal, CLOSED, SMILE));
        assertEquals(2, RestFrame.of(motion));
    }
}
