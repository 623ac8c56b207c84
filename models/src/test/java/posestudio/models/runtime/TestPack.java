package posestudio.models.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import posestudio.models.pack.ModelPack;
import posestudio.models.pack.PackFiles;

/** Packs of one network in a folder. */
final class TestPack {
    private TestPack() {}

    /**
     * Writes a pack with the network {@code net}.
     *
     * @param tensors the manifest's JSON of {@code inputs} and {@code outputs}
     */
    static ModelPack write(Path folder, byte[] onnx, String tensors) throws Exception {
        Files.write(folder.resolve("net.onnx"), onnx);
        String sum =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(onnx));
        Files.writeString(folder.resolve(ModelPack.MANIFEST), """
                {"schema": 1, "id": "test", "name": "A test", "version": "1", "license": "MIT",
                 "files": [{"path": "net.onnx", "size": %d, "sha256": "%s"}],
                 "networks": [{"id": "net", "file": "net.onnx", %s}]}
                """.formatted(onnx.length, sum, tensors));
        return ModelPack.read(PackFiles.folder(folder));
    }

    /** A network that {@code make_test_networks.py} made. */
    static byte[] network(String name) throws IOException {
        try (InputStream stream = TestPack.class.getResourceAsStream("/posestudio/models/onnx/" + name)) {
            return stream.readAllBytes();
        }
    }
}
