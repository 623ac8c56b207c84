package posestudio.app.packs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import posestudio.editor.json.JsonTree;
import posestudio.models.install.PackCatalog;
import posestudio.models.tiny.TinyPack;

/** The program's catalogue as it would be if the miniature pack were the one that is published. */
public final class TinyCatalogue {
    /** The files of the miniature pack. */
    public static final List<String> FILES = List.of(
            "appearance_feature_extractor.onnx",
            "motion_extractor.onnx",
            "warping_spade.onnx",
            "stitching.onnx",
            "stitching_eye.onnx",
            "stitching_lip.onnx",
            "landmark.onnx");

    private static final String FOLDER = "/posestudio/models/install/";

    private TinyCatalogue() {}

    /**
     * Writes and reads it.
     *
     * @param folder gets the catalogue and the licence
     * @param address where the files are published
     */
    public static PackCatalog write(Path folder, String address) throws IOException {
        Files.createDirectories(folder);
        Map<String, Object> root = JsonTree.read(resource("catalogue.json"));
        Map<String, Object> pack = objects(root, "packs").get(0);
        pack.put("mirrors", List.of(Map.of("name", "Test", "address", address)));
        for (Map<String, Object> file : objects(pack, "files")) {
            String name = (String) file.get("name");
            byte[] content = FILES.contains(name) ? TinyPack.file(name) : TinyPack.fixVariant();
            file.put("size", content.length);
            file.put("digests", List.of(Map.of("build", "Hugging Face", "sha256", sha256(content))));
        }
        Files.write(folder.resolve((String) pack.get("licenseFile")), resource((String) pack.get("licenseFile")));
        Path catalogue = Files.write(folder.resolve("catalogue.json"), JsonTree.write(root));
        return PackCatalog.read(catalogue);
    }

    /** Puts the files of the miniature pack into a folder, as they would be published. */
    public static Path publish(Path folder, String... leftOut) throws IOException {
        Files.createDirectories(folder);
        for (String name : FILES) {
            if (!List.of(leftOut).contains(name)) {
                Files.write(folder.resolve(name), TinyPack.file(name));
            }
        }
        return folder;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> objects(Map<String, Object> object, String name) {
        return (List<Map<String, Object>>) object.get(name);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = PackCatalog.class.getResourceAsStream(FOLDER + name)) {
            return stream.readAllBytes();
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
