package posestudio.render.liveportrait.rig;

import java.util.Set;
import posestudio.editor.edit.FaceEdit;
import posestudio.render.liveportrait.crop.Affine;
import posestudio.render.liveportrait.expression.RawHandles;
import posestudio.render.liveportrait.motion.DrivenMotion;
import posestudio.render.rig.Handle;
import posestudio.render.rig.HandlePlacement;

/**
 * Where an edit puts the keypoints of the networks in the picture, before stitching: {@code (x + 1) (n - 1) / 2} pixels of
 * a crop of n.
 */
final class LivePortraitPlacement implements HandlePlacement {
    /** From pixels counted from the middle of the first one to continuous picture coordinates. */
    private static final double EDGE = 0.5;

    private final float[] keypoints;
    private final Affine toCrop;
    private final Affine toPicture;
    private final double scale;

    LivePortraitPlacement(LocatedMotion face, FaceEdit edit) {
        keypoints = DrivenMotion.keypoints(face.motion(), edit);
        toCrop = face.crop().toCrop(LocatedMotion.CROP);
        toPicture = face.crop().toPicture(LocatedMotion.CROP);
        scale = DrivenMotion.scale(face.motion(), edit) * LocatedMotion.HALF;
    }

    @Override
    public double x(Handle handle) {
        return toPicture.x(across(handle, 0), across(handle, 1)) + EDGE;
    }

    @Override
    public double y(Handle handle) {
        return toPicture.y(across(handle, 0), across(handle, 1)) + EDGE;
    }

    private double across(Handle handle, int axis) {
        return (keypoints[handle.keypoint() * 3 + axis] + 1) * LocatedMotion.HALF;
    }

    /** They lie near what they move, not on the skin. */
    @Override
    public Set<Handle> hidden() {
        return Set.of();
    }

    @Override
    public double unit() {
        return RawHandles.UNIT * scale * Math.hypot(toPicture.a(), toPicture.d());
    }

    @Override
    public double[] toHandle(double right, double down) {
        double x = toCrop.a() * right + toCrop.b() * down;
        double y = toCrop.d() * right + toCrop.e() * down;
        return new double[] {x / (scale * RawHandles.unit(0)), y / (scale * RawHandles.unit(1)), 0};
    }
}
