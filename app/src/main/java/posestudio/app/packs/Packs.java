package posestudio.app.packs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import posestudio.app.system.UserFolders;
import posestudio.editor.problem.Problem;
import posestudio.models.ModelException;
import posestudio.models.install.CatalogPack;
import posestudio.models.install.InstallException;
import posestudio.models.install.InstallProgress;
import posestudio.models.install.InstallResult;
import posestudio.models.install.InstalledPack;
import posestudio.models.install.InstalledPacks;
import posestudio.models.install.InstalledPacks.FileState;
import posestudio.models.install.NetworkTrial;
import posestudio.models.install.PackCatalog;
import posestudio.models.install.PackInstaller;
import posestudio.models.pack.ModelPack;
import posestudio.models.pack.ModelStore;
import posestudio.models.pack.PackManifest;
import posestudio.models.runtime.ComputeDevice;
import posestudio.models.runtime.TrialOpening;
import posestudio.render.face.ModelProblems;

/**
 * The model packs of this person: those of the program, those installed, those that can be had. All methods read or write
 * files and belong on no event thread.
 */
public final class Packs {
    private final Path folder;
    private final InstalledPacks installed;
    private final NetworkTrial trial;
    private PackCatalog catalog;

    /** Packs below that folder, from the catalogue that is installed; nothing is read yet. */
    public Packs(UserFolders folders) {
        this(folders.models(), null, trial(folders));
    }

    /**
     * Packs below that folder, from that catalogue.
     *
     * @param trial finds networks that cannot be run before they are installed
     */
    public Packs(Path folder, PackCatalog catalog, NetworkTrial trial) {
        this.folder = folder;
        this.catalog = catalog;
        this.trial = trial;
        installed = new InstalledPacks(folder);
    }

    /** Tries networks out with the runtime that will run them. */
    public static NetworkTrial trial(UserFolders folders) {
        return pack -> TrialOpening.open(ComputeDevice.open(folders.cache(), folders.cuda()), pack);
    }

    /** Where packs are installed. */
    public Path folder() {
        return folder;
    }

    /** What can be had. */
    public synchronized PackCatalog catalog() {
        if (catalog == null) {
            catalog = PackCatalog.installed();
        }
        return catalog;
    }

    /**
     * A pack that can be had.
     *
     * @throws Problem of kind INPUT when none is called so
     */
    public CatalogPack require(String id) throws Problem {
        return call(() ->
                catalog().pack(id).orElseThrow(() -> new InstallException(InstallException.Reason.UNKNOWN_PACK, id)));
    }

    /**
     * Every pack that is here or can be had, by name.
     *
     * @param unusable gets why others cannot be used
     */
    public List<PackState> list(List<ModelException> unusable) {
        installed.mend();
        List<InstalledPack> here = installed.list(unusable);
        ModelStore bundled = ModelStore.bundled();
        TreeSet<String> ids = new TreeSet<>();
        here.forEach(pack -> ids.add(pack.manifest().id()));
        bundled.packs().forEach(pack -> ids.add(pack.id()));
        catalog().packs().forEach(pack -> ids.add(pack.id()));
        List<PackState> states = new ArrayList<>();
        for (String id : ids) {
            states.add(state(
                    id,
                    here.stream()
                            .filter(pack -> pack.manifest().id().equals(id))
                            .findFirst(),
                    bundled.packs().stream()
                            .map(ModelPack::manifest)
                            .filter(pack -> pack.id().equals(id))
                            .findFirst()));
        }
        return states;
    }

    private PackState state(String id, Optional<InstalledPack> here, Optional<PackManifest> bundled) {
        Optional<CatalogPack> offered = catalog().pack(id);
        String name = here.map(pack -> pack.manifest().name())
                .or(() -> bundled.map(PackManifest::name))
                .or(() -> offered.map(CatalogPack::name))
                .orElse(id);
        String version = here.map(pack -> pack.manifest().version())
                .or(() -> bundled.map(PackManifest::version))
                .or(() -> offered.map(CatalogPack::version))
                .orElse("");
        return new PackState(id, name, version, bundled, here, offered, installed.unfinished(id));
    }

    /**
     * Installs a pack that the person has.
     *
     * @param from a folder or a zip
     * @throws Problem of kind INPUT when it is refused, OUTPUT when it cannot be written, CANCELLED when stopped
     */
    public InstallResult install(Path from, InstallProgress progress) throws Problem {
        return call(() -> installer().install(from, progress));
    }

    /**
     * Downloads and installs a pack.
     *
     * @throws Problem of kind INPUT when it cannot be had, OUTPUT when it cannot be written, CANCELLED when stopped
     */
    public InstallResult download(String id, InstallProgress progress) throws Problem {
        return call(() -> installer().download(id, progress));
    }

    /**
     * Holds every file of a pack against its checksum.
     *
     * @return what was found of each file
     * @throws Problem of kind INPUT when there is no such pack, ENGINE when one of the program is damaged or the manifest
     *     of an installed one cannot be used
     */
    public List<FileState> verify(String id, InstallProgress progress) throws Problem {
        Optional<ModelPack> bundled = ModelStore.bundled().packs().stream()
                .filter(pack -> pack.id().equals(id))
                .findFirst();
        if (installed.find(id).isEmpty() && bundled.isPresent()) {
            return verifyBundled(bundled.get());
        }
        List<ModelException> unusable = new ArrayList<>();
        installed.list(unusable);
        for (ModelException e : unusable) {
            if (folder.resolve(id).toString().equals(e.arguments().get(0))) {
                throw ModelProblems.problem(e);
            }
        }
        return call(() -> installed.verify(id, progress));
    }

    /** The files that are not as they should be. */
    public static List<String> wrong(List<FileState> files) {
        return files.stream()
                .filter(file -> file.state() != FileState.State.RIGHT)
                .map(FileState::path)
                .toList();
    }

    /** What is to be said of a pack with such files. */
    public static Problem damaged(String id, List<String> wrong) {
        return new Problem(Problem.Kind.ENGINE, "pack.damaged", id, String.join(", ", wrong));
    }

    private static List<FileState> verifyBundled(ModelPack pack) {
        List<FileState> states = new ArrayList<>();
        for (var file : pack.manifest().files()) {
            FileState.State state = FileState.State.RIGHT;
            try {
                pack.load(file.path());
            } catch (ModelException e) {
                state = e.reason() == ModelException.Reason.FILE_MISSING
                        ? FileState.State.MISSING
                        : FileState.State.DAMAGED;
            }
            states.add(new FileState(file.path(), state));
        }
        return states;
    }

    /**
     * Removes an installed pack, and what is left of a download.
     *
     * @throws Problem of kind INPUT when there is none, OUTPUT when it is in use
     */
    public void remove(String id) throws Problem {
        boolean bundled =
                ModelStore.bundled().packs().stream().anyMatch(pack -> pack.id().equals(id));
        if (bundled && installed.find(id).isEmpty() && installed.unfinished(id) == 0) {
            throw PackProblems.problem(new InstallException(InstallException.Reason.BUNDLED, id));
        }
        call(() -> {
            installed.remove(id);
            return null;
        });
    }

    private PackInstaller installer() {
        return new PackInstaller(folder, catalog(), trial);
    }

    private interface Call<T> {
        T run() throws InstallException;
    }

    private static <T> T call(Call<T> call) throws Problem {
        try {
            return call.run();
        } catch (InstallException e) {
            throw PackProblems.problem(e);
        }
    }
}
