package posestudio.render.rig;

import java.util.List;
import java.util.Optional;
import posestudio.editor.edit.ExpressionCopy;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.KeypointEdit;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.face.Landmarks;

/** The rig of the built-in engine: keypoints of the skin, moved in canonical centimetres with a patch around each. */
public final class MeshRig implements Rig {
    /** It is the same for all faces. */
    public static final MeshRig INSTANCE = new MeshRig();

    private static final Optional<HandleRange> RANGE = Optional.of(new HandleRange(
            -KeypointEdit.MAX_OFFSET, KeypointEdit.MAX_OFFSET, -KeypointEdit.MAX_OFFSET, KeypointEdit.MAX_OFFSET));

    private MeshRig() {}

    @Override
    public List<Handle> handles() {
        return Handles.ALL;
    }

    @Override
    public Optional<Handle> handle(String id) {
        return Handles.byId(id);
    }

    @Override
    public Optional<HandlePlacement> place(FaceAnalysis face, FaceEdit edit) {
        return Optional.of(new FacePlacement(face, edit));
    }

    @Override
    public Optional<HandleRange> range(Handle handle, int axis) {
        return RANGE;
    }

    @Override
    public boolean hasPatches() {
        return true;
    }

    @Override
    public KeypointEdit mirrored(Handle handle, KeypointEdit edit) {
        return edit.mirrored();
    }

    @Override
    public boolean takes(ExpressionCopy copy) {
        return copy.count() == Landmarks.COUNT;
    }

    @Override
    public Offer offer(ParameterSpec spec) {
        return Offer.FULL;
    }
}
