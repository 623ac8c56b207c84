package posestudio.app.viewport;

import posestudio.editor.project.FaceEdit;
import posestudio.editor.project.HeadPose;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.face.FaceBox;
import posestudio.render.face.HeadRotation;
import posestudio.render.face.HeadTransform;
import posestudio.render.face.Landmarks;

/** A face's keypoints where an edit puts them: the head turned as one body about the neck. Picture pixels. */
final class PosedFace {
    /** Where the neck turns, canonical centimetres: below the skull and behind the face. */
    private static final double[] NECK = {0, -4, -5};

    private final float[] xy = new float[Landmarks.COUNT * 2];
    private final FaceBox box;

    PosedFace(FaceAnalysis face, FaceEdit edit) {
        Landmarks marks = face.landmarks();
        HeadTransform transform = face.transform();
        HeadPose from = face.pose();
        double[] r = HeadRotation.between(from, from.plus(edit.pose()));
        double[] neck = transform.toCamera(NECK[0], NECK[1], NECK[2]);
        double x0 = Double.MAX_VALUE;
        double y0 = Double.MAX_VALUE;
        double x1 = -Double.MAX_VALUE;
        double y1 = -Double.MAX_VALUE;
        for (int i = 0; i < Landmarks.COUNT; i++) {
            double dx = marks.x(i) - neck[0];
            double dy = -marks.y(i) - neck[1];
            double dz = marks.z(i) - neck[2];
            double x = neck[0] + r[0] * dx + r[1] * dy + r[2] * dz;
            double y = -(neck[1] + r[3] * dx + r[4] * dy + r[5] * dz);
            xy[i * 2] = (float) x;
            xy[i * 2 + 1] = (float) y;
            x0 = Math.min(x0, x);
            x1 = Math.max(x1, x);
            y0 = Math.min(y0, y);
            y1 = Math.max(y1, y);
        }
        box = new FaceBox(x0, y0, x1 - x0, y1 - y0);
    }

    double x(int i) {
        return xy[i * 2];
    }

    double y(int i) {
        return xy[i * 2 + 1];
    }

    FaceBox box() {
        return box;
    }
}
