package posestudio.models.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import posestudio.models.ModelException;
import posestudio.models.pack.ModelPack;
import posestudio.models.pack.PackManifest;

/**
 * Opens the networks of a pack once, so that one that ONNX Runtime cannot run is found before anything is drawn with it.
 * What was opened is remembered in the pack's derived folder.
 */
public final class TrialOpening {
    private TrialOpening() {}

    /**
     * Opens every network on the processor, one after the other, and closes it again; for the large ones that takes
     * seconds.
     *
     * @throws ModelException with {@link ModelException.Reason#NETWORK_FAILED} about the first one that cannot be opened, or
     *     when its file is missing or damaged
     */
    public static void open(ComputeDevice device, ModelPack pack) throws ModelException {
        Optional<Path> memory =
                pack.derivedFolder().map(folder -> folder.resolve("opened-" + device.runtimeVersion() + ".txt"));
        Set<String> opened = memory.map(TrialOpening::read).orElseGet(LinkedHashSet::new);
        int before = opened.size();
        for (PackManifest.Network network : pack.manifest().networks()) {
            String line = pack.sha256(network.file()) + " " + network;
            if (!opened.contains(line)) {
                ModelSession.open(device, pack, network, NetworkForm.processor(pack, network, device, null))
                        .close();
                opened.add(line);
            }
        }
        if (memory.isPresent() && opened.size() > before) {
            write(memory.get(), opened);
        }
    }

    private static Set<String> read(Path memory) {
        try {
            return new LinkedHashSet<>(Files.readAllLines(memory));
        } catch (IOException e) {
            return new LinkedHashSet<>();
        }
    }

    private static void write(Path memory, Set<String> opened) {
        try {
            Files.createDirectories(memory.getParent());
            Files.write(memory, opened);
        } catch (IOException e) {
            System.getLogger(TrialOpening.class.getName())
                    .log(System.Logger.Level.DEBUG, "opened networks are not remembered: " + e);
        }
    }
}
