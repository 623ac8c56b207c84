package posestudio.models.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.models.ModelException;
import posestudio.models.ModelException.Reason;
import posestudio.models.pack.ModelPack;
import posestudio.models.pack.PackFiles;
import posestudio.models.runtime.ComputeDevice.Provider;

/** Networks of packs that lie in a folder, and runs that are stopped. */
class FolderSessionTest {
    private static final String AFFINE = """
            "inputs": [{"name": "x", "shape": [2, 3]}, {"name": "offset", "shape": [1, 3]}],
            "outputs": [{"name": "y", "shape": [2, 3]}]""";
    private static final String SLOW = """
            "inputs": [{"name": "x", "shape": [1, 1]}], "outputs": [{"name": "y", "shape": [1, 1]}]""";

    @TempDir
    private Path folder;

    private ModelPack affine() throws Exception {
        return TestPack.write(folder, TestPack.network("affine.onnx"), AFFINE);
    }

    @Test
    void aNetworkRunsFromItsFile() throws Exception {
        try (ModelSession session = ModelSession.open(TestDevice.open(), affine(), "net")) {
            session.input("x").put(new float[] {1, 2, 3, 4, 5, 6});
            session.input("offset").put(new float[] {10, 20, 30});
            session.run();
            float[] y = new float[6];
            session.output("y").get(y);
            assertArrayEquals(new float[] {12, 24, 36, 18, 30, 42}, y);
        }
    }

    @Test
    void aFileThatWasFoundRightOnceIsNotReadAgainUntilItChanges() throws Exception {
        ModelPack pack = affine();
        Path file = pack.file("net.onnx").orElseThrow();
        // Same size and same time: whoever reads it again would notice.
        FileTime time = Files.getLastModifiedTime(file);
        byte[] content = Files.readAllBytes(file);
        content[content.length - 1] ^= 1;
        Files.write(file, content);
        Files.setLastModifiedTime(file, time);
        assertEquals(
                file, ModelPack.read(PackFiles.folder(folder)).file("net.onnx").orElseThrow());
        assertEquals(
                Reason.FILE_DAMAGED,
                assertThrows(ModelException.class, pack::verify).reason());

        Files.setLastModifiedTime(file, FileTime.fromMillis(time.toMillis() + 1000));
        assertEquals(
                Reason.FILE_DAMAGED,
                assertThrows(ModelException.class, () -> pack.file("net.onnx")).reason());
    }

    @Test
    void aFolderThatCannotBeWrittenToStillGivesItsFiles() throws Exception {
        ModelPack pack = affine();
        // A file where the folder should be stands for all that may keep it from being made.
        Files.writeString(pack.derivedFolder().orElseThrow(), "in the way");
        assertTrue(pack.file("net.onnx").isPresent());
        assertTrue(pack.file("net.onnx").isPresent());
    }

    @Test
    void aDamagedOrMissingNetworkIsRefusedWhenItIsOpened() throws Exception {
        ModelPack pack = affine();
        Path file = folder.resolve("net.onnx");
        byte[] content = Files.readAllBytes(file);
        content[content.length / 2] ^= 1;
        Files.write(file, content);
        assertEquals(Reason.FILE_DAMAGED, refusal(pack));
        Files.delete(file);
        assertEquals(Reason.FILE_MISSING, refusal(pack));
    }

    private static Reason refusal(ModelPack pack) {
        return assertThrows(ModelException.class, () -> ModelSession.open(TestDevice.open(), pack, "net"))
                .reason();
    }

    @Test
    void aNetworkThatDoesNotRunOnACardRunsOnTheProcessorAndSaysWhy() throws Exception {
        ComputeDevice device = TestDevice.open();
        assumeTrue(device.provider() == Provider.CPU, "there is a card that works");
        ModelPack pack = affine();
        NetworkForm card = new NetworkForm(Provider.CUDA, pack.file("net.onnx"), true, Optional.empty());
        try (ModelSession session = ModelSession.openOrFallBack(device, pack, pack.network("net"), card)) {
            assertEquals(Provider.CPU, session.provider());
            assertTrue(session.shortfall().orElseThrow().contains("net"), session.shortfall()::toString);
            session.run();
            assertEquals(1, session.times().runs());
        }
        try (ModelSession session = ModelSession.open(device, pack, "net")) {
            assertEquals(Optional.empty(), session.shortfall());
        }
    }

    @Test
    void aRunThatIsStoppedEndsSoonAndTheNextOneWorks() throws Exception {
        ModelPack pack = TestPack.write(folder, TestPack.network("slow.onnx"), SLOW);
        try (ModelSession session = ModelSession.open(TestDevice.open(), pack, "net")) {
            session.input("x").put(0, 3);
            session.stop();
            CompletableFuture<ModelException> end = CompletableFuture.supplyAsync(
                    () -> assertThrows(ModelException.class, session::run, "it ran to its end before it was stopped"));
            // A stop before the run has begun does nothing, so it is said until it is heard.
            while (true) {
                session.stop();
                try {
                    assertEquals(
                            Reason.STOPPED, end.get(20, TimeUnit.MILLISECONDS).reason());
                    break;
                } catch (TimeoutException e) {
                    assertInstanceOf(TimeoutException.class, e);
                }
            }
            assertEquals(0, session.times().runs());

            session.stop();
            session.run();
            assertEquals(3, session.output("y").get(0), 1e-3);
            assertEquals(1, session.times().runs());
        }
    }

    @Test
    void stoppingAClosedSessionDoesNothing() throws Exception {
        ModelSession session = ModelSession.open(TestDevice.open(), affine(), "net");
        session.close();
        session.stop();
        assertThrows(IllegalStateException.class, session::run);
    }
}
