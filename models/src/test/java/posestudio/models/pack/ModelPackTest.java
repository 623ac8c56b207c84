package posestudio.models.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import posestudio.models.ModelException;
import posestudio.models.ModelException.Reason;

class ModelPackTest {
    private static final String SHA256_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final String GOOD = """
            {"schema": 1, "id": "toy", "name": "A toy", "version": "2", "license": "MIT", "unknown": {"a": 1},
             "files": [{"path": "a.onnx", "size": 3, "sha256": "%s"}],
             "networks": [{"id": "net", "file": "a.onnx", "inputs": [], "outputs": []}]}
            """.formatted(SHA256_OF_ABC);

    @TempDir
    private Path folder;

    @BeforeEach
    void writeGoodPack() throws IOException {
        Files.writeString(folder.resolve("pack.json"), GOOD);
        Files.writeString(folder.resolve("a.onnx"), "abc");
    }

    private ModelPack read() throws ModelException {
        return ModelPack.read(PackFiles.folder(folder));
    }

    @Test
    void aGoodPackIsReadAndVerified() throws ModelException {
        ModelPack pack = read();
        pack.verify();
        assertEquals("toy", pack.id());
        assertEquals("net", pack.network("net").id());
        assertEquals("abc", new String(pack.load("a.onnx"), java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Test
    void theBundledPackIsExactlyWhatItsManifestSays() throws ModelException {
        ModelPack pack = ModelStore.bundled().require("perception");
        pack.verify();
        assertEquals("Apache-2.0", pack.manifest().license());
        assertEquals(4, pack.manifest().networks().size());
        assertTrue(pack.manifest().sources().stream()
                .allMatch(source -> source.integrity().startsWith("sha512-")));
    }

    @Test
    void aChangedFileIsRefusedByName() throws Exception {
        Files.writeString(folder.resolve("a.onnx"), "abd");
        assertRefused(Reason.FILE_DAMAGED, "a.onnx", () -> read().verify());
    }

    @Test
    void aFileOfAnotherLengthIsRefused() throws Exception {
        Files.writeString(folder.resolve("a.onnx"), "abcd");
        assertRefused(Reason.FILE_DAMAGED, "a.onnx", () -> read().load("a.onnx"));
    }

    @Test
    void aMissingFileIsRefusedByName() throws Exception {
        Files.delete(folder.resolve("a.onnx"));
        assertRefused(Reason.FILE_MISSING, "a.onnx", () -> read().verify());
    }

    @Test
    void aFileThatIsNotListedIsRefused() throws Exception {
        Files.writeString(folder.resolve("b.onnx"), "abc");
        assertRefused(Reason.FILE_MISSING, "b.onnx", () -> read().load("b.onnx"));
    }

    @Test
    void aFolderWithoutManifestIsRefused() throws Exception {
        Files.delete(folder.resolve("pack.json"));
        assertRefused(Reason.FILE_MISSING, "pack.json", this::read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"schema\": 1|\"schema\": 2|SCHEMA_UNKNOWN|Update the program",
                "\"schema\": 1|\"schema\": 0|MANIFEST_MALFORMED|schema",
                "\"id\": \"toy\",||MANIFEST_MALFORMED|missing",
                "\"path\": \"a.onnx\"|\"path\": \"../a.onnx\"|MANIFEST_MALFORMED|outside",
                "\"path\": \"a.onnx\"|\"path\": \"/a.onnx\"|MANIFEST_MALFORMED|outside",
                "\"file\": \"a.onnx\"|\"file\": \"c.onnx\"|MANIFEST_MALFORMED|net",
                "{\"schema\"|[\"schema\"|MANIFEST_MALFORMED|line 1",
            })
    void aBadManifestIsRefusedWithASentence(String part, String replacement, Reason reason, String word)
            throws Exception {
        Files.writeString(folder.resolve("pack.json"), GOOD.replace(part, replacement == null ? "" : replacement));
        assertRefused(reason, word, this::read);
    }

    @Test
    void aLaterPlaceReplacesAnEarlierOneAndABrokenPackHidesNothing(@TempDir Path user) throws Exception {
        Path own = Files.createDirectory(user.resolve("mine"));
        Files.writeString(own.resolve("pack.json"), GOOD.replace("A toy", "My toy"));
        Path broken = Files.createDirectory(user.resolve("broken"));
        Files.writeString(broken.resolve("pack.json"), "no JSON");

        ModelStore store = ModelStore.open(user, List.of());
        assertEquals("My toy", store.require("toy").manifest().name());
        assertEquals(1, store.refused().size());
        assertEquals(
                "A toy",
                ModelStore.open(user, List.of(folder)).require("toy").manifest().name());
        assertRefused(Reason.PACK_MISSING, broken.toString(), () -> store.require("none"));
    }

    private static void assertRefused(Reason reason, String word, org.junit.jupiter.api.function.Executable action) {
        ModelException e = assertThrows(ModelException.class, action);
        assertEquals(reason, e.reason());
        assertTrue(e.getMessage().contains(word), e.getMessage());
    }
}
