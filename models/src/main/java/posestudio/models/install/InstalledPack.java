package posestudio.models.install;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import posestudio.models.ModelException;
import posestudio.models.json.JsonObject;
import posestudio.models.pack.ModelPack;
import posestudio.models.pack.PackFiles;
import posestudio.models.pack.PackManifest;

/**
 * A pack in the person's folder of packs.
 *
 * @param folder where it lies
 * @param manifest what it says of itself
 * @param build which of the published builds it is; empty when nothing is said
 * @param variant which form of a network it has; empty when there is only one
 * @param opsets of each network whose operators have a version that is known
 */
public record InstalledPack(
        Path folder, PackManifest manifest, String build, String variant, Map<String, Integer> opsets) {

    /**
     * Reads the manifest in a folder.
     *
     * @throws ModelException when it cannot be used
     */
    static InstalledPack read(Path folder) throws ModelException {
        PackManifest manifest = ModelPack.read(PackFiles.folder(folder)).manifest();
        String build = "";
        String variant = "";
        Map<String, Integer> opsets = new LinkedHashMap<>();
        try (InputStream stream = Files.newInputStream(folder.resolve(ModelPack.MANIFEST))) {
            JsonObject json = JsonObject.read(stream);
            build = json.text(ManifestText.BUILD, "");
            for (JsonObject network : json.objects("networks")) {
                variant = network.text(ManifestText.VARIANT, variant);
                if (network.has(ManifestText.OPSET)) {
                    opsets.put(network.text("id"), (int) network.number(ManifestText.OPSET));
                }
            }
        } catch (IOException e) {
            // It was a manifest a moment ago; what is only for show may be missing.
            opsets.clear();
        }
        return new InstalledPack(folder, manifest, build, variant, Map.copyOf(opsets));
    }

    /** Bytes of all files. */
    public long size() {
        return manifest.files().stream().mapToLong(PackManifest.PackFile::size).sum();
    }

    /** Whether its content is known byte by byte. */
    public boolean isKnownBuild() {
        return !build.isEmpty() && !build.equals(CatalogFile.UNKNOWN_BUILD);
    }
}
