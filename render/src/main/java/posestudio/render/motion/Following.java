package posestudio.render.motion;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import posestudio.editor.edit.ExpressionCopy;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.motion.Follow;
import posestudio.editor.motion.FollowManner;
import posestudio.editor.motion.FollowPart;
import posestudio.editor.motion.Motion;
import posestudio.editor.motion.MotionFrame;
import posestudio.editor.parameter.ParameterGroup;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.project.RenderEngine;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.face.HeadRotation;

/**
 * Makes a face follow a motion: says, for any moment, the edit that is to be added to its own. Immutable; takes well
 * under a millisecond. The formulas and what they were chosen by stand in docs/motion.md.
 */
public final class Following {
    private final Follow follow;
    private final Motion motion;
    private final Optional<MotionFrame> rest;

    /** Costs nothing but the first time a motion is smoothed in that strength. */
    public Following(Follow follow) {
        this.follow = follow;
        motion = SmoothedMotions.get(follow.motion(), follow.smoothing());
        rest = MotionMoment.at(motion, motion.frames().get(follow.restFrame()).time())
                .map(MotionMoment::frame);
    }

    /** What is followed, and how. */
    public Follow follow() {
        return follow;
    }

    /**
     * What is added to a face's own edit; nothing while the driver is not seen.
     *
     * @param seconds the moment in the clip that follows
     * @param own the face as it is there in the source
     */
    public FaceEdit at(double seconds, FaceAnalysis own) {
        return at(seconds, own, RenderEngine.MESH);
    }

    /**
     * The same for any engine. Only the built-in one knows the points that a motion holds; for others brows and mouth
     * move by their controls.
     */
    public FaceEdit at(double seconds, FaceAnalysis own, RenderEngine engine) {
        Optional<MotionMoment> moment = MotionMoment.at(motion, follow.motionTime(seconds));
        if (moment.isEmpty() || rest.isEmpty()) {
            return FaceEdit.NEUTRAL;
        }
        MotionFrame now = moment.get().frame();
        FaceEdit edit = engine != RenderEngine.MESH
                ? byControls(own, now)
                : follow.manner() == FollowManner.SAME_PERSON ? samePerson(own, now) : otherPerson(own, now);
        return FaceEdit.NEUTRAL.interpolate(edit, moment.get().presence());
    }

    private FaceEdit samePerson(FaceAnalysis own, MotionFrame now) {
        HeadPose goal = pose(own, now);
        FaceEdit edit = FaceEdit.NEUTRAL.with(goal.plus(own.pose().negated())).with(place(own, now));
        return edit.with(
                copy(new SamePersonFace(motion, own).offsets(now, follow, beyond(own, edit, goal)), false, own));
    }

    private FaceEdit otherPerson(FaceAnalysis own, MotionFrame now) {
        OtherPersonFace face = new OtherPersonFace(motion, rest.orElseThrow(), own);
        return head(own, now).with(controls(face, now)).with(copy(face.offsets(now, follow), true, own));
    }

    private FaceEdit byControls(FaceAnalysis own, MotionFrame now) {
        OtherPersonFace face = new OtherPersonFace(motion, rest.orElseThrow(), own);
        Map<ParameterSpec, Double> controls = controls(face, now);
        controls.keySet().removeIf(spec -> spec.group() != ParameterGroup.EYES && spec.group() != ParameterGroup.GAZE);
        controls.putAll(face.named(now, follow));
        return head(own, now).with(controls);
    }

    private FaceEdit head(FaceAnalysis own, MotionFrame now) {
        Map<ParameterSpec, Double> head = new LinkedHashMap<>(
                HeadFollowing.angles(pose(own, now).plus(own.pose().negated())));
        head.putAll(place(own, now));
        return FaceEdit.NEUTRAL.with(HeadFollowing.eased(head));
    }

    private Map<ParameterSpec, Double> controls(OtherPersonFace face, MotionFrame now) {
        Map<ParameterSpec, Double> controls = face.eyes(now, follow);
        if (follow.manner() != FollowManner.RELATIVE) {
            face.atRest(follow).forEach((spec, value) -> controls.merge(spec, value, Double::sum));
        }
        return controls;
    }

    private HeadPose pose(FaceAnalysis own, MotionFrame now) {
        double amount = follow.amount(FollowPart.HEAD);
        return HeadFollowing.pose(own.pose(), rest.orElseThrow(), now, follow.manner(), amount);
    }

    private Map<ParameterSpec, Double> place(FaceAnalysis own, MotionFrame now) {
        double amount = follow.amount(FollowPart.PLACE);
        return HeadFollowing.place(own.transform(), rest.orElseThrow(), now, follow.manner(), amount);
    }

    /** The turn that is left where the controls end. */
    private static double[] beyond(FaceAnalysis own, FaceEdit reached, HeadPose goal) {
        HeadPose pose = own.pose().plus(reached.pose());
        return HeadRotation.multiply(HeadRotation.transpose(HeadRotation.matrix(pose)), HeadRotation.matrix(goal));
    }

    private ExpressionCopy copy(float[] offsets, boolean sticking, FaceAnalysis own) {
        LipContact.keep(own.canonicalKeypoints(), offsets, sticking);
        ExpressionCopy copy = new ExpressionCopy(motion.name(), 1, offsets);
        return copy.isStill() ? ExpressionCopy.NONE : copy;
    }
}
