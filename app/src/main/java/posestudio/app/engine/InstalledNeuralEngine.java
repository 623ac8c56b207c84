package posestudio.app.engine;

import java.nio.file.Path;
import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.models.pack.ModelPack;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.liveportrait.engine.LivePortraitEngine;
import posestudio.render.liveportrait.engine.LivePortraitFace;
import posestudio.render.liveportrait.rig.LocatedMotion;

/** The neural engine of this machine. */
final class InstalledNeuralEngine implements NeuralEngine {
    private final InstalledEngine engine;

    InstalledNeuralEngine(InstalledEngine engine) {
        this.engine = engine;
    }

    @Override
    public Pack require() throws Problem {
        ModelPack pack = LivePortraitPack.require(engine.models());
        return new Pack(pack.manifest().idAndVersion(), pack.place());
    }

    @Override
    public void use(Path folder) throws Problem {
        engine.usePack(folder);
    }

    @Override
    public void refresh() {
        engine.refreshModels();
    }

    @Override
    public LocatedMotion motion(Picture picture, FaceAnalysis face, Progress progress) throws Problem {
        LivePortraitFace known = engine.livePortrait().face(picture, face, progress);
        return new LocatedMotion(known.motion(), known.map().square());
    }

    @Override
    public String runsOn() throws Problem {
        String device = engine.computeDevice().toString();
        return engine.openedLivePortrait().map(LivePortraitEngine::runsOn).orElse(device);
    }

    @Override
    public boolean isSlow() {
        return engine.openedLivePortrait().map(LivePortraitEngine::isSlow).orElse(true);
    }

    @Override
    public LivePortraitEngine livePortrait() throws Problem {
        return engine.livePortrait();
    }
}
