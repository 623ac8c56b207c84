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
import posestudio.render.liveportrait.expression.DrivenExpression;
import posestudio.render.liveportrait.motion.SourceMotion;

/** Taking over expressions in the numbers of the networks; pitch, yaw and roll are theirs here. */
class MotionLikenessTest {
    private static final double CLOSE = 1e-6;

    private final SourceMotion own = motion(1, 4, 6, -3);
    private final SourceMotion other = motion(2, -2, -10, 5);
    private final MotionLikeness likeness = new MotionLikeness(null, null, own, other);

    /** Expressions so small that no limit is reached. */
    private static SourceMotion motion(int seed, double pitch, double yaw, double roll) {
        Random random = new Random(seed);
        float[] expression = new float[63];
        for (int i = 0; i < expression.length; i++) {
            expression[i] = 0.004f * (random.nextFloat() - 0.5f);
        }
        return new SourceMotion(pitch, yaw, roll, 1.5, 0, 0, new float[63], expression);
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
