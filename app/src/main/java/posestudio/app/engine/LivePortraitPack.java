package posestudio.app.engine;

import java.nio.file.Path;
import java.util.List;
import posestudio.app.packs.PackProblems;
import posestudio.editor.problem.Problem;
import posestudio.models.ModelException;
import posestudio.models.install.InstallException;
import posestudio.models.install.NetworkTrial;
import posestudio.models.install.PackCatalog;
import posestudio.models.install.PackInstaller;
import posestudio.models.pack.ModelPack;
import posestudio.models.pack.ModelStore;
import posestudio.render.face.ModelProblems;
import posestudio.render.liveportrait.network.LivePortraitNetworks;

/** Finds a pack that the neural engine can draw with. */
final class LivePortraitPack {
    /** The networks without which nothing can be drawn. */
    private static final List<String> NEEDED =
            List.of("appearance_feature_extractor", "motion_extractor", "warping_spade", "stitching");

    private LivePortraitPack() {}

    /**
     * The pack among those that can be had.
     *
     * @throws Problem of kind ENGINE when there is none, or the one that is cannot be used or lacks a network
     */
    static ModelPack require(ModelStore store) throws Problem {
        for (ModelPack pack : store.packs()) {
            if (pack.id().equals(LivePortraitNetworks.PACK)) {
                return checked(pack);
            }
        }
        for (ModelException refused : store.refused()) {
            if (Path.of(refused.arguments().get(0).toString()).endsWith(LivePortraitNetworks.PACK)) {
                throw ModelProblems.problem(refused);
            }
        }
        throw new Problem(Problem.Kind.ENGINE, "engine.pack.missing");
    }

    /**
     * The pack in a folder: an installed one, or files as they were published.
     *
     * @param derived where what is made from files that are not ours may be kept
     * @param trial finds networks that cannot be run
     * @throws Problem of kind ENGINE when it holds none, or one that nothing can be drawn with; of kind INPUT when its
     *     files are refused
     */
    static ModelPack in(Path folder, Path derived, NetworkTrial trial) throws Problem {
        // A pack of something else is told as one, whether or not its networks can be run.
        NetworkTrial ours = pack -> {
            if (pack.id().equals(LivePortraitNetworks.PACK)) {
                trial.open(pack);
            }
        };
        try {
            ModelPack pack = new PackInstaller(folder, PackCatalog.installed(), ours).describe(folder, derived);
            if (!pack.id().equals(LivePortraitNetworks.PACK)) {
                throw new Problem(Problem.Kind.ENGINE, "engine.pack.other", folder.toString());
            }
            return checked(pack);
        } catch (ModelException e) {
            throw ModelProblems.problem(e);
        } catch (InstallException e) {
            throw switch (e.reason()) {
                case SOURCE_MISSING, SOURCE_KIND, NOTHING_FOUND ->
                    new Problem(e, Problem.Kind.ENGINE, "engine.pack.folder", folder.toString());
                default -> PackProblems.problem(e);
            };
        }
    }

    private static ModelPack checked(ModelPack pack) throws Problem {
        for (String network : NEEDED) {
            if (pack.manifest().networks().stream().noneMatch(n -> n.id().equals(network))) {
                throw new Problem(Problem.Kind.ENGINE, "engine.pack.network", pack.place(), network);
            }
        }
        return pack;
    }
}
