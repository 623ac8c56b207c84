package posestudio.render.motion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.ParameterValues;
import posestudio.editor.motion.HeadPlace;
import posestudio.editor.motion.Motion;
import posestudio.editor.motion.MotionFrame;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.clip.ClipInfo;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.face.HeadTransform;
import posestudio.render.face.NeckTurn;
import posestudio.render.rig.control.ExpressionReading;

/** Makes a motion out of the faces of a clip. */
public final class MotionReading {
    private static final String STAGE = "progress.motion";

    private MotionReading() {}

    /**
     * Reads the motion of one person; at rest is how the face mostly is.
     *
     * @throws Problem as the other
     */
    public static Motion read(ClipInfo info, FaceOfFrame faces, Progress progress) throws Problem {
        return read(info, faces, OptionalInt.empty(), progress);
    }

    /**
     * Reads the motion of one person.
     *
     * @param info the clip
     * @param faces its frames
     * @param restFrame the frame in which the face is at rest; without one it is at rest as it mostly is
     * @param progress told about; asked in every frame whether to stop
     * @throws Problem what {@code faces} throws; of kind FACE when the face is not seen in the frame of rest, CANCELLED
     *     when asked to stop
     */
    public static Motion read(ClipInfo info, FaceOfFrame faces, OptionalInt restFrame, Progress progress)
            throws Problem {
        int[] points = MotionPoints.landmarks();
        List<MotionFrame> absolute = new ArrayList<>();
        for (int i = 0; i < info.frames(); i++) {
            progress.checkCancelled();
            progress.report(STAGE, (double) i / info.frames());
            double time = info.times().start(i);
            Optional<FaceAnalysis> face = faces.at(i);
            absolute.add(face.isPresent() ? frame(time, face.get(), points) : MotionFrame.unseen(time));
        }
        if (restFrame.isPresent() && !absolute.get(restFrame.getAsInt()).seen()) {
            throw new Problem(Problem.Kind.FACE, "motion.rest", info.name(), restFrame.getAsInt() + 1);
        }
        float[] rest =
                restFrame.isPresent() ? absolute.get(restFrame.getAsInt()).offsets() : rest(absolute, points.length);
        return new Motion(
                info.name(),
                info.width(),
                info.height(),
                info.rate(),
                points,
                rest,
                absolute.stream().map(frame -> relative(frame, rest)).toList());
    }

    /** A frame with places in the place of offsets. */
    private static MotionFrame frame(double time, FaceAnalysis face, int[] points) {
        float[] canonical = face.canonicalKeypoints();
        float[] places = new float[points.length * 3];
        for (int p = 0; p < points.length; p++) {
            System.arraycopy(canonical, points[p] * 3, places, p * 3, 3);
        }
        ParameterValues expression = ParameterValues.DEFAULTS.with(new ExpressionReading(canonical).values());
        return new MotionFrame(time, face.pose(), place(face.transform()), expression, places);
    }

    /** Where a head is: its neck's joint, as the head turns about it. */
    static HeadPlace place(HeadTransform head) {
        double[] neck = new NeckTurn(head, FaceEdit.NEUTRAL).pivot();
        return new HeadPlace(neck[0], -neck[1], head.scale());
    }

    private static MotionFrame relative(MotionFrame frame, float[] rest) {
        if (!frame.seen()) {
            return frame;
        }
        float[] offsets = frame.offsets();
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] -= rest[i];
        }
        return new MotionFrame(frame.time(), frame.pose(), frame.place(), frame.expression(), offsets);
    }

    /** The face as it mostly is: the middle value of every coordinate. */
    private static float[] rest(List<MotionFrame> frames, int points) {
        List<MotionFrame> seen = frames.stream().filter(MotionFrame::seen).toList();
        float[] rest = new float[points * 3];
        float[] values = new float[seen.size()];
        for (int i = 0; i < rest.length && values.length > 0; i++) {
            for (int f = 0; f < values.length; f++) {
                values[f] = seen.get(f).offset(i / 3, i % 3);
            }
            Arrays.sort(values);
            rest[i] = values[values.length / 2];
        }
        return rest;
    }
}
