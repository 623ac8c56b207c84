package posestudio.app.testing;

import java.nio.file.Path;
import java.util.Optional;
import posestudio.app.engine.ClipEngine;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.editor.project.Project;
import posestudio.render.clip.ClipInfo;
import posestudio.render.clip.FrameSource;
import posestudio.render.clip.edit.EditedFrames;
import posestudio.render.clip.track.AnalysisCache;
import posestudio.render.clip.track.ClipTracks;
import posestudio.render.draw.DrawingDevice;

/** For tests of pictures: takes nothing for a clip. */
public final class NoClips implements ClipEngine {
    @Override
    public boolean looksLikeClip(Path path) {
        return false;
    }

    @Override
    public String fingerprint(Path path) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FrameSource open(Path path, Progress progress) throws Problem {
        throw new Problem(Problem.Kind.INPUT, "picture.unreadable", path.toString());
    }

    @Override
    public FrameSource openForward(Path path, Progress progress) throws Problem {
        return open(path, progress);
    }

    @Override
    public ClipTracks tracks(ClipInfo info, String fingerprint) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void analyse(ClipTracks tracks, FrameSource frames, Progress progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public EditedFrames edited(FrameSource frames, ClipTracks tracks, Project project, DrawingDevice device) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<AnalysisCache> cache() {
        return Optional.empty();
    }

    @Override
    public String pack() {
        return "test 1";
    }
}
