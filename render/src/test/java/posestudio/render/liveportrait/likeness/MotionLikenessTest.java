package posestudio.render.liveportrait.likeness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import posestudio.editor.edit.ExpressionCopy;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.parameter.Parameters;
import posestudio.render.likeness.LikePart;
import posestudio.render.likeness.Likeness.Manner;
import posestudio.render.liveportrait.crop.Affine;
import posestudio.render.liveportrait.crop.CropSquare;
import posestudio.render.liveportrait.expression.DrivenExpression;
import posestudio.render.liveportrait.motion.DrivenMotion;
import posestudio.render.liveportrait.motion.SourceMotion;
import posestudio.render.liveportrait.rig.LocatedMotion;

/** Taking over expressions in the numbers of the networks; pitch, yaw and roll are theirs here. */
class MotionLikenessTest {
    private static final double CLOSE = 1e-6;

    private final SourceMotion own = motion(1, 4, 6, -3);
    private final SourceMotion other = motion(2, -2, -10, 5);
    private final MotionLikeness likeness = likeness(new CropSquare(0, 0, 100, 0));

    /** Expressions so small that no limit is reached. */
    private static SourceMotion motion(int seed, double pitch, double yaw, double roll) {
        Random random = new Random(seed);
        float[] expression = new float[63];
        for (int i = 0; i < expression.length; i++) {
            expression[i] = 0.004f * (random.nextFloat() - 0.5f);
        }
        return new SourceMotion(pitch, yaw, roll, 1.5, 0, 0, new float[63], expression);
    }

    /** Both crops are upright with their faces; the own one lies straight in its picture. */
    private MotionLikeness likeness(CropSquare otherCrop) {
        return new MotionLikeness(
                new LocatedMotion(own, new CropSquare(300, 200, 240, 0)), new LocatedMotion(other, otherCrop));
    }

    private double[] drawn(FaceEdit edit) {
        return DrivenExpression.of(own.expression(), edit);
    }

    private void assertTaken(Set<Integer> keypoints, double[] drawn) {
        for (int i = 0; i < 63; i++) {
            float wanted = keypoints.contains(i / 3) ? other.expression()[i] : own.expression()[i];
            assertEquals(wanted, drawn[i], CLOSE, "keypoint " + i / 3);
        }
    }

    @Test
    void eachPartTakesItsOwnKeypoints() {
        FaceEdit mouth = likeness.apply(FaceEdit.NEUTRAL, EnumSet.of(LikePart.MOUTH), Manner.SAME_PERSON, "b");
        assertTaken(Set.of(14, 17, 19, 20), drawn(mouth));
        FaceEdit eyes = likeness.apply(FaceEdit.NEUTRAL, EnumSet.of(LikePart.EYES), Manner.OTHER_PERSON, "b");
        assertTaken(Set.of(11, 13, 15, 16), drawn(eyes));
        FaceEdit brows = likeness.apply(FaceEdit.NEUTRAL, EnumSet.of(LikePart.BROWS), Manner.SAME_PERSON, "b");
        assertTaken(Set.of(1, 2), drawn(brows));
        assertEquals("b", brows.copy().name());
    }

    @Test
    void theWholeFaceTakesAllButTheNeck() {
        FaceEdit all = likeness.apply(
                FaceEdit.NEUTRAL, EnumSet.of(LikePart.EYES, LikePart.BROWS, LikePart.MOUTH), Manner.SAME_PERSON, "b");
        double[] drawn = drawn(all);
        for (int i = 0; i < 63; i++) {
            float wanted = i / 3 == 5 ? own.expression()[i] : other.expression()[i];
            assertEquals(wanted, drawn[i], CLOSE);
        }
    }

    @Test
    void relativelyTheOtherExpressionIsAddedToTheOwn() {
        FaceEdit mouth = likeness.apply(FaceEdit.NEUTRAL, EnumSet.of(LikePart.MOUTH), Manner.RELATIVE, "b");
        double[] drawn = drawn(mouth);
        assertEquals(own.expression()[19 * 3 + 1] + other.expression()[19 * 3 + 1], drawn[19 * 3 + 1], CLOSE);
        assertEquals(own.expression()[11 * 3], drawn[11 * 3], CLOSE);
    }

    @Test
    void thePoseIsTheDifferenceOfBothInOurSigns() {
        FaceEdit pose = likeness.apply(FaceEdit.NEUTRAL, EnumSet.of(LikePart.POSE), Manner.SAME_PERSON, "b");
        assertEquals(6, pose.value(Parameters.PITCH), CLOSE);
        assertEquals(16, pose.value(Parameters.YAW), CLOSE);
        assertEquals(8, pose.value(Parameters.ROLL), CLOSE);
        assertEquals(ExpressionCopy.NONE, pose.copy());
        FaceEdit added = likeness.apply(
                FaceEdit.NEUTRAL.with(Parameters.YAW, 3), EnumSet.of(LikePart.POSE), Manner.RELATIVE, "b");
        assertEquals(13, added.value(Parameters.YAW), CLOSE);
    }

    @Test
    void aHeadThatLeansInItsPictureLeansThoughItsCropIsUpright() {
        FaceEdit pose = likeness(new CropSquare(0, 0, 100, Math.toRadians(-12)))
                .apply(FaceEdit.NEUTRAL, EnumSet.of(LikePart.POSE), Manner.SAME_PERSON, "b");
        assertEquals(8 - 12, pose.value(Parameters.ROLL), CLOSE);
    }

    @Test
    void theHeadGoesAndGrowsToWhereTheOtherOneIs() {
        LocatedMotion here = new LocatedMotion(own, new CropSquare(300, 200, 240, 0.1));
        LocatedMotion there = new LocatedMotion(other, new CropSquare(312, 194, 250, -0.2));
        FaceEdit edit = new MotionLikeness(here, there)
                .apply(FaceEdit.NEUTRAL, EnumSet.of(LikePart.PLACE), Manner.SAME_PERSON, "b");
        double scale = DrivenMotion.scale(own, edit);
        assertEquals(250 / 240.0, scale / own.scale(), CLOSE);
        float[] moved = DrivenMotion.keypoints(own, edit);
        float[] grown =
                DrivenMotion.keypoints(own, FaceEdit.NEUTRAL.with(Parameters.NEARER, edit.value(Parameters.NEARER)));
        double u = (moved[0] - grown[0] + 1) * LocatedMotion.HALF;
        double v = (moved[1] - grown[1] + 1) * LocatedMotion.HALF;
        Affine toPicture = here.crop().toPicture(LocatedMotion.CROP);
        assertEquals(there.headX(), toPicture.x(u, v), 1e-3);
        assertEquals(there.headY(), toPicture.y(u, v), 1e-3);
    }

    @Test
    void whatWasTakenOverBeforeStaysWhereNothingIsTakenNow() {
        FaceEdit eyes = likeness.apply(FaceEdit.NEUTRAL, EnumSet.of(LikePart.EYES), Manner.SAME_PERSON, "b");
        FaceEdit both = likeness.apply(eyes, EnumSet.of(LikePart.MOUTH), Manner.SAME_PERSON, "c");
        assertTaken(Set.of(11, 13, 15, 16, 14, 17, 19, 20), drawn(both));
    }

    @Test
    void controlsOfThePartsAreNotAddedOnTop() {
        FaceEdit before = FaceEdit.NEUTRAL.with(Parameters.JAW, 40).with(Parameters.BLINK.left(), 30);
        FaceEdit mouth = likeness.apply(before, EnumSet.of(LikePart.MOUTH), Manner.SAME_PERSON, "b");
        assertEquals(0, mouth.value(Parameters.JAW));
        assertEquals(30, mouth.value(Parameters.BLINK.left()));
    }

    @Test
    void neutralisedOnlyTheNeckKeepsItsPlace() {
        FaceEdit edit = FaceEdit.NEUTRAL.with(Parameters.JAW, 40).with(Parameters.YAW, 7);
        FaceEdit rest = MotionLikeness.neutralised(own, edit, "rest");
        assertEquals(7, rest.value(Parameters.YAW));
        double[] drawn = drawn(rest);
        for (int i = 0; i < 63; i++) {
            assertEquals(i / 3 == 5 ? own.expression()[i] : 0, drawn[i], CLOSE);
        }
        double[] half = drawn(rest.with(rest.copy().withAmount(0.5)));
        assertEquals(own.expression()[33] / 2, half[33], CLOSE);
    }
}
