package posestudio.app.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.models.ModelException;
import posestudio.models.pack.ModelPack;
import posestudio.models.pack.ModelStore;
import posestudio.render.face.FaceAnalysis;
import posestudio.render.face.ModelProblems;
import posestudio.render.liveportrait.engine.LivePortraitFace;
import posestudio.render.liveportrait.rig.LocatedMotion;

/** The LivePortrait packs that this machine has. */
final class InstalledNeuralEngine implements NeuralEngine {
    /** What its packs are called. */
    static final String PACK = "liveportrait";

    /** The networks without which nothing can be drawn. */
    private static final List<String> NEEDED =
            List.of("appearance_feature_extractor", "motion_extractor", "warping_spade", "stitching");

    private final InstalledEngine engine;

    InstalledNeuralEngine(InstalledEngine engine) {
        this.engine = engine;
    }

    @Override
    public Pack require() throws Problem {
        ModelStore store = engine.models();
        for (ModelPack pack : store.packs()) {
            if (pack.id().equals(PACK)) {
                return checked(pack);
            }
        }
        throw new Problem(Problem.Kind.ENGINE, "engine.pack.missing");
    }

    private static Pack checked(ModelPack pack) throws Problem {
        for (String network : NEEDED) {
            if (pack.manifest().networks().stream().noneMatch(n -> n.id().equals(network))) {
                throw new Problem(Problem.Kind.ENGINE, "engine.pack.network", pack.place(), network);
            }
        }
        return new Pack(pack.manifest().idAndVersion(), pack.place());
    }

    @Override
    public void use(Path folder) throws Problem {
        if (!Files.isRegularFile(folder.resolve(ModelPack.MANIFEST))) {
            throw new Problem(Problem.Kind.ENGINE, "engine.pack.folder", folder.toString());
        }
        List<ModelPack> found = List.copyOf(read(folder).packs());
        if (found.stream()
                .noneMatch(pack -> pack.id().equals(PACK) && pack.place().equals(folder.toString()))) {
            throw new Problem(Problem.Kind.ENGINE, "engine.pack.other", folder.toString());
        }
        engine.usePack(folder);
        require();
    }

    private static ModelStore read(Path folder) throws Problem {
        ModelStore store = ModelStore.open(null, List.of(folder));
        for (ModelException refused : store.refused()) {
            throw ModelProblems.problem(refused);
        }
        return store;
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
        return engine.computeDevice().toString();
    }
}
