package posestudio.app.open;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import posestudio.app.clip.FrameOpener;
import posestudio.app.clip.StillClip;
import posestudio.app.engine.ClipEngine;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureReader;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.editor.project.ClipFacts;
import posestudio.editor.project.Project;
import posestudio.editor.project.SourceReference;
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
     * @param project the work that was saved on it: a picture that was made to move is opened as a clip again
     * @throws Problem of kind INPUT when it cannot be read, OUTPUT and ENGINE for what a clip needs besides
     */
    Read read(Path path, Fingerprint print, Optional<Project> project, Progress progress) throws Problem {
        if (!clips.looksLikeClip(path)) {
            Picture picture = pictures.read(path, progress);
            Optional<ClipFacts> moving = project.flatMap(Project::clip);
            return new Read(
                    picture,
                    moving.isPresent()
                            ? Optional.of(still(picture, source(path, picture), Optional.of(print), moving.get()))
                            : Optional.empty());
        }
        FrameOpener again = (forward, stop) -> forward ? clips.openForward(path, stop) : clips.open(path, stop);
        FrameSource frames = again.open(false, progress);
        try {
            return new Read(frames.frame(0), Optional.of(loaded(frames, print.sha256(), again)));
        } catch (Problem | RuntimeException | Error e) {
            frames.close();
            throw e;
        }
    }

    /** A picture's file for the project. */
    static SourceReference source(Path path, Picture picture) {
        return new SourceReference(
                Optional.of(path), String.valueOf(path.getFileName()), picture.width(), picture.height());
    }

    /**
     * A picture as a clip.
     *
     * @param print of its file; empty when it has none: then nothing that is found out about it is remembered
     * @throws Problem of kind OUTPUT and ENGINE for what a clip needs besides
     */
    LoadedClip still(Picture picture, SourceReference source, Optional<Fingerprint> print, ClipFacts facts)
            throws Problem {
        FrameOpener again = (forward, stop) -> StillClip.of(picture, source, facts);
        String content = print.map(Fingerprint::sha256).orElseGet(() -> String.valueOf(UUID.randomUUID()));
        return loaded(again.open(true, Progress.NONE), StillClip.content(content, facts), again);
    }

    private LoadedClip loaded(FrameSource frames, String content, FrameOpener again) throws Problem {
        return new LoadedClip(frames, clips.tracks(frames.info(), content), clips.pack(), again);
    }
}
