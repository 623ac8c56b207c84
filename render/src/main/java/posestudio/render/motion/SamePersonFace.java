package posestudio.render.motion;

import posestudio.editor.motion.Follow;
import posestudio.editor.motion.FollowPart;
import posestudio.editor.motion.Motion;
import posestudio.editor.motion.MotionFrame;
import posestudio.render.face.EyeLandmarks;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.face.Landmarks;
import posestudio.render.face.NeckTurn;
import posestudio.render.likeness.LikePart;

/** A face that follows a motion of the same person: every point goes where the driver has it. */
final class SamePersonFace {
    private final Motion motion;
    private final float[] own;

    SamePersonFace(Motion motion, FaceAnalysis own) {
        this.motion = motion;
        this.own = own.canonicalKeypoints();
    }

    /**
     * The offsets of all keypoints.
     *
     * @param beyond a turn in the canonical head that the controls could not make: the keypoints turn on about the neck
     */
    float[] offsets(MotionFrame now, Follow follow, double[] beyond) {
        int[] points = motion.points();
        float[] rest = motion.rest();
        float[] told = new float[Landmarks.COUNT * 3];
        for (int p = 0; p < points.length; p++) {
            for (int axis = 0; axis < 3; axis++) {
                int at = points[p] * 3 + axis;
                told[at] = rest[p * 3 + axis] + now.offset(p, axis) - own[at];
            }
        }
        float[] offsets = new KeypointSpread(own, points).spread(told);
        for (int i = 0; i < Landmarks.COUNT; i++) {
            double amount = amount(i, follow);
            for (int axis = 0; axis < 3; axis++) {
                offsets[i * 3 + axis] *= (float) amount;
            }
        }
        LidContact.keep(own, offsets);
        for (int i = 0; i < Landmarks.COUNT; i++) {
            turn(i, beyond, offsets);
        }
        return offsets;
    }

    private double amount(int landmark, Follow follow) {
        if (isIris(landmark)) {
            return follow.amount(FollowPart.GAZE);
        }
        double y = own[landmark * 3 + 1];
        return LikePart.BROWS.weight(y) * follow.amount(FollowPart.BROWS)
                + LikePart.EYES.weight(y) * follow.amount(FollowPart.EYES)
                + LikePart.MOUTH.weight(y) * follow.amount(FollowPart.MOUTH);
    }

    private static boolean isIris(int landmark) {
        return landmark >= EyeLandmarks.LEFT.iris()[0];
    }

    private void turn(int i, double[] r, float[] offsets) {
        double[] from = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            from[axis] = own[i * 3 + axis] + offsets[i * 3 + axis] - NeckTurn.NECK.get(axis);
        }
        for (int axis = 0; axis < 3; axis++) {
            double turned = r[axis * 3] * from[0] + r[axis * 3 + 1] * from[1] + r[axis * 3 + 2] * from[2];
            offsets[i * 3 + axis] += (float) (turned - from[axis]);
        }
    }
}
