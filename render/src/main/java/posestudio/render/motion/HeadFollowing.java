package posestudio.render.motion;

import java.util.LinkedHashMap;
import java.util.Map;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.motion.FollowManner;
import posestudio.editor.motion.HeadPlace;
import posestudio.editor.motion.MotionFrame;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;
import posestudio.render.face.HeadRotation;
import posestudio.render.face.HeadTransform;
import posestudio.render.face.NeckTurn;
import posestudio.render.face.RotationVector;

/** How the head as a whole follows. */
final class HeadFollowing {
    private HeadFollowing() {}

    /**
     * The pose that a head comes to. Relative: {@code R = (R_i R_0ᵀ) R_s}; else that of the driver.
     *
     * @param own that of the head that follows
     * @param amount how much of the turn is made: of its angle, about its axis
     */
    static HeadPose pose(HeadPose own, MotionFrame rest, MotionFrame now, FollowManner manner, double amount) {
        HeadPose from = manner == FollowManner.RELATIVE ? rest.pose() : own;
        if (amount == 0 || from.equals(now.pose())) {
            return own;
        }
        double[] turn = part(HeadRotation.between(from, now.pose()), amount);
        return HeadRotation.pose(HeadRotation.multiply(turn, HeadRotation.matrix(own)));
    }

    /** The turn about the same axis by a part of the angle (Rodrigues' formula). */
    private static double[] part(double[] turn, double amount) {
        double[] vector = RotationVector.vector(turn);
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= amount;
        }
        return RotationVector.matrix(vector);
    }

    /**
     * The controls that bring a head to its place: {@code t_s + (t_i - t_0)} and {@code s_s s_i / s_0} in the measure of
     * the own head; for the same person in the same scene, the driver's place.
     */
    static Map<ParameterSpec, Double> place(
            HeadTransform own, MotionFrame rest, MotionFrame now, FollowManner manner, double amount) {
        HeadPlace to = now.place();
        boolean same = manner == FollowManner.SAME_PERSON;
        HeadPlace from = same ? MotionReading.place(own) : rest.place();
        double measure = amount * own.scale() / from.size();
        return NeckTurn.moving(
                own,
                (to.x() - from.x()) * measure,
                (from.y() - to.y()) * measure,
                Math.pow(to.size() / from.size(), amount));
    }

    /**
     * Brings values that a single photo cannot follow back gently: up to the soft limit they are as they are, beyond it
     * they come ever nearer to the hard one, so that a movement slows down there and does not stop dead.
     */
    static Map<ParameterSpec, Double> eased(Map<ParameterSpec, Double> values) {
        Map<ParameterSpec, Double> eased = new LinkedHashMap<>();
        values.forEach((spec, value) -> eased.put(spec, eased(spec, value)));
        return eased;
    }

    private static double eased(ParameterSpec spec, double value) {
        double soft = value > 0 ? spec.softMax() : spec.softMin();
        double room = value > 0 ? spec.hardMax() - soft : spec.hardMin() - soft;
        if (Math.abs(value) <= Math.abs(soft) || room == 0) {
            return value;
        }
        return soft + room * Math.tanh((value - soft) / room);
    }

    /** A turn as controls. */
    static Map<ParameterSpec, Double> angles(HeadPose turn) {
        Map<ParameterSpec, Double> angles = new LinkedHashMap<>();
        angles.put(Parameters.PITCH, turn.pitch());
        angles.put(Parameters.YAW, turn.yaw());
        angles.put(Parameters.ROLL, turn.roll());
        return angles;
    }
}
