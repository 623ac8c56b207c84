package posestudio.app.engine;

import java.nio.file.Path;
import java.util.Optional;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.editor.project.Project;
import posestudio.render.clip.ClipInfo;
import posestudio.render.clip.FrameSource;
import posestudio.render.clip.edit.EditedFrames;
import posestudio.render.clip.track.AnalysisCache;
import posestudio.render.clip.track.ClipTracks;
import posestudio.render.draw.DrawingDevice;

/** All that reads clips and finds out who is in them. For any thread; what it opens is closed by whoever asked for it. */
public interface ClipEngine {
    /** Whether a file's or folder's name says that it is a clip. */
    boolean looksLikeClip(Path path);

    /**
     * Tells a clip's content from any other's, quickly however long it is: 64 hexadecimal digits.
     *
     * @throws Problem of kind INPUT when it cannot be read
     */
    String fingerprint(Path path) throws Problem;

    /**
     * The frames of a clip.
     *
     * @param path a video, an animation, a folder of pictures or the pattern of their names
     * @throws Problem of kind INPUT when it cannot be read, CANCELLED when asked to stop
     */
    FrameSource open(Path path, Progress progress) throws Problem;

    /**
     * The same for who reads every frame once, from the first to the last.
     *
     * @throws Problem likewise
     */
    FrameSource openForward(Path path, Progress progress) throws Problem;

    /**
     * What is known about who is in a clip: all of it, the first frames, or nothing yet.
     *
     * @param fingerprint tells the clip's content from any other's
     * @throws Problem of kind OUTPUT when it can be kept nowhere, ENGINE when the networks are missing
     */
    ClipTracks tracks(ClipInfo info, String fingerprint) throws Problem;

    /**
     * Finds out the rest; takes long.
     *
     * @param tracks of {@link #tracks}; grow meanwhile
     * @param frames of the same clip, used by nobody else meanwhile
     * @throws Problem of kind INPUT when a frame cannot be read, ENGINE when a network fails, CANCELLED when asked to stop;
     *     what was found stays
     */
    void analyse(ClipTracks tracks, FrameSource frames, Progress progress) throws Problem;

    /**
     * The finished frames of a clip, drawn with a device of the calling thread.
     *
     * @param frames read by nobody else until the result is closed; not closed with it
     * @param tracks who is in the clip
     * @param project what is done to them
     * @param device not closed with the result
     * @throws Problem of kind ENGINE when the engine cannot be had
     */
    EditedFrames edited(FrameSource frames, ClipTracks tracks, Project project, DrawingDevice device) throws Problem;

    /** Where it is kept who is in which clip; empty where nothing is kept. */
    Optional<AnalysisCache> cache();

    /** What finds the faces, id and version. @throws Problem of kind ENGINE when it is missing */
    String pack() throws Problem;
}
