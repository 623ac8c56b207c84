package posestudio.models.pack;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What a {@code pack.json} says. Fields that this program does not know are ignored, so that a pack may say more.
 *
 * @param schema the form of the manifest; {@value #SCHEMA} is the one known
 * @param id short name, unique among packs
 * @param name for people
 * @param version of the pack
 * @param license SPDX name
 * @param licenseFile the licence text in the pack
 * @param sources where its content came from
 * @param files every file of the pack besides the manifest
 * @param networks the networks in it
 */
public record PackManifest(
        int schema,
        String id,
        String name,
        String version,
        String license,
        String licenseFile,
        List<Source> sources,
        List<PackFile> files,
        List<Network> networks) {
    /** The form of manifest that this program knows. */
    public static final int SCHEMA = 1;

    /** Null lists become empty. */
    public PackManifest {
        sources = sources == null ? List.of() : List.copyOf(sources);
        files = files == null ? List.of() : List.copyOf(files);
        networks = networks == null ? List.of() : List.copyOf(networks);
    }

    /**
     * A published package that the pack was made from.
     *
     * @param registry for example {@code npm}
     * @param packageName the package's name there
     * @param version its version
     * @param license SPDX name
     * @param integrity the registry's own hash
     */
    public record Source(
            String registry,
            @JsonProperty("package") String packageName,
            String version,
            String license,
            String integrity) {}

    /**
     * One file of the pack.
     *
     * @param path relative to the manifest, with slashes
     * @param size bytes
     * @param sha256 lower-case hexadecimal
     * @param source where it came from, in words
     */
    public record PackFile(String path, long size, String sha256, String source) {}

    /**
     * One network.
     *
     * @param id its name within the pack
     * @param file the ONNX file
     * @param inputs its inputs
     * @param outputs its outputs
     */
    public record Network(String id, String file, List<Tensor> inputs, List<Tensor> outputs) {}

    /**
     * One float tensor.
     *
     * @param name its name in the network
     * @param shape its size along every axis
     * @param layout what the axes and channels are; null where it says nothing
     * @param range for a picture: the numbers for black and white; null otherwise
     */
    public record Tensor(String name, List<Integer> shape, String layout, List<Double> range) {
        /** How many numbers it holds. */
        public int count() {
            return shape.stream().reduce(1, Math::multiplyExact);
        }
    }
}
