package posestudio.render.clip.edit;

import posestudio.editor.edit.FaceEdit;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.project.RenderEngine;
import posestudio.editor.timeline.FrameRange;
import posestudio.editor.timeline.Timeline;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.motion.Following;

/** What is done to one face at one frame of a clip, all told. */
public final class FrameEdit {
    private FrameEdit() {}

    /**
     * The edit that is drawn: what the timeline says for the frame, and what depends on the face there.
     *
     * @param seconds when the frame begins
     * @param chosen the timeline's own edit at the frame, {@link Timeline#at}
     * @param face the face as it is in the source
     * @param engine what draws it
     * @param strength how much of an edit the frame gets, 0..1, where the face comes into sight or goes
     */
    public static FaceEdit of(
            Timeline timeline,
            double seconds,
            FaceEdit chosen,
            FaceAnalysis face,
            RenderEngine engine,
            double strength) {
        FaceEdit edit = chosen;
        if (timeline.follow().isPresent()) {
            edit = edit.plus(new Following(timeline.follow().get()).at(seconds, face, engine));
        }
        if (timeline.hold().isPresent()) {
            HeadPose turn = timeline.hold().get().turn(face.pose());
            edit = edit.with(edit.pose().plus(turn));
        }
        return strength >= 1 ? edit : FaceEdit.NEUTRAL.interpolate(edit, Math.max(0, strength));
    }

    /** The same for a frame that nobody looks at. */
    public static FaceEdit at(
            Timeline timeline,
            int frame,
            double seconds,
            FrameRange clip,
            FaceAnalysis face,
            RenderEngine engine,
            double strength) {
        return of(timeline, seconds, timeline.at(frame, clip), face, engine, strength);
    }
}
