package posestudio.render.liveportrait.rig;

import java.util.Objects;
import posestudio.editor.edit.HeadPose;
import posestudio.render.liveportrait.crop.CropSquare;
import posestudio.render.liveportrait.motion.SourceMotion;

/**
 * What the motion network says of a face, and where it was looking.
 *
 * @param motion in the axes of the crop
 * @param crop where it lies in the picture
 */
public record LocatedMotion(SourceMotion motion, CropSquare crop) {
    /** Pixels of the crop that keypoints are projected to, across and down. */
    public static final int CROP = 512;
    /** Pixels of that crop to 1 of keypoints. */
    public static final double HALF = (CROP - 1) / 2.0;

    public LocatedMotion {
        Objects.requireNonNull(motion);
        Objects.requireNonNull(crop);
    }

    /** Where the head looks in the picture, in the signs of our controls; the crop stands upright with the face. */
    public HeadPose pose() {
        HeadPose inCrop = motion.pose();
        return new HeadPose(inCrop.pitch(), inCrop.yaw(), inCrop.roll() + Math.toDegrees(crop.angle()));
    }

    /** Picture x of the middle of the head, pixels counted from the middle of the first one. */
    public double headX() {
        return crop.toPicture(CROP).x((motion.shiftX() + 1) * HALF, (motion.shiftY() + 1) * HALF);
    }

    /** Picture y of the middle of the head, likewise. */
    public double headY() {
        return crop.toPicture(CROP).y((motion.shiftX() + 1) * HALF, (motion.shiftY() + 1) * HALF);
    }

    /** How large the head is in the picture; twice as much is twice as large. */
    public double size() {
        return motion.scale() * crop.size();
    }
}
