package posestudio.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import posestudio.app.clip.ClipPersons;
import posestudio.app.clip.StillClip;
import posestudio.app.engine.ClipEngine;
import posestudio.editor.file.FileProblems;
import posestudio.editor.image.Picture;
import posestudio.editor.image.PictureReader;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.editor.project.ClipFacts;
import posestudio.editor.project.SourceReference;
import posestudio.editor.projectfile.Fingerprint;
import posestudio.render.clip.FrameSource;

/**
 * A clip, or a picture that is to move, that was opened.
 *
 * @param frames its frames; closed with it
 * @param facts what its project says of it
 * @param print tells the file's content from any other's
 * @param content tells the clip's content from any other's
 */
record OpenedClip(FrameSource frames, ClipFacts facts, String print, String content) implements AutoCloseable {
    /**
     * Opens it to be read from its beginning to its end.
     *
     * @param moving as what a picture moves, if it is to
     * @throws Problem of kind INPUT when it cannot be read, CANCELLED when asked to stop
     */
    static OpenedClip open(Path path, ClipEngine clips, Optional<ClipFacts> moving, Progress progress) throws Problem {
        if (moving.isEmpty() || clips.looksLikeClip(path)) {
            String print = clips.fingerprint(path);
            FrameSource frames = clips.openForward(path, progress);
            return new OpenedClip(frames, ClipPersons.facts(frames.info()), print, print);
        }
        Picture picture = new PictureReader().read(path, progress);
        String name = String.valueOf(path.getFileName());
        SourceReference source = new SourceReference(Optional.of(path), name, picture.width(), picture.height());
        String print = print(path);
        ClipFacts facts = moving.get();
        return new OpenedClip(StillClip.of(picture, source, facts), facts, print, StillClip.content(print, facts));
    }

    private static String print(Path path) throws Problem {
        try {
            return Fingerprint.of(path).sha256();
        } catch (IOException e) {
            throw FileProblems.reading(path, e);
        }
    }

    @Override
    public void close() {
        frames.close();
    }
}
