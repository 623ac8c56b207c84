package posestudio.render.liveportrait.motion;

import java.util.Objects;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.render.liveportrait.expression.LiveScalars;

/**
 * What the motion network says of a face: its keypoints without pose and expression, and both. Everything is in the axes
 * of the networks: x to the right and y down, -1 to 1 across the crop, z into the picture. Immutable.
 */
public final class SourceMotion {
    private final double pitch;
    private final double yaw;
    private final double roll;
    private final double scale;
    private final double shiftX;
    private final double shiftY;
    private final float[] canonical;
    private final float[] expression;

    /**
     * @param pitch degrees, positive looks down
     * @param yaw degrees, positive turns the face to the viewer's left
     * @param roll degrees, positive is clockwise
     * @param scale what everything is multiplied by
     * @param shiftX added to every x
     * @param shiftY added to every y
     * @param canonical 21 points {@code x0 y0 z0 x1 …}, copied
     * @param expression what is added to the turned points, in the same order, copied
     * @throws IllegalArgumentException when a number is not finite or one is missing
     */
    public SourceMotion(
            double pitch,
            double yaw,
            double roll,
            double scale,
            double shiftX,
            double shiftY,
            float[] canonical,
            float[] expression) {
        this.pitch = pitch;
        this.yaw = yaw;
        this.roll = roll;
        this.scale = scale;
        this.shiftX = shiftX;
        this.shiftY = shiftY;
        this.canonical = checked(canonical);
        this.expression = checked(expression);
        if (!Double.isFinite(pitch + yaw + roll + scale + shiftX + shiftY)) {
            throw new IllegalArgumentException("a motion must be finite");
        }
    }

    private static float[] checked(float[] numbers) {
        if (Objects.requireNonNull(numbers).length != LiveScalars.NUMBERS) {
            throw new IllegalArgumentException(numbers.length + " numbers");
        }
        for (float number : numbers) {
            if (!Float.isFinite(number)) {
                throw new IllegalArgumentException("keypoints must be finite");
            }
        }
        return numbers.clone();
    }

    /**
     * From the outputs of the motion network.
     *
     * @param pitch 66 bins, as {@link HeadBins} has them; so are {@code yaw} and {@code roll}
     * @param t x, y and z of the shift; z is not used
     * @param exp 63 numbers
     * @param scale one number
     * @param kp 63 numbers
     * @throws IllegalArgumentException when there are not as many, or they are not finite
     */
    public static SourceMotion of(
            float[] pitch, float[] yaw, float[] roll, float[] t, float[] exp, float[] scale, float[] kp) {
        if (t.length != 3 || scale.length != 1) {
            throw new IllegalArgumentException(t.length + " of shift, " + scale.length + " of scale");
        }
        return new SourceMotion(
                HeadBins.degrees(pitch), HeadBins.degrees(yaw), HeadBins.degrees(roll), scale[0], t[0], t[1], kp, exp);
    }

    /** Where the head looks, in the signs of our controls: up, to the viewer's right and clockwise are positive. */
    public HeadPose pose() {
        return new HeadPose(-pitch, -yaw, roll);
    }

    /** What everything is multiplied by. */
    public double scale() {
        return scale;
    }

    /** What is added to every x. */
    public double shiftX() {
        return shiftX;
    }

    /** What is added to every y. */
    public double shiftY() {
        return shiftY;
    }

    /** 63 numbers; a copy. */
    public float[] canonical() {
        return canonical.clone();
    }

    /** 63 numbers; a copy. */
    public float[] expression() {
        return expression.clone();
    }

    /** Its keypoints as they are, the networks' x_s: 63 numbers. */
    public float[] keypoints() {
        return DrivenMotion.keypoints(this, FaceEdit.NEUTRAL);
    }
}
