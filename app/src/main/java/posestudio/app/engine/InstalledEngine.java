package posestudio.app.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import posestudio.app.system.UserFolders;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.models.ModelException;
import posestudio.models.install.InstalledPacks;
import posestudio.models.pack.ModelPack;
import posestudio.models.pack.ModelStore;
import posestudio.models.perception.CanonicalFace;
import posestudio.models.runtime.ComputeDevice;
import posestudio.models.runtime.TrialOpening;
import posestudio.render.device.DrawingDevices;
import posestudio.render.draw.DrawingDevice;
import posestudio.render.engine.PreparedPortraits;
import posestudio.render.engine.mesh.MeshEngine;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.face.FaceAnalyzer;
import posestudio.render.face.FaceSearch;
import posestudio.render.face.ModelProblems;
import posestudio.render.liveportrait.engine.LivePortraitDevice;
import posestudio.render.liveportrait.engine.LivePortraitEngine;

/**
 * The engine of this machine: networks on the best device that runs, drawn with OpenGL where it can be had. Each part
 * is opened when it is first needed, so that making one costs nothing, and drawing never waits for the networks.
 */
public final class InstalledEngine implements StudioEngine {
    private final UserFolders folders;
    private final Object networks = new Object();

    private ModelStore models;
    private PreparedPortraits portraits;
    private InstalledClipEngine clips;
    private volatile LivePortraitEngine livePortrait;
    private Optional<ModelPack> namedPack = Optional.empty();
    // These two belong to the lock of the networks.
    private ComputeDevice computeDevice;
    private FaceAnalyzer analyzer;

    /** An engine that keeps its caches in, and takes further model packs from, the given folders. */
    public InstalledEngine(UserFolders folders) {
        this.folders = folders;
    }

    @Override
    public FaceSearch analyse(Picture picture, Progress progress) throws Problem {
        synchronized (networks) {
            if (analyzer == null) {
                analyzer = FaceAnalyzer.open(models(), computeDevice());
            }
            return analyzer.analyse(picture, progress);
        }
    }

    @Override
    public DrawingDevice openDevice() throws Problem {
        return new LivePortraitDevice(DrawingDevices.open(portraits()), this::livePortrait);
    }

    /**
     * The neural engine of the installed pack.
     *
     * @throws Problem of kind ENGINE when no pack is installed, or it cannot be used
     */
    public LivePortraitEngine livePortrait() throws Problem {
        LivePortraitEngine opened = livePortrait;
        if (opened != null) {
            return opened;
        }
        ComputeDevice device = computeDevice();
        synchronized (this) {
            if (livePortrait == null) {
                livePortrait = new LivePortraitEngine(LivePortraitPack.require(models()), device);
            }
            return livePortrait;
        }
    }

    /** The neural engine, if anything has been drawn with it. */
    Optional<LivePortraitEngine> openedLivePortrait() {
        return Optional.ofNullable(livePortrait);
    }

    /**
     * Does ahead of time what drawing a face turned needs the first time, so that the first movement of the hand is
     * followed at once.
     *
     * @throws Problem of kind ENGINE when the engine cannot be had
     */
    public void prepare(Picture picture, FaceAnalysis face, FaceEdit edit) throws Problem {
        portraits().get(picture, face).pose(edit);
    }

    /** The model packs that can be had. */
    public synchronized ModelStore models() {
        if (models == null) {
            new InstalledPacks(folders.models()).mend();
            ModelStore installed = ModelStore.open(folders.models(), List.of());
            models = namedPack.map(installed::with).orElse(installed);
        }
        return models;
    }

    /**
     * Draws with the LivePortrait pack in that folder instead of an installed one.
     *
     * @throws Problem of kind ENGINE or INPUT when it holds none that can be used
     */
    void usePack(Path folder) throws Problem {
        ComputeDevice device = computeDevice();
        ModelPack named =
                LivePortraitPack.in(folder, folders.cache().resolve("packs"), pack -> TrialOpening.open(device, pack));
        synchronized (this) {
            namedPack = Optional.of(named);
            refreshModels();
        }
    }

    /** Looks anew which packs there are when one is needed; waits for a network that is running. */
    synchronized void refreshModels() {
        models = null;
        closeLivePortrait();
    }

    private void closeLivePortrait() {
        if (livePortrait != null) {
            livePortrait.close();
            livePortrait = null;
        }
    }

    @Override
    public NeuralEngine neural() {
        return new InstalledNeuralEngine(this);
    }

    /**
     * What networks run on.
     *
     * @throws Problem of kind ENGINE when none can run here at all
     */
    public ComputeDevice computeDevice() throws Problem {
        synchronized (networks) {
            try {
                if (computeDevice == null) {
                    computeDevice = ComputeDevice.open(folders.cache(), folders.cuda());
                }
                return computeDevice;
            } catch (ModelException e) {
                throw ModelProblems.problem(e);
            }
        }
    }

    /** What is prepared for all devices. */
    synchronized PreparedPortraits portraits() throws Problem {
        try {
            if (portraits == null) {
                CanonicalFace face = CanonicalFace.read(models().require(FaceAnalyzer.PACK));
                portraits = new PreparedPortraits(new MeshEngine(face.triangles()));
            }
            return portraits;
        } catch (ModelException e) {
            throw ModelProblems.problem(e);
        }
    }

    @Override
    public synchronized InstalledClipEngine clips() {
        if (clips == null) {
            clips = new InstalledClipEngine(this, folders);
        }
        return clips;
    }

    @Override
    public void close() {
        clips().close();
        synchronized (this) {
            closeLivePortrait();
        }
        synchronized (networks) {
            if (analyzer != null) {
                analyzer.close();
                analyzer = null;
            }
        }
    }
}
