package posestudio.app.engine;

import java.util.List;
import posestudio.app.system.UserFolders;
import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.models.ModelException;
import posestudio.models.pack.ModelStore;
import posestudio.models.runtime.ComputeDevice;
import posestudio.render.device.DrawingDevices;
import posestudio.render.draw.DrawingDevice;
import posestudio.render.engine.PreparedPortraits;
import posestudio.render.engine.mesh.MeshEngine;
import posestudio.render.face.FaceAnalyzer;
import posestudio.render.face.FaceSearch;
import posestudio.render.face.ModelProblems;

/**
 * The engine of this machine: networks on the best device that runs, drawn with OpenGL where it can be had. Each part
 * is opened when it is first needed, so that making one costs nothing.
 */
public final class InstalledEngine implements StudioEngine {
    private final UserFolders folders;

    private ModelStore models;
    private ComputeDevice computeDevice;
    private FaceAnalyzer analyzer;
    private PreparedPortraits portraits;

    /** An engine that keeps its caches in, and takes further model packs from, the given folders. */
    public InstalledEngine(UserFolders folders) {
        this.folders = folders;
    }

    @Override
    public synchronized FaceSearch analyse(Picture picture, Progress progress) throws Problem {
        return analyzer().analyse(picture, progress);
    }

    @Override
    public DrawingDevice openDevice() throws Problem {
        return DrawingDevices.open(portraits());
    }

    /** The model packs that can be had. */
    public synchronized ModelStore models() {
        if (models == null) {
            models = ModelStore.open(folders.models(), List.of());
        }
        return models;
    }

    /**
     * What networks run on.
     *
     * @throws Problem of kind ENGINE when none can run here at all
     */
    public synchronized ComputeDevice computeDevice() throws Problem {
        if (computeDevice == null) {
            try {
                computeDevice = ComputeDevice.open(folders.cache());
            } catch (ModelException e) {
                throw ModelProblems.problem(e);
            }
        }
        return computeDevice;
    }

    private synchronized PreparedPortraits portraits() throws Problem {
        if (portraits == null) {
            portraits = new PreparedPortraits(
                    new MeshEngine(analyzer().canonicalFace().triangles()));
        }
        return portraits;
    }

    private synchronized FaceAnalyzer analyzer() throws Problem {
        if (analyzer == null) {
            analyzer = FaceAnalyzer.open(models(), computeDevice());
        }
        return analyzer;
    }

    @Override
    public synchronized void close() {
        if (analyzer != null) {
            analyzer.close();
            analyzer = null;
        }
    }
}
