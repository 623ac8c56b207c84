package posestudio.render.clip.track;

import java.io.IOException;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.models.ModelException;
import posestudio.models.pack.ModelStore;
import posestudio.models.perception.CanonicalFace;
import posestudio.models.runtime.ComputeDevice;
import posestudio.render.clip.ClipInfo;
import posestudio.render.clip.FrameSource;
import posestudio.render.face.FaceAnalyzer;
import posestudio.render.face.FaceTracker;
import posestudio.render.face.MatteReader;
import posestudio.render.face.ModelProblems;

/**
 * Finds who is in a clip and where, frame by frame. {@link #begin} gives what is known from before at once; {@link #run}
 * adds the rest, on a thread of the caller's. Opens networks of its own when they are first needed and owns them until
 * closed; {@link #run} is used by one thread at a time.
 */
public final class ClipAnalyzer implements AutoCloseable {
    private final ModelStore store;
    private final ComputeDevice device;
    private final AnalysisCache cache;
    private final FaceRegions regions;
    private final String pack;
    private FaceTracker tracker;
    private MatteReader mattes;

    private ClipAnalyzer(ModelStore store, ComputeDevice device, AnalysisCache cache) throws ModelException {
        this.store = store;
        this.device = device;
        this.cache = cache;
        pack = store.require(FaceAnalyzer.PACK).manifest().idAndVersion();
        regions = new FaceRegions(CanonicalFace.read(store.require(FaceAnalyzer.PACK)));
    }

    /**
     * An analyzer that keeps what it finds in a cache; quick.
     *
     * @throws Problem of kind ENGINE when the perception pack is missing or damaged
     */
    public static ClipAnalyzer open(ModelStore store, ComputeDevice device, AnalysisCache cache) throws Problem {
        try {
            return new ClipAnalyzer(store, device, cache);
        } catch (ModelException e) {
            throw ModelProblems.problem(e);
        }
    }

    /**
     * What is known about a clip from before: all of it, the first frames, or nothing. Needs no networks; for any thread.
     *
     * @param info what is known about the clip
     * @param fingerprint tells its content from that of any other clip, such as a checksum
     * @throws Problem of kind OUTPUT when neither the cache nor the folder for temporary files can be written
     */
    public ClipTracks begin(ClipInfo info, String fingerprint) throws Problem {
        try {
            return new ClipTracks(info, cache.open(fingerprint, pack, info.frames()), regions);
        } catch (IOException e) {
            throw new Problem(e, Problem.Kind.OUTPUT, "analysis.store", String.valueOf(e.getMessage()));
        }
    }

    /**
     * Analyses the frames that are still unknown, in order. What was found stays when it fails or is cancelled, and the
     * next run goes on after it. A clip without any face is no failure: then nobody is in {@link ClipTracks#persons()}.
     *
     * @param tracks from {@link #begin}; grow meanwhile
     * @param source the clip's frames; used by other threads until this returns
     * @param progress told the share of all frames that is known; asked before every frame whether to stop
     * @throws Problem of kind INPUT when a frame cannot be read, ENGINE when a network fails, CANCELLED when asked to stop
     *     or when the tracks are closed meanwhile, OUTPUT when the disk does not give back what was kept there
     */
    public void run(ClipTracks tracks, FrameSource source, Progress progress) throws Problem {
        if (!tracks.isComplete()) {
            openNetworks();
            new ClipRun(tracks, source, tracker, mattes).run(progress);
        }
        progress.report(ClipRun.STAGE, 1);
    }

    private void openNetworks() throws Problem {
        if (tracker == null) {
            tracker = FaceTracker.open(store, device);
        }
        if (mattes == null) {
            mattes = MatteReader.open(store, device);
        }
    }

    @Override
    public void close() {
        if (tracker != null) {
            tracker.close();
        }
        if (mattes != null) {
            mattes.close();
        }
    }
}
