package posestudio.models.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.models.json.JsonFault;
import posestudio.models.pack.PackManifest;

class PackCatalogTest {
    private final CatalogPack pack;

    PackCatalogTest() throws Exception {
        pack = PackCatalog.bundled().pack("liveportrait").orElseThrow();
    }

    @Test
    void everyFileHasAChecksumOfEachBuildThatIsPublished() {
        for (CatalogFile file : pack.files()) {
            assertTrue(
                    file.digests().stream().allMatch(digest -> digest.sha256().matches("[0-9a-f]{64}")), file.name());
            Set<String> builds =
                    file.digests().stream().map(CatalogFile.Digest::build).collect(Collectors.toSet());
            assertTrue(builds.contains("re-host"), file.name());
            // The checksum of this one on Hugging Face was never published.
            assertEquals(!file.name().equals("stitching_lip.onnx"), builds.contains("Hugging Face"), file.name());
        }
    }

    @Test
    void theFilesAreThoseOfThePublicPackAndNoneOfInsightFace() {
        assertEquals(
                Set.copyOf(PublishedTinyPack.NEEDED),
                pack.files().stream()
                        .filter(file -> file.use() == CatalogFile.Use.NEEDED)
                        .map(CatalogFile::name)
                        .collect(Collectors.toSet()));
        assertEquals(
                Set.copyOf(PublishedTinyPack.ALL),
                pack.downloads().stream().map(CatalogFile::name).collect(Collectors.toSet()));
        assertEquals(
                ForeignFile.Kind.INSIGHTFACE,
                pack.foreign(ForeignFile.Sign.NAME, "det_10g.onnx").orElseThrow());
        assertTrue(pack.licenseText().contains("non-commercial research purposes only"));
    }

    @Test
    void keypointsAreBoundByNameAndShape() {
        PackManifest.Network warping =
                pack.network(pack.file("warping_spade-fix.onnx").orElseThrow());
        assertEquals("warping_spade", warping.id());
        assertEquals(
                List.of("feature_3d", "kp_driving", "kp_source"),
                warping.inputs().stream().map(PackManifest.Tensor::name).toList());
        assertEquals(List.of(1, 32, 16, 64, 64), warping.inputs().get(0).shape());
    }

    @Test
    void mirrorsHaveAddressesOfTheirOwnForSomeFiles() {
        CatalogFile landmark = pack.file("landmark.onnx").orElseThrow();
        assertEquals(
                List.of(
                        "https://huggingface.co/warmshao/FasterLivePortrait/resolve/main/liveportrait_onnx/landmark.onnx",
                        "https://github.com/Alucard24/rope-assets/releases/download/v1.0.8/landmark.onnx",
                        "https://github.com/visomaster/visomaster-assets/releases/download/v0.1.0/landmark.onnx"),
                pack.mirrors().stream()
                        .map(mirror -> mirror.address(landmark).toString())
                        .toList());
    }

    @Test
    void aCatalogueOfANewerFormIsRefused(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("catalogue.json"), "{\"schema\": 2, \"packs\": []}");
        assertThrows(JsonFault.class, () -> PackCatalog.read(file));
    }
}
