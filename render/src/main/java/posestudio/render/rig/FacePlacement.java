package posestudio.render.rig;

import java.util.Set;
import java.util.stream.Collectors;
import posestudio.editor.edit.FaceEdit;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.face.HeadRotation;
import posestudio.render.face.Landmarks;
import posestudio.render.face.NeckTurn;

/**
 * Where an edit puts the keypoints of a face: {@code x = s(R(c + δ)) + t}, the expression added in the canonical head,
 * then the head turned about its neck. Takes microseconds; the engine's picture and the overlays both follow it.
 */
public final class FacePlacement implements HandlePlacement {
    private final FaceAnalysis face;
    private final NeckTurn turn;
    private final Landmarks landmarks;

    /** Places the keypoints of that face as the edit says. */
    public FacePlacement(FaceAnalysis face, FaceEdit edit) {
        this.face = face;
        turn = new NeckTurn(face.transform(), edit);
        landmarks = turn.apply(new Deformation(face, edit).landmarks());
    }

    /** All keypoints in the picture, after the edit. */
    public Landmarks landmarks() {
        return landmarks;
    }

    @Override
    public double x(Handle handle) {
        return landmarks.x(handle.keypoint());
    }

    @Override
    public double y(Handle handle) {
        return landmarks.y(handle.keypoint());
    }

    /** How many picture pixels a canonical centimetre is. */
    @Override
    public double unit() {
        return face.transform().scale() * turn.size();
    }

    /** Those turned away, or behind the nose or a cheek. */
    @Override
    public Set<Handle> hidden() {
        double[] r = turned();
        HiddenKeypoints hidden = new HiddenKeypoints(face, landmarks, new double[] {r[6], r[7], r[8]}, unit());
        return Handles.ALL.stream()
                .filter(handle -> hidden.contains(handle.keypoint()))
                .collect(Collectors.toSet());
    }

    private double[] turned() {
        return HeadRotation.multiply(turn.rotation(), face.transform().rotation());
    }

    /** Carried back into the canonical head, centimetres. */
    @Override
    public double[] toHandle(double right, double down) {
        double[] back = HeadRotation.transpose(turned());
        double scale = unit();
        double x = right / scale;
        double y = -down / scale;
        return new double[] {back[0] * x + back[1] * y, back[3] * x + back[4] * y, back[6] * x + back[7] * y};
    }
}
