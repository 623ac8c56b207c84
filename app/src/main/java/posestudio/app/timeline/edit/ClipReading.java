package posestudio.app.timeline.edit;

import java.util.List;
import java.util.Optional;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.timeline.FrameRange;
import posestudio.render.face.FaceAnalysis;

/** What is known about the faces of the open clip, frame by frame; grows while the clip is analysed. */
public interface ClipReading {
    /** How many frames have been analysed, from the first one on. */
    int analysed();

    /** The frames with which new shots begin. */
    List<Integer> cuts();

    /** Whether a face is seen well enough to be edited in a frame that was analysed. */
    boolean isSeen(int face, int frame);

    /** How much of an edit a frame gets, 0..1. */
    double strength(int face, int frame);

    /** The head's own pose; empty where it is not known. Quick. */
    Optional<HeadPose> pose(int face, int frame);

    /** The face in a frame; empty where it is not known. */
    Optional<FaceAnalysis> face(int face, int frame);

    /** The pose that lies in the middle of all poses of some frames, angle by angle; empty where none is known. */
    Optional<HeadPose> median(int face, FrameRange frames);
}
