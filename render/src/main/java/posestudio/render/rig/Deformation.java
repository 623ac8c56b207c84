package posestudio.render.rig;

import java.util.Map;
import posestudio.editor.project.ExpressionCopy;
import posestudio.editor.project.FaceEdit;
import posestudio.editor.project.KeypointEdit;
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
        for (Map.Entry<String, KeypointEdit> entry : edit.keypoints().all().entrySet()) {
            if (!entry.getValue().isStill()) {
                Handles.byId(entry.getKey()).ifPresent(handle -> add(handle, entry.getValue()));
            }
        }
    }

    private void add(ExpressionCopy copy) {
        int count = Math.min(copy.count(), Landmarks.COUNT);
        for (int i = 0; i < count * 3; i++) {
            offsets[i] += (float) (copy.amount() * copy.offset(i / 3, i % 3));
        }
    }

    private void add(Handle handle, KeypointEdit edit) {
        int h = handle.landmark() * 3;
        double cos = Math.cos(Math.toRadians(edit.turn())) * edit.scale();
        double sin = Math.sin(Math.toRadians(edit.turn())) * edit.scale();
        for (int i = 0; i < Landmarks.COUNT; i++) {
            double dx = canonical[i * 3] - canonical[h];
            double dy = canonical[i * 3 + 1] - canonical[h + 1];
            double dz = canonical[i * 3 + 2] - canonical[h + 2];
            double weight = falloff(Math.sqrt(dx * dx + dy * dy + dz * dz) / edit.radius());
            offsets[i * 3] += (float) (weight * (edit.x() + cos * dx + sin * dy - dx));
            offsets[i * 3 + 1] += (float) (weight * (edit.y() - sin * dx + cos * dy - dy));
            offsets[i * 3 + 2] += (float) (weight * edit.z());
        }
    }

    /** 1 at the keypoint, level there, 0 from its radius on. */
    static double falloff(double distance) {
        double t = 1 - Math.min(1, distance * distance);
        return t * t;
    }

    /** {@code x0 y0 z0 x1 …}, canonical centimetres; a copy. */
    public float[] offsets() {
        return offsets.clone();
    }

    /** The face's landmarks with the offsets added, the head not yet turned. */
    public Landmarks landmarks() {
        double[] r = face.transform().rotation();
        double scale = face.transform().scale();
        float[] moved = face.landmarks().toArray();
        for (int i = 0; i < moved.length; i += 3) {
            float x = offsets[i];
            float y = offsets[i + 1];
            float z = offsets[i + 2];
            moved[i] += (float) (scale * (r[0] * x + r[1] * y + r[2] * z));
            moved[i + 1] -= (float) (scale * (r[3] * x + r[4] * y + r[5] * z));
            moved[i + 2] += (float) (scale * (r[6] * x + r[7] * y + r[8] * z));
        }
        return new Landmarks(moved);
    }
}
