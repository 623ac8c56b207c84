package posestudio.render.liveportrait.rig;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import posestudio.editor.edit.ExpressionCopy;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.KeypointEdit;
import posestudio.editor.parameter.Laterality;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Parameters;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.liveportrait.expression.LiveScalars;
import posestudio.render.liveportrait.expression.RawHandles;
import posestudio.render.liveportrait.motion.DrivenMotion;
import posestudio.render.rig.Handle;
import posestudio.render.rig.HandleGroup;
import posestudio.render.rig.HandlePlacement;
import posestudio.render.rig.HandleRange;
import posestudio.render.rig.Offer;
import posestudio.render.rig.Rig;

/**
 * The rig of the LivePortrait networks: those of their keypoints that ever move, named after what they are known to do.
 * Nobody gave these keypoints a meaning; the names are those that editors and measured motions agree on.
 */
public final class LivePortraitRig implements Rig {
    private static final List<Handle> HANDLES = List.of(
            handle(1, HandleGroup.BROW, Laterality.LEFT, 2),
            handle(2, HandleGroup.BROW, Laterality.RIGHT, 1),
            handle(11, HandleGroup.LIDS, Laterality.LEFT, 15),
            handle(15, HandleGroup.LIDS, Laterality.RIGHT, 11),
            handle(13, HandleGroup.LIDS, Laterality.LEFT, 16),
            handle(16, HandleGroup.LIDS, Laterality.RIGHT, 13),
            handle(14, HandleGroup.OUTER_LIPS, Laterality.MIDDLE, 14),
            handle(20, HandleGroup.OUTER_LIPS, Laterality.MIDDLE, 20),
            handle(19, HandleGroup.OUTER_LIPS, Laterality.MIDDLE, 19),
            handle(17, HandleGroup.JAW_LINE, Laterality.MIDDLE, 17),
            handle(3, HandleGroup.CHEEKS, Laterality.LEFT, 7),
            handle(7, HandleGroup.CHEEKS, Laterality.RIGHT, 3),
            handle(0, HandleGroup.HEAD, Laterality.MIDDLE, 0),
            handle(10, HandleGroup.HEAD, Laterality.MIDDLE, 10),
            handle(4, HandleGroup.HEAD, Laterality.MIDDLE, 4),
            handle(5, HandleGroup.HEAD, Laterality.MIDDLE, 5));

    /** One keypoint for a whole brow, for both corners of the mouth, for the upper lip. */
    private static final Set<String> SHARED = Set.of(
            Parameters.BROW_INNER.left().pairId(),
            Parameters.BROW_OUTER.left().pairId(),
            Parameters.SMILE.left().pairId(),
            Parameters.UPPER_LIP.left().pairId());

    private final Function<FaceAnalysis, Optional<LocatedMotion>> motions;

    /** @param motions what is known of a face; empty while the network has not seen it */
    public LivePortraitRig(Function<FaceAnalysis, Optional<LocatedMotion>> motions) {
        this.motions = motions;
    }

    private static Handle handle(int keypoint, HandleGroup group, Laterality side, int partner) {
        return new Handle(RawHandles.id(keypoint), group, side, RawHandles.id(partner), keypoint);
    }

    @Override
    public List<Handle> handles() {
        return HANDLES;
    }

    @Override
    public Optional<HandlePlacement> place(FaceAnalysis face, FaceEdit edit) {
        return motions.apply(face).map(motion -> new LivePortraitPlacement(motion, edit));
    }

    @Override
    public Optional<HandleRange> range(Handle handle, int axis) {
        double unit = RawHandles.unit(axis);
        return LiveScalars.of(handle.keypoint(), axis)
                .map(scalar -> unit > 0
                        ? new HandleRange(
                                scalar.softMin() / unit,
                                scalar.softMax() / unit,
                                scalar.hardMin() / unit,
                                scalar.hardMax() / unit)
                        : new HandleRange(
                                scalar.softMax() / unit,
                                scalar.softMin() / unit,
                                scalar.hardMax() / unit,
                                scalar.hardMin() / unit));
    }

    @Override
    public boolean hasPatches() {
        return false;
    }

    /** Of the brows one rises where the other falls. */
    @Override
    public KeypointEdit mirrored(Handle handle, KeypointEdit edit) {
        KeypointEdit mirrored = edit.mirrored();
        return handle.group() == HandleGroup.BROW ? mirrored.at(mirrored.x(), -edit.y(), edit.z()) : mirrored;
    }

    @Override
    public boolean takes(ExpressionCopy copy) {
        return copy.count() == LiveScalars.KEYPOINTS;
    }

    @Override
    public Offer offer(ParameterSpec spec) {
        if (!DrivenMotion.supports(spec)) {
            return Offer.NONE;
        }
        return SHARED.contains(spec.pairId()) ? Offer.SHARED : Offer.FULL;
    }
}
