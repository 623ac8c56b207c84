package posestudio.app.engine;

import java.nio.file.Path;
import java.util.Optional;
import posestudio.app.system.UserFolders;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.editor.project.Project;
import posestudio.models.ModelException;
import posestudio.render.clip.ClipInfo;
import posestudio.render.clip.FrameSource;
import posestudio.render.clip.edit.EditedFrames;
import posestudio.render.clip.read.FrameSources;
import posestudio.render.clip.track.AnalysisCache;
import posestudio.render.clip.track.ClipAnalyzer;
import posestudio.render.clip.track.ClipTracks;
import posestudio.render.draw.DrawingDevice;
import posestudio.render.face.FaceAnalyzer;
import posestudio.render.face.ModelProblems;

/** Clips with the networks of this machine; opened when first needed. */
public final class InstalledClipEngine implements ClipEngine, AutoCloseable {
    private final InstalledEngine engine;
    private final AnalysisCache cache;
    private final Object analysing = new Object();
    private ClipAnalyzer analyzer;

    /** Clips analysed by {@code engine}, remembered in the folder for caches. */
    InstalledClipEngine(InstalledEngine engine, UserFolders folders) {
        this.engine = engine;
        cache = new AnalysisCache(folders.cache().resolve("clips"), AnalysisCache.DEFAULT_LIMIT);
    }

    @Override
    public Optional<AnalysisCache> cache() {
        return Optional.of(cache);
    }

    @Override
    public boolean looksLikeClip(Path path) {
        return FrameSources.looksLikeClip(path);
    }

    @Override
    public String fingerprint(Path path) throws Problem {
        return FrameSources.fingerprint(path);
    }

    @Override
    public FrameSource open(Path path, Progress progress) throws Problem {
        return FrameSources.open(path, progress);
    }

    @Override
    public FrameSource openForward(Path path, Progress progress) throws Problem {
        return FrameSources.openForward(path, progress);
    }

    @Override
    public ClipTracks tracks(ClipInfo info, String fingerprint) throws Problem {
        return analyzer().begin(info, fingerprint);
    }

    @Override
    public void analyse(ClipTracks tracks, FrameSource frames, Progress progress) throws Problem {
        synchronized (analysing) {
            analyzer().run(tracks, frames, progress);
        }
    }

    @Override
    public EditedFrames edited(FrameSource frames, ClipTracks tracks, Project project, DrawingDevice device)
            throws Problem {
        return new EditedFrames(frames, tracks, project, engine.portraits(), device);
    }

    @Override
    public String pack() throws Problem {
        try {
            return engine.models().require(FaceAnalyzer.PACK).manifest().idAndVersion();
        } catch (ModelException e) {
            throw ModelProblems.problem(e);
        }
    }

    private synchronized ClipAnalyzer analyzer() throws Problem {
        if (analyzer == null) {
            analyzer = ClipAnalyzer.open(engine.models(), engine.computeDevice(), cache);
        }
        return analyzer;
    }

    /** Frees the networks; waits for an analysis that is running. */
    @Override
    public void close() {
        synchronized (analysing) {
            synchronized (this) {
                if (analyzer != null) {
                    analyzer.close();
                    analyzer = null;
                }
            }
        }
    }
}
