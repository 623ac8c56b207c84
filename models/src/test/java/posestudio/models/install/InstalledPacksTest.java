package posestudio.models.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.models.ModelException;
import posestudio.models.install.InstallException.Reason;
import posestudio.models.install.InstalledPacks.FileState.State;

class InstalledPacksTest {
    @TempDir
    private Path temporary;

    private Path models;
    private InstalledPacks packs;

    @BeforeEach
    void install() throws Exception {
        models = temporary.resolve("models");
        packs = new InstalledPacks(models);
        Path from = PublishedTinyPack.write(temporary.resolve("mine"));
        new PackInstaller(models, PublishedTinyPack.catalog()).install(from, InstallProgress.NONE);
    }

    @Test
    void installedPacksAreListedAndWhatCannotBeUsedIsToldApart() throws IOException {
        Files.writeString(Files.createDirectory(models.resolve("broken")).resolve("pack.json"), "no JSON");
        Files.createDirectory(models.resolve("something"));
        List<ModelException> unusable = new ArrayList<>();
        List<InstalledPack> list = packs.list(unusable);
        assertEquals(
                List.of(PublishedTinyPack.ID),
                list.stream().map(pack -> pack.manifest().id()).toList());
        assertEquals(1, unusable.size());
        long license = Files.size(models.resolve("liveportrait").resolve("LICENSE.txt"));
        long networks = PublishedTinyPack.files().values().stream()
                .mapToLong(file -> file.length)
                .sum();
        assertEquals(license + networks, list.get(0).size());
    }

    @Test
    void verifyingNamesEveryFileThatIsMissingOrDamaged() throws Exception {
        Path pack = models.resolve("liveportrait");
        Files.delete(pack.resolve("landmark.onnx"));
        byte[] stitching = Files.readAllBytes(pack.resolve("stitching.onnx"));
        stitching[100] ^= 1;
        Files.write(pack.resolve("stitching.onnx"), stitching);
        Map<String, State> wrong = packs.verify(PublishedTinyPack.ID, InstallProgress.NONE).stream()
                .filter(file -> file.state() != State.RIGHT)
                .collect(Collectors.toMap(file -> file.path(), file -> file.state()));
        assertEquals(Map.of("landmark.onnx", State.MISSING, "stitching.onnx", State.DAMAGED), wrong);
    }

    @Test
    void verifyingFindsAManifestThatDescribesOtherTensors() throws Exception {
        Path manifest = models.resolve("liveportrait").resolve("pack.json");
        String text = Files.readString(manifest);
        String edited = text.replaceFirst("\\b126\\b", "128");
        assertNotEquals(text, edited);
        Files.writeString(manifest, edited);
        assertEquals(
                List.of("pack.json"),
                packs.verify(PublishedTinyPack.ID, InstallProgress.NONE).stream()
                        .filter(file -> file.state() != State.RIGHT)
                        .map(InstalledPacks.FileState::path)
                        .toList());
    }

    @Test
    void aRemovedPackIsGoneWithWhatWasLeftOfADownload() throws Exception {
        Path downloads = Files.createDirectory(models.resolve(".liveportrait.download"));
        Files.write(downloads.resolve("warping_spade.onnx.part"), new byte[100]);
        assertEquals(100, packs.unfinished(PublishedTinyPack.ID));
        packs.remove(PublishedTinyPack.ID);
        assertEquals(List.of(), PublishedTinyPack.names(models));
        assertEquals(
                Reason.UNKNOWN_PACK,
                assertThrows(InstallException.class, () -> packs.remove(PublishedTinyPack.ID))
                        .reason());
    }

    @Test
    void removingFollowsNoLinks() throws Exception {
        Path precious = Files.createDirectory(temporary.resolve("precious"));
        Files.writeString(precious.resolve("photo"), "mine");
        Files.createSymbolicLink(models.resolve("liveportrait").resolve("link"), precious);
        packs.remove(PublishedTinyPack.ID);
        assertEquals("mine", Files.readString(precious.resolve("photo")));
    }

    @Test
    void aPackWithAnUnreadableManifestCanBeRemovedAndReplaced() throws Exception {
        Path manifest = models.resolve("liveportrait").resolve("pack.json");
        Files.writeString(manifest, "{");
        Path from = PublishedTinyPack.write(temporary.resolve("again"));
        new PackInstaller(models, PublishedTinyPack.catalog()).install(from, InstallProgress.NONE);
        assertEquals(1, packs.list(new ArrayList<>()).size());
        Files.writeString(manifest, "{");
        packs.remove(PublishedTinyPack.ID);
        assertEquals(List.of(), PublishedTinyPack.names(models));
    }
}
