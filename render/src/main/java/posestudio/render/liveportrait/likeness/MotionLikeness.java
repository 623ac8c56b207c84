package posestudio.render.liveportrait.likeness;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import posestudio.editor.edit.ExpressionCopy;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.render.likeness.LikePart;
import posestudio.render.likeness.Likeness;
import posestudio.render.likeness.Likening;
import posestudio.render.liveportrait.crop.Affine;
import posestudio.render.liveportrait.expression.LiveScalars;
import posestudio.render.liveportrait.motion.DrivenMotion;
import posestudio.render.liveportrait.motion.SourceMotion;
import posestudio.render.liveportrait.rig.LocatedMotion;

/**
 * Makes one face like another as the LivePortrait networks read both: the other's expression, keypoint by keypoint, in
 * their own units. Identity lies in other numbers than expression, so it does not matter whether both are one person.
 * Keypoint 5, which moves neck and head as a whole, is left alone.
 */
public final class MotionLikeness implements Likening {
    private static final Set<Integer> EYES = Set.of(11, 13, 15, 16);
    private static final Set<Integer> BROWS = Set.of(1, 2);
    private static final Set<Integer> MOUTH = Set.of(14, 17, 19, 20);
    private static final Set<LikePart> FACE = EnumSet.of(LikePart.EYES, LikePart.BROWS, LikePart.MOUTH);
    private static final int NECK = 5;

    private final LocatedMotion own;
    private final LocatedMotion other;

    /**
     * @param own the face that changes
     * @param other the face it becomes like
     */
    public MotionLikeness(LocatedMotion own, LocatedMotion other) {
        this.own = own;
        this.other = other;
    }

    @Override
    public FaceEdit apply(FaceEdit edit, Set<LikePart> parts, Likeness.Manner manner, String name) {
        FaceEdit result = edit;
        if (parts.contains(LikePart.PLACE)) {
            result = result.with(place());
        }
        boolean added = manner == Likeness.Manner.RELATIVE;
        if (parts.contains(LikePart.POSE)) {
            HeadPose turn = added
                    ? edit.pose().plus(other.pose())
                    : other.pose().plus(own.pose().negated());
            result = result.with(turn);
        }
        Set<Integer> keypoints = keypoints(parts);
        if (keypoints.isEmpty()) {
            return result;
        }
        float[] offsets = kept(edit.copy());
        float[] there = other.motion().expression();
        float[] here = own.motion().expression();
        for (int keypoint : keypoints) {
            for (int i = keypoint * 3; i < keypoint * 3 + 3; i++) {
                offsets[i] = added ? there[i] : there[i] - here[i];
            }
        }
        return Likeness.cleared(result, parts).with(copy(name, offsets));
    }

    /** How far the head has to go and grow to be where the other one is in its picture. */
    private Map<ParameterSpec, Double> place() {
        Affine toCrop = own.crop().toCrop(LocatedMotion.CROP);
        double right = toCrop.x(other.headX(), other.headY()) - toCrop.x(own.headX(), own.headY());
        double down = toCrop.y(other.headX(), other.headY()) - toCrop.y(own.headX(), own.headY());
        return DrivenMotion.moving(
                own.motion(), right / LocatedMotion.HALF, down / LocatedMotion.HALF, other.size() / own.size());
    }

    /** All keypoints but the neck's when the whole face is taken over, else those that belong to the parts. */
    private static Set<Integer> keypoints(Set<LikePart> parts) {
        Set<Integer> keypoints = new HashSet<>();
        if (parts.containsAll(FACE)) {
            for (int i = 0; i < LiveScalars.KEYPOINTS; i++) {
                keypoints.add(i);
            }
            keypoints.remove(NECK);
            return keypoints;
        }
        keypoints.addAll(parts.contains(LikePart.EYES) ? EYES : Set.of());
        keypoints.addAll(parts.contains(LikePart.BROWS) ? BROWS : Set.of());
        keypoints.addAll(parts.contains(LikePart.MOUTH) ? MOUTH : Set.of());
        return keypoints;
    }

    /** What was taken over before, at full amount. */
    private static float[] kept(ExpressionCopy before) {
        float[] offsets = new float[LiveScalars.NUMBERS];
        if (before.count() == LiveScalars.KEYPOINTS) {
            for (int i = 0; i < offsets.length; i++) {
                offsets[i] = (float) (before.amount() * before.offset(i / 3, i % 3));
            }
        }
        return offsets;
    }

    private static ExpressionCopy copy(String name, float[] offsets) {
        ExpressionCopy copy = new ExpressionCopy(name, 1, offsets);
        return copy.isStill() ? ExpressionCopy.NONE : copy;
    }

    /**
     * An edit of a face with its expression brought to rest, the one that the photo shows and what was added to it; what
     * was moved by hand stays. How far can be chosen like the amount of any expression that was taken over.
     *
     * @param motion what the motion network says of the face
     * @param name what to call a face at rest for people
     */
    public static FaceEdit neutralised(SourceMotion motion, FaceEdit edit, String name) {
        float[] offsets = motion.expression();
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = i / 3 == NECK ? 0 : 0 - offsets[i];
        }
        return Likeness.cleared(edit, LikePart.usual()).with(copy(name, offsets));
    }
}
