package posestudio.render.motion;

import java.util.stream.IntStream;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.motion.Motion;
import posestudio.editor.motion.MotionFrame;

/** Finds the frame of a motion from which movements are best counted: the face at rest, looking at the camera. */
public final class RestFrame {
    /** So many degrees of turning weigh as much as {@link #CONTROL} of one control. */
    private static final double ANGLE = 8;

    private static final double CONTROL = 25;

    private RestFrame() {}

    /** The calmest frame; 0 where the face was never seen. */
    public static int of(Motion motion) {
        return IntStream.range(0, motion.frames().size())
                .filter(i -> motion.frames().get(i).seen())
                .boxed()
                .min(java.util.Comparator.comparingDouble(
                        i -> unrest(motion.frames().get(i))))
                .orElse(0);
    }

    private static double unrest(MotionFrame frame) {
        HeadPose pose = frame.pose();
        double unrest = (Math.abs(pose.pitch()) + Math.abs(pose.yaw()) + Math.abs(pose.roll())) / ANGLE;
        for (double value : frame.expression().changed().values()) {
            unrest += Math.abs(value) / CONTROL;
        }
        return unrest;
    }
}
