package posestudio.render.motion;

import java.util.List;
import java.util.Optional;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.motion.Motion;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.clip.ClipInfo;
import posestudio.render.clip.FrameTimes;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.face.HeadRotation;
import posestudio.render.face.HeadTransform;
import posestudio.render.face.Landmarks;
import posestudio.render.face.NeckTurn;
import posestudio.render.rig.FacePlacement;

/** Clips of a face that does what edits say, without pictures. */
final class Moves {
    static final double RATE = 10;

    private Moves() {}

    /** The face as it would be found after an edit. */
    static FaceAnalysis after(FaceAnalysis face, FaceEdit edit) {
        Landmarks placed = new FacePlacement(face, edit).landmarks();
        NeckTurn turn = new NeckTurn(face.transform(), edit);
        double[] rotation =
                HeadRotation.multiply(turn.rotation(), face.transform().rotation());
        double[] pivot = turn.pivot();
        double[] from = {
            face.transform().tx(), face.transform().ty(), face.transform().tz()
        };
        double[] to = new double[3];
        for (int i = 0; i < 3; i++) {
            to[i] = pivot[i] + turn.shift()[i];
            for (int j = 0; j < 3; j++) {
                to[i] += turn.size() * turn.rotation()[i * 3 + j] * (from[j] - pivot[j]);
            }
        }
        double scale = face.transform().scale() * turn.size();
        HeadTransform head = new HeadTransform(rotation, scale, to[0], to[1], to[2]);
        return new FaceAnalysis(1, 1, 1, placed, head, face.matte());
    }

    /** A motion of a face, one edit a frame, ten in a second; null where it is not seen. */
    static Motion motion(FaceAnalysis face, List<FaceEdit> edits) {
        ClipInfo info = new ClipInfo(
                "clip",
                Optional.empty(),
                512,
                512,
                FrameTimes.even(edits.size(), RATE),
                edits.size() / RATE,
                10,
                1,
                false,
                false,
                8,
                "",
                List.of());
        try {
            return MotionReading.read(
                    info, i -> Optional.ofNullable(edits.get(i)).map(edit -> after(face, edit)), Progress.NONE);
        } catch (Problem e) {
            throw new AssertionError(e);
        }
    }
}
