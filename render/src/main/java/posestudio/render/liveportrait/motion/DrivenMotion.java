package posestudio.render.liveportrait.motion;

import java.util.Map;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;
import posestudio.render.face.NeckTurn;
import posestudio.render.liveportrait.expression.DrivenExpression;
import posestudio.render.liveportrait.expression.LiveScalars;

/**
 * Where an edit puts the keypoints of the networks: {@code x = s (c R + δ) + t}, the expression added after the turn, as
 * the networks were trained.
 *
 * <p>Angles are added to those of the source one by one. The sum stays within 30° of pitch and roll and 60° of yaw, the
 * most that networks of this kind are known to hold, or within the source's own angle if that is larger: so a frontal
 * head reaches the end of every control, and one that is turned already is not turned out of what can be drawn.
 *
 * <p>A shift moves all keypoints but the 5th, which holds neck and shoulders. Editors that rely on the stitching network
 * move that one alone, the other way, and the network carries everything back until the shoulders are where they were:
 * the same picture, but here the head goes where it was sent also without that network.
 */
public final class DrivenMotion {
    private static final double MOST_PITCH = 30;
    private static final double MOST_YAW = 60;
    private static final double MOST_ROLL = 30;

    /** How far 100 of a shift goes, before scale: the end of the networks' own editor. */
    private static final double FULL_SHIFT = 0.19;
    /** Size at 100 of nearer, and at -100: the ends of that editor. */
    private static final double NEAREST = 1.2;

    private static final double FARTHEST = 0.9;
    private static final int NECK = 5;

    private DrivenMotion() {}

    /** Whether nothing that these networks understand is chosen: the source itself is the picture. */
    public static boolean isNeutral(FaceEdit edit) {
        return !NeckTurn.isAskedBy(edit) && DrivenExpression.isSource(edit);
    }

    /** Whether a control does anything with these networks. */
    public static boolean supports(ParameterSpec spec) {
        return Parameters.ANGLES.contains(spec)
                || spec.equals(Parameters.SHIFT_X)
                || spec.equals(Parameters.SHIFT_Y)
                || spec.equals(Parameters.NEARER)
                || DrivenExpression.supports(spec);
    }

    /**
     * The driven keypoints before stitching, the networks' x_d.
     *
     * @return 63 numbers, {@code x0 y0 z0 x1 …}; for a neutral edit exactly those of the source
     */
    public static float[] keypoints(SourceMotion source, FaceEdit edit) {
        HeadPose pose = pose(source, edit);
        HeadMatrix turn = HeadMatrix.of(-pose.pitch(), -pose.yaw(), pose.roll());
        double[] delta = DrivenExpression.of(source.expression(), edit);
        double scale = scale(source, edit);
        double right = FULL_SHIFT * edit.value(Parameters.SHIFT_X) / Parameters.SHIFT_X.hardMax();
        double down = -FULL_SHIFT * edit.value(Parameters.SHIFT_Y) / Parameters.SHIFT_Y.hardMax();
        float[] canonical = source.canonical();
        float[] keypoints = new float[LiveScalars.NUMBERS];
        for (int i = 0; i < keypoints.length; i += 3) {
            boolean carried = i != NECK * 3;
            double x = turn.turned(canonical[i], canonical[i + 1], canonical[i + 2], 0) + delta[i];
            double y = turn.turned(canonical[i], canonical[i + 1], canonical[i + 2], 1) + delta[i + 1];
            double z = turn.turned(canonical[i], canonical[i + 1], canonical[i + 2], 2) + delta[i + 2];
            keypoints[i] = (float) (scale * (carried ? x + right : x) + source.shiftX());
            keypoints[i + 1] = (float) (scale * (carried ? y + down : y) + source.shiftY());
            keypoints[i + 2] = (float) (scale * z);
        }
        return keypoints;
    }

    /** What everything is multiplied by after the edit. */
    public static double scale(SourceMotion source, FaceEdit edit) {
        double nearer = edit.value(Parameters.NEARER) / Parameters.NEARER.hardMax();
        return source.scale() * Math.pow(nearer < 0 ? FARTHEST : NEAREST, Math.abs(nearer));
    }

    /**
     * The controls that move a head so far.
     *
     * @param right how far, in the units of keypoints
     * @param down how far, likewise
     * @param size times as large
     */
    public static Map<ParameterSpec, Double> moving(SourceMotion source, double right, double down, double size) {
        double nearer = Math.log(size) / Math.log(size < 1 ? FARTHEST : NEAREST);
        double values = Parameters.NEARER.clamp(Parameters.NEARER.hardMax() * (size < 1 ? -nearer : nearer));
        double full = scale(source, FaceEdit.NEUTRAL.with(Parameters.NEARER, values)) * FULL_SHIFT;
        return Map.of(
                Parameters.SHIFT_X, Parameters.SHIFT_X.hardMax() * right / full,
                Parameters.SHIFT_Y, -Parameters.SHIFT_Y.hardMax() * down / full,
                Parameters.NEARER, values);
    }

    /** Where the head looks after the edit, in the signs of our controls, within what the networks can hold. */
    public static HeadPose pose(SourceMotion source, FaceEdit edit) {
        HeadPose own = source.pose();
        HeadPose sum = own.plus(edit.pose());
        return new HeadPose(
                within(MOST_PITCH, own.pitch(), sum.pitch()),
                within(MOST_YAW, own.yaw(), sum.yaw()),
                within(MOST_ROLL, own.roll(), sum.roll()));
    }

    private static double within(double most, double own, double sum) {
        return Math.max(Math.min(-most, own), Math.min(Math.max(most, own), sum));
    }
}
