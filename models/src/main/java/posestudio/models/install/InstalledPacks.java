package posestudio.models.install;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import posestudio.models.ModelException;
import posestudio.models.install.InstallException.Reason;
import posestudio.models.onnx.MalformedOnnx;
import posestudio.models.onnx.OnnxSignature;
import posestudio.models.onnx.TensorSignature;
import posestudio.models.pack.ModelPack;
import posestudio.models.pack.PackManifest;

/** The packs that a person has installed: which there are, whether they are whole, and away with them. */
public final class InstalledPacks {
    private final Path folder;

    /** @param folder holds one folder for each pack; need not exist */
    public InstalledPacks(Path folder) {
        this.folder = folder;
    }

    /**
     * How a file of a pack was found.
     *
     * @param path as the manifest names it
     * @param state what is to be said of it
     */
    public record FileState(String path, State state) {
        /** What is to be said of a file. */
        public enum State {
            /** It is as the manifest says, to the byte. */
            RIGHT,
            /** It is not there. */
            MISSING,
            /** It is there and something else. */
            DAMAGED
        }
    }

    /**
     * All packs.
     *
     * @param unusable gets the reason of each folder with a manifest that cannot be used
     */
    public List<InstalledPack> list(List<ModelException> unusable) {
        List<InstalledPack> packs = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return packs;
        }
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(folder, InstalledPacks::looksLikePack)) {
            for (Path candidate : folders) {
                try {
                    packs.add(InstalledPack.read(candidate));
                } catch (ModelException e) {
                    unusable.add(e);
                }
            }
        } catch (IOException e) {
            unusable.add(new ModelException(
                    e,
                    ModelException.Reason.FILE_MISSING,
                    "The folder of model packs %s cannot be listed.".formatted(folder),
                    folder.toString(),
                    "."));
        }
        return packs;
    }

    private static boolean looksLikePack(Path candidate) {
        return !candidate.getFileName().toString().startsWith(".")
                && Files.exists(candidate.resolve(ModelPack.MANIFEST));
    }

    /** Puts in order what a killed installation left, so that the pack from before it can be used. */
    public void mend() {
        if (Files.isDirectory(folder)) {
            PackPlace.mend(folder);
        }
    }

    /** The pack with that id. */
    public Optional<InstalledPack> find(String id) {
        return list(new ArrayList<>()).stream()
                .filter(pack -> pack.manifest().id().equals(id))
                .findFirst();
    }

    /** Bytes of a download that was not finished. */
    public long unfinished(String id) {
        Path downloads = PackPlace.downloads(folder, id);
        if (!Files.isDirectory(downloads)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(downloads)) {
            return files.mapToLong(InstalledPacks::size).sum();
        } catch (IOException e) {
            return 0;
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    /**
     * Reads every file of a pack and holds it against the manifest, and the manifest against the networks that are right:
     * one that says something else of their tensors is reported as damaged itself.
     *
     * @throws InstallException when there is no such pack, or it was stopped
     */
    public List<FileState> verify(String id, InstallProgress progress) throws InstallException {
        InstalledPack pack = find(id).orElseThrow(() -> new InstallException(Reason.UNKNOWN_PACK, id));
        Advance advance = new Advance(progress, InstallProgress.Stage.CHECK, pack.size());
        List<FileState> states = new ArrayList<>();
        for (PackManifest.PackFile file : pack.manifest().files()) {
            advance.file(file.path());
            states.add(new FileState(file.path(), state(pack.folder().resolve(file.path()), file, advance)));
        }
        for (PackManifest.Network network : pack.manifest().networks()) {
            if (states.contains(new FileState(network.file(), FileState.State.RIGHT))
                    && !isDescribed(network, pack.folder().resolve(network.file()))) {
                states.add(new FileState(ModelPack.MANIFEST, FileState.State.DAMAGED));
                break;
            }
        }
        return states;
    }

    private static boolean isDescribed(PackManifest.Network network, Path file) {
        try {
            OnnxSignature signature = OnnxSignature.read(file);
            return signature.inputs().size() == network.inputs().size()
                    && network.inputs().stream().allMatch(tensor -> fits(signature.input(tensor.name()), tensor))
                    && network.outputs().stream().allMatch(tensor -> fits(signature.output(tensor.name()), tensor));
        } catch (IOException | MalformedOnnx e) {
            return false;
        }
    }

    private static boolean fits(Optional<TensorSignature> found, PackManifest.Tensor described) {
        return found.isPresent() && found.get().fits(described.shape());
    }

    private static FileState.State state(Path path, PackManifest.PackFile file, Advance advance)
            throws InstallException {
        if (!Files.exists(path)) {
            return FileState.State.MISSING;
        }
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(path))) {
            Digest digest = Digest.of(stream, advance::add);
            boolean right = digest.size() == file.size() && digest.sha256().equalsIgnoreCase(file.sha256());
            return right ? FileState.State.RIGHT : FileState.State.DAMAGED;
        } catch (IOException e) {
            return FileState.State.DAMAGED;
        }
    }

    /**
     * Takes a pack away, usable or not, with what was left of a download.
     *
     * @throws InstallException when there is none, or it cannot be removed
     */
    public void remove(String id) throws InstallException {
        if (find(id).isEmpty() && unfinished(id) == 0 && !PackPlace.isRuin(folder, id)) {
            throw new InstallException(Reason.UNKNOWN_PACK, id);
        }
        try (PackPlace place = PackPlace.take(folder, id)) {
            place.checkTarget();
            place.remove();
        } catch (IOException e) {
            throw PackPlace.writing(e, folder, 0);
        }
    }
}
