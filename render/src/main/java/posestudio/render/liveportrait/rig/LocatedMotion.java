package posestudio.render.liveportrait.rig;

import java.util.Objects;
import posestudio.render.liveportrait.crop.CropSquare;
import posestudio.render.liveportrait.motion.SourceMotion;

/**
 * What the motion network says of a face, and where it was looking.
 *
 * @param motion in the axes of the crop
 * @param crop where it lies in the picture
 */
public record LocatedMotion(SourceMotion motion, CropSquare crop) {
    public LocatedMotion {
        Objects.requireNonNull(motion);
        Objects.requireNonNull(crop);
    }
}
