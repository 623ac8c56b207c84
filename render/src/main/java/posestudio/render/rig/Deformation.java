package posestudio.render.rig;

import posestudio.editor.edit.ExpressionCopy;
import posestudio.editor.edit.FaceEdit;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.face.Landmarks;
import posestudio.render.rig.control.ControlFields;
import posestudio.render.rig.control.Offsets;

/** What an edit does to the canonical keypoints of a face: an offset for each, in centimetres (face-vid2vid's δ). */
public final class Deformation {
    private final FaceAnalysis face;
    private final float[] canonical;
    private final float[] offsets = new float[Landmarks.COUNT * 3];

    /** The offsets of that edit on that face. */
    public Deformation(FaceAnalysis face, FaceEdit edit) {
        this.face = face;
        canonical = face.canonicalKeypoints();
        ControlFields.add(new Offsets(canonical, offsets), edit.values());
        add(edit.copy());
        new KeypointField(canonical, edit.keypoints()).addTo(offsets);
    }

    /** A copy with another number of points is of another engine's and means something else. */
    private void add(ExpressionCopy copy) {
        if (copy.count() != Landmarks.COUNT) {
            return;
        }
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] += (float) (copy.amount() * copy.offset(i / 3, i % 3));
        }
    }

    /** {@code x0 y0 z0 x1 …}, canonical centimetres; a copy. */
    public float[] offsets() {
        return offsets.clone();
    }

    /** Whether nothing moves. */
    public boolean isNone() {
        for (float offset : offsets) {
            if (offset != 0) {
                return false;
            }
        }
        return true;
    }

    /** What the landmarks move by in the picture, the head not yet turned: x right, y down, z, picture pixels. */
    public float[] pictureShifts() {
        double[] r = face.transform().rotation();
        double scale = face.transform().scale();
        float[] shifts = new float[offsets.length];
        for (int i = 0; i < shifts.length; i += 3) {
            float x = offsets[i];
            float y = offsets[i + 1];
            float z = offsets[i + 2];
            shifts[i] = (float) (scale * (r[0] * x + r[1] * y + r[2] * z));
            shifts[i + 1] = (float) (-scale * (r[3] * x + r[4] * y + r[5] * z));
            shifts[i + 2] = (float) (scale * (r[6] * x + r[7] * y + r[8] * z));
        }
        return shifts;
    }

    /** The face's landmarks with the offsets added, the head not yet turned. */
    public Landmarks landmarks() {
        float[] moved = face.landmarks().toArray();
        float[] shifts = pictureShifts();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += shifts[i];
        }
        return new Landmarks(moved);
    }
}
