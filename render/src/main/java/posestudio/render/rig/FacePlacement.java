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
public final class FacePlacement {
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

    /** How many picture pixels a canonical centimetre is. */
    public double pixelsPerCentimetre() {
        return face.transform().scale() * turn.size();
    }

    /** Which handles the viewer does not see: turned away, or behind the nose or a cheek. */
    public Set<Handle> hidden() {
        double[] r = turned();
        HiddenKeypoints hidden =
                new HiddenKeypoints(face, landmarks, new double[] {r[6], r[7], r[8]}, pixelsPerCentimetre());
        return Handles.ALL.stream()
                .filter(handle -> hidden.contains(handle.landmark()))
                .collect(Collectors.toSet());
    }

    private double[] turned() {
        return HeadRotation.multiply(turn.rotation(), face.transform().rotation());
    }

    /**
     * A movement in the view plane, carried back into the canonical head.
     *
     * @param right picture pixels to the right
     * @param down picture pixels down
     * @return x, y, z in canonical centimetres
     */
    public double[] toCanonical(double right, double down) {
        double[] back = HeadRotation.transpose(turned());
        double scale = pixelsPerCentimetre();
        double x = right / scale;
        double y = -down / scale;
        return new double[] {back[0] * x + back[1] * y, back[3] * x + back[4] * y, back[6] * x + back[7] * y};
    }
}
