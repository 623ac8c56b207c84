package posestudio.models.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.models.ModelException;
import posestudio.models.install.InstallException.Reason;
import posestudio.models.runtime.ComputeDevice;
import posestudio.models.runtime.TestDevice;
import posestudio.models.runtime.TrialOpening;
import posestudio.models.tiny.TinyPack;

class NetworkTrialTest {
    private static final String NAME = "stitching_lip.onnx";

    @TempDir
    private Path temporary;

    private Path models;
    private Path from;
    private PackInstaller installer;

    @BeforeEach
    void setUp() throws Exception {
        models = temporary.resolve("models");
        from = PublishedTinyPack.write(temporary.resolve("mine"));
        ComputeDevice device = TestDevice.open();
        installer = new PackInstaller(models, PublishedTinyPack.catalog(), pack -> TrialOpening.open(device, pack));
    }

    /** The same length, so that the file stays well-formed. */
    private void renameOperator() throws IOException {
        String text = new String(TinyPack.file(NAME), StandardCharsets.ISO_8859_1);
        String operator = text.contains("Gemm") ? "Gemm" : "MatMul";
        assertTrue(text.contains(operator));
        String other = "Zork".repeat(2).substring(0, operator.length());
        Files.write(from.resolve(NAME), text.replace(operator, other).getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void anOperatorThatNobodyKnowsIsRefusedWithTheFileBeforeThePackAppears() throws Exception {
        renameOperator();
        InstallException e = assertThrows(InstallException.class, () -> installer.install(from, InstallProgress.NONE));
        assertEquals(Reason.FILE_UNUSABLE, e.reason());
        assertEquals(NAME, e.arguments().get(0));
        assertTrue(e.getMessage().contains("Zork"), e.getMessage());
        assertFalse(e.getMessage().contains(temporary.toString()), e.getMessage());
        assertEquals(List.of(), PublishedTinyPack.names(models));
    }

    @Test
    void aFolderWithSuchANetworkIsNotDrawnWith() throws Exception {
        renameOperator();
        InstallException e =
                assertThrows(InstallException.class, () -> installer.describe(from, temporary.resolve("derived")));
        assertEquals(Reason.FILE_UNUSABLE, e.reason());
        assertEquals(from.resolve(NAME).toString(), e.arguments().get(0));
    }

    @Test
    void whatWasOpenedIsInstalledAndRemembered() throws Exception {
        InstallResult result = installer.install(from, InstallProgress.NONE);
        assertTrue(PublishedTinyPack.names(result.pack().folder().resolve("derived")).stream()
                .anyMatch(name -> name.startsWith("opened-")));
        assertEquals(
                List.of(),
                new InstalledPacks(models)
                        .verify(PublishedTinyPack.ID, InstallProgress.NONE).stream()
                                .filter(file -> file.state() != InstalledPacks.FileState.State.RIGHT)
                                .toList());
    }

    @Test
    void whereNothingCanBeRunAPackIsInstalledUntried() throws Exception {
        NetworkTrial nothingRuns = pack -> {
            throw new ModelException(null, ModelException.Reason.RUNTIME_MISSING, "no runtime", "no runtime");
        };
        new PackInstaller(models, PublishedTinyPack.catalog(), nothingRuns).install(from, InstallProgress.NONE);
        assertEquals(List.of("liveportrait"), PublishedTinyPack.names(models));
    }
}
