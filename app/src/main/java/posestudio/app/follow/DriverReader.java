package posestudio.app.follow;

import java.nio.file.Path;
import java.util.Comparator;
import posestudio.app.engine.ClipEngine;
import posestudio.editor.motion.Motion;
import posestudio.editor.motion.MotionFile;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.clip.FrameSource;
import posestudio.render.clip.track.ClipTracks;
import posestudio.render.clip.track.PersonTrack;
import posestudio.render.motion.MotionReading;

/** Reads the motion that a face is to follow, from a motion file or from a clip of somebody. For any thread. */
public final class DriverReader {
    private final ClipEngine clips;

    /** Reads clips with {@code clips}. */
    public DriverReader(ClipEngine clips) {
        this.clips = clips;
    }

    /**
     * The motion of a file: of a clip that of the person who is seen longest.
     *
     * @throws Problem of kind INPUT when the file is neither a clip nor a motion or cannot be read, FACE when nobody is in
     *     it, ENGINE when a network fails, CANCELLED when asked to stop; what was found out of a clip is remembered
     */
    public Motion read(Path file, Progress progress) throws Problem {
        if (MotionFile.isNamedSo(file)) {
            return MotionFile.read(file);
        }
        if (!clips.looksLikeClip(file)) {
            throw new Problem(Problem.Kind.INPUT, "follow.driver", file.toString());
        }
        try (FrameSource frames = clips.openForward(file, progress);
                ClipTracks tracks = clips.tracks(frames.info(), clips.fingerprint(file))) {
            if (!tracks.isComplete()) {
                clips.analyse(tracks, frames, progress);
            }
            PersonTrack person = tracks.persons().stream()
                    .max(Comparator.comparingInt(PersonTrack::seenFrames))
                    .orElseThrow(() -> new Problem(
                            Problem.Kind.FACE, "face.none", frames.info().name()));
            // As it was read: the following smooths by itself, as strongly as the person wants.
            return MotionReading.read(frames.info(), frame -> person.face(frame, 0), progress);
        }
    }
}
