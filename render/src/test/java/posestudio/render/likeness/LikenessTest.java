package posestudio.render.likeness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.parameter.Parameters;
import posestudio.render.SamplePortrait;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.face.HeadRotation;
import posestudio.render.face.HeadTransform;
import posestudio.render.face.Landmarks;
import posestudio.render.face.NeckTurn;
import posestudio.render.likeness.Likeness.Manner;
import posestudio.render.rig.FacePlacement;

/** What taking over from another picture promises. */
class LikenessTest {
    private final FaceAnalysis own = SamplePortrait.collins().face();
    private final FaceAnalysis other = SamplePortrait.hopper().face();

    @Test
    void everyPartTogetherPutsEveryKeypointWhereTheOtherPictureHasIt() {
        FaceEdit moved = FaceEdit.turned(new HeadPose(8, -14, 6))
                .with(Parameters.SHIFT_X, 20)
                .with(Parameters.SHIFT_Y, -11)
                .with(Parameters.NEARER, 40)
                .with(Parameters.JAW, -70)
                .with(Parameters.BLINK.left(), 60);
        FaceAnalysis later = after(own, moved);
        FaceEdit edit = new Likeness(own, later)
                .apply(FaceEdit.NEUTRAL, EnumSet.allOf(LikePart.class), Manner.SAME_PERSON, "later");
        Landmarks placed = new FacePlacement(own, edit).landmarks();
        for (int i = 0; i < Landmarks.COUNT; i++) {
            assertEquals(later.landmarks().x(i), placed.x(i), 0.05, "x of " + i);
            assertEquals(later.landmarks().y(i), placed.y(i), 0.05, "y of " + i);
        }
        assertEquals(20, edit.value(Parameters.SHIFT_X), 0.01);
        assertEquals(40, edit.value(Parameters.NEARER), 0.01);
    }

    @Test
    void whatTheHeadCannotTurnByTheFaceMakesUpFor() {
        FaceAnalysis once = after(own, FaceEdit.turned(new HeadPose(0, 28, 0)));
        FaceAnalysis twice = after(once, FaceEdit.turned(new HeadPose(0, 12, 0)));
        FaceEdit edit = new Likeness(own, twice)
                .apply(FaceEdit.NEUTRAL, EnumSet.allOf(LikePart.class), Manner.SAME_PERSON, "far");
        assertEquals(30, edit.pose().yaw());
        Landmarks placed = new FacePlacement(own, edit).landmarks();
        for (int i = 0; i < Landmarks.COUNT; i++) {
            assertEquals(twice.landmarks().x(i), placed.x(i), 0.2, "x of " + i);
            assertEquals(twice.landmarks().y(i), placed.y(i), 0.2, "y of " + i);
        }
    }

    @Test
    void oneLikenessKeepsWhatAnotherOneTook() {
        FaceAnalysis open = after(own, FaceEdit.NEUTRAL.with(Parameters.JAW, -60));
        FaceAnalysis winking = after(own, FaceEdit.NEUTRAL.with(Parameters.BLINK.left(), 80));
        FaceEdit mouth =
                new Likeness(own, open).apply(FaceEdit.NEUTRAL, EnumSet.of(LikePart.MOUTH), Manner.SAME_PERSON, "open");
        FaceEdit both =
                new Likeness(own, winking).apply(mouth, EnumSet.of(LikePart.EYES), Manner.SAME_PERSON, "winking");
        assertEquals(mouth.copy().offset(14, 1), both.copy().offset(14, 1), 1e-6);
        assertTrue(Math.abs(both.copy().offset(159, 1)) > 0.1);
    }

    @Test
    void restAndControlsReplaceWhatWasTakenOver() {
        FaceAnalysis open = after(own, FaceEdit.NEUTRAL.with(Parameters.JAW, -60));
        FaceEdit taken = new Likeness(own, open).apply(FaceEdit.NEUTRAL, LikePart.usual(), Manner.SAME_PERSON, "open");
        assertTrue(Likeness.neutralised(own, taken).copy().isStill());
        FaceEdit controls = new Likeness(own, other).apply(taken, LikePart.usual(), Manner.OTHER_PERSON, "other");
        assertTrue(controls.copy().isStill());
    }

    /** What would be found in a picture in which the edit is real. */
    private static FaceAnalysis after(FaceAnalysis own, FaceEdit edit) {
        NeckTurn turn = new NeckTurn(own.transform(), edit);
        HeadTransform head = own.transform();
        double[] p = turn.pivot();
        double[] r = turn.rotation();
        double[] from = {head.tx() - p[0], head.ty() - p[1], head.tz() - p[2]};
        double[] t = new double[3];
        for (int k = 0; k < 3; k++) {
            double turned = r[k * 3] * from[0] + r[k * 3 + 1] * from[1] + r[k * 3 + 2] * from[2];
            t[k] = turn.size() * turned + p[k] + turn.shift()[k];
        }
        HeadTransform there = new HeadTransform(
                HeadRotation.multiply(r, head.rotation()), head.scale() * turn.size(), t[0], t[1], t[2]);
        return new FaceAnalysis(1, 1, 1, new FacePlacement(own, edit).landmarks(), there, own.matte());
    }

    @Test
    void beingLikeItselfChangesNothing() {
        FaceEdit edit = new Likeness(own, own)
                .apply(FaceEdit.NEUTRAL, EnumSet.allOf(LikePart.class), Manner.SAME_PERSON, "itself");
        assertTrue(edit.isNeutral());
    }

    @Test
    void onlyTheNamedPartsAreTakenOver() {
        Likeness likeness = new Likeness(own, other);
        FaceEdit mouth = likeness.apply(FaceEdit.NEUTRAL, EnumSet.of(LikePart.MOUTH), Manner.SAME_PERSON, "other");
        assertEquals(FaceEdit.NEUTRAL.pose(), mouth.pose());
        assertEquals(0, mouth.copy().offset(159, 1), 1e-9);
        assertEquals(0, mouth.copy().offset(105, 1), 1e-9);
        assertTrue(Math.abs(mouth.copy().offset(14, 1)) > 0.01);
        FaceEdit pose = likeness.apply(FaceEdit.NEUTRAL, EnumSet.of(LikePart.POSE), Manner.SAME_PERSON, "other");
        assertTrue(pose.copy().isStill());
        assertEquals(other.pose().yaw() - own.pose().yaw(), pose.pose().yaw(), 1e-9);
    }

    @Test
    void anotherPersonsExpressionComesThroughTheControls() {
        FaceEdit edit =
                new Likeness(own, other).apply(FaceEdit.NEUTRAL, LikePart.usual(), Manner.OTHER_PERSON, "other");
        assertTrue(edit.copy().isStill(), "the shape of the face stays");
        assertTrue(edit.value(Parameters.JAW) < -50, "her mouth is closed: " + edit.values());
    }

    @Test
    void anotherPersonsExpressionReplacesWhatWasChosenBefore() {
        FaceEdit before = new Likeness(own, other)
                .apply(FaceEdit.NEUTRAL, LikePart.usual(), Manner.SAME_PERSON, "other")
                .with(Parameters.LIPS, 50);
        FaceEdit after = new Likeness(own, other).apply(before, LikePart.usual(), Manner.OTHER_PERSON, "other");
        FaceEdit alone =
                new Likeness(own, other).apply(FaceEdit.NEUTRAL, LikePart.usual(), Manner.OTHER_PERSON, "other");
        assertEquals(alone.values(), after.values());
        assertTrue(after.copy().isStill());
    }

    @Test
    void theFaceComesToTheSameRestWhateverExpressionItWasGivenBefore() {
        FaceEdit turned = FaceEdit.turned(new HeadPose(0, 10, 0));
        FaceEdit grinning = new Likeness(own, other)
                .apply(turned, EnumSet.of(LikePart.MOUTH), Manner.SAME_PERSON, "other")
                .with(Parameters.LIPS, 48)
                .with(Parameters.SQUINT.left(), 40);
        assertEquals(Likeness.neutralised(own, turned), Likeness.neutralised(own, grinning));
        assertEquals(10, Likeness.neutralised(own, grinning).pose().yaw());
    }
}
