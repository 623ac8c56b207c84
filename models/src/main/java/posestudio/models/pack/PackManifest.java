package posestudio.models.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import posestudio.models.json.JsonFault;
import posestudio.models.json.JsonObject;

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

    /**
     * Reads a manifest.
     *
     * @throws JsonFault when something is missing or of the wrong kind
     */
    static PackManifest of(JsonObject json) throws JsonFault {
        List<Source> sources = new ArrayList<>();
        for (JsonObject source : json.objects("sources")) {
            sources.add(Source.of(source));
        }
        List<PackFile> files = new ArrayList<>();
        for (JsonObject file : json.objects("files")) {
            files.add(PackFile.of(file));
        }
        List<Network> networks = new ArrayList<>();
        for (JsonObject network : json.objects("networks")) {
            networks.add(Network.of(network));
        }
        return new PackManifest(
                (int) json.number("schema"),
                json.text("id"),
                json.text("name"),
                json.text("version"),
                json.text("license"),
                json.text("licenseFile", ""),
                List.copyOf(sources),
                List.copyOf(files),
                List.copyOf(networks));
    }

    /** Tells the pack from others and from other versions of it, as {@code perception 1}. */
    public String idAndVersion() {
        return id + " " + version;
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
    public record Source(String registry, String packageName, String version, String license, String integrity) {
        private static Source of(JsonObject json) throws JsonFault {
            return new Source(
                    json.text("registry", ""),
                    json.text("package"),
                    json.text("version"),
                    json.text("license", ""),
                    json.text("integrity", ""));
        }
    }

    /**
     * One file of the pack.
     *
     * @param path relative to the manifest, with slashes
     * @param size bytes
     * @param sha256 lower-case hexadecimal
     * @param source where it came from, in words
     */
    public record PackFile(String path, long size, String sha256, String source) {
        private static PackFile of(JsonObject json) throws JsonFault {
            String path = json.text("path");
            if (path.startsWith("/") || path.contains("\\") || path.contains(":") || path.contains("..")) {
                throw new JsonFault("the file " + path + " lies outside the pack");
            }
            return new PackFile(path, (long) json.number("size"), json.text("sha256"), json.text("source", ""));
        }
    }

    /**
     * One network.
     *
     * @param id its name within the pack
     * @param file the ONNX file
     * @param inputs its inputs
     * @param outputs its outputs
     */
    public record Network(String id, String file, List<Tensor> inputs, List<Tensor> outputs) {
        /**
         * Reads the entry of a network.
         *
         * @throws JsonFault when something is missing or of the wrong kind
         */
        public static Network of(JsonObject json) throws JsonFault {
            return new Network(json.text("id"), json.text("file"), tensors(json, "inputs"), tensors(json, "outputs"));
        }

        private static List<Tensor> tensors(JsonObject json, String side) throws JsonFault {
            List<Tensor> tensors = new ArrayList<>();
            for (JsonObject tensor : json.objects(side)) {
                tensors.add(Tensor.of(tensor));
            }
            return List.copyOf(tensors);
        }
    }

    /**
     * One float tensor.
     *
     * @param name its name in the network
     * @param shape its size along every axis
     * @param layout what the axes and channels are; null where the manifest says nothing
     * @param range for a picture: the numbers for black and white; null otherwise
     */
    public record Tensor(String name, List<Integer> shape, String layout, List<Double> range) {
        private static Tensor of(JsonObject json) throws JsonFault {
            return new Tensor(
                    json.text("name"),
                    Arrays.stream(json.integers("shape")).boxed().toList(),
                    json.text("layout", null),
                    json.has("range")
                            ? Arrays.stream(json.numbers("range")).boxed().toList()
                            : null);
        }

        /** How many numbers it holds. */
        public int count() {
            return shape.stream().reduce(1, Math::multiplyExact);
        }
    }
}
