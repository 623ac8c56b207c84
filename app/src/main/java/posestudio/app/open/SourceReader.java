package posestudio.app.open;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import posestudio.app.engine.ClipEngine;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureReader;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.editor.projectfile.Fingerprint;
import posestudio.render.clip.FrameSource;

/** Reads what can be worked on: a picture, or a clip, of which the first frame is read. */
public final class SourceReader {
    private final PictureReader pictures;
    private final ClipEngine clips;

    /** Reads with these. */
    public SourceReader(PictureReader pictures, ClipEngine clips) {
        this.pictures = pictures;
        this.clips = clips;
    }

    /**
     * What was read.
     *
     * @param picture the picture, or the first frame
     * @param clip the clip, if it is one
     */
    record Read(Picture picture, Optional<LoadedClip> clip) {}

    /** Reads pictures. */
    PictureReader pictures() {
        return pictures;
    }

    /** Reads clips. */
    ClipEngine clips() {
        return clips;
    }

    /**
     * Tells the content of a file from any other's. That of a clip says nothing of its length: it must not be mistaken
     * for the checksum of all its bytes, which would take too long to make.
     *
     * @throws IOException when a picture's file cannot be read
     * @throws Problem of kind INPUT when a clip cannot be read
     */
    Fingerprint fingerprint(Path path) throws IOException, Problem {
        return clips.looksLikeClip(path) ? new Fingerprint(0, clips.fingerprint(path)) : Fingerprint.of(path);
    }

    /**
     * Reads a picture or opens a clip.
     *
     * @param print of the file
     * @throws Problem of kind INPUT when it cannot be read, OUTPUT and ENGINE for what a clip needs besides
     */
    Read read(Path path, Fingerprint print, Progress progress) throws Problem {
        if (!clips.looksLikeClip(path)) {
            return new Read(pictures.read(path, progress), Optional.empty());
        }
        FrameSource frames = clips.open(path, progress);
        try {
            Picture first = frames.frame(0);
            LoadedClip clip = new LoadedClip(frames, clips.tracks(frames.info(), print.sha256()), clips.pack());
            return new Read(first, Optional.of(clip));
        } catch (Problem | RuntimeException | Error e) {
            frames.close();
            throw e;
        }
    }
}
