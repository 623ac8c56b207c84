package posestudio.models.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.models.install.InstallException.Reason;
import posestudio.models.pack.ModelStore;
import posestudio.models.tiny.TinyPack;

class PackPlaceTest {
    @TempDir
    private Path temporary;

    private Path models;
    private Path from;
    private PackInstaller installer;

    @BeforeEach
    void setUp() throws IOException {
        models = temporary.resolve("models");
        from = PublishedTinyPack.write(temporary.resolve("mine"));
        installer = new PackInstaller(models, PublishedTinyPack.catalog());
    }

    private InstallResult install() throws InstallException {
        return installer.install(from, InstallProgress.NONE);
    }

    private Reason refused() {
        return assertThrows(InstallException.class, this::install).reason();
    }

    @Test
    void anInstalledPackIsReplacedWhereverItLies() throws Exception {
        TinyPack.copyTo(models.resolve("by-hand"));
        InstallResult result = install();
        assertEquals(models.resolve("by-hand"), result.pack().folder());
        assertEquals("1", result.pack().manifest().version());
        assertEquals(List.of("by-hand"), PublishedTinyPack.names(models));
    }

    @Test
    void whatIsNoPackIsNeverReplaced() throws Exception {
        Path own = Files.createDirectories(models.resolve("liveportrait"));
        Files.writeString(own.resolve("notes.txt"), "mine");
        assertEquals(Reason.TARGET_FOREIGN, refused());
        assertEquals("mine", Files.readString(own.resolve("notes.txt")));
        assertEquals(List.of("liveportrait"), PublishedTinyPack.names(models));
    }

    @Test
    void twoInstallationsOfOnePackDoNotMeet() throws Exception {
        try (PackPlace place = PackPlace.take(models, PublishedTinyPack.ID)) {
            assertFalse(place.isTaken());
            assertEquals(Reason.BUSY, refused());
        }
        install();
    }

    @Test
    void whatAKilledInstallationLeftIsTidiedUp() throws Exception {
        Path half = Files.createDirectories(models.resolve(".liveportrait.install"));
        Files.writeString(half.resolve("warping_spade.onnx"), "half of it");
        Files.writeString(half.resolve("pack.json"), "{");
        Files.writeString(models.resolve(".liveportrait.lock"), "");
        assertEquals(List.of(), ModelStore.open(models, List.of()).refused(), "hidden folders are no packs");
        install();
        assertEquals(List.of("liveportrait"), PublishedTinyPack.names(models));
    }

    @Test
    void theOldPackComesBackWhenTheProgramWasKilledBetweenOldAndNew() throws Exception {
        install();
        Files.writeString(models.resolve("liveportrait").resolve("marker"), "the old one");
        Files.move(models.resolve("liveportrait"), models.resolve(".liveportrait.old"));
        new InstalledPacks(models).mend();
        assertTrue(Files.exists(models.resolve("liveportrait").resolve("marker")));
        assertEquals(List.of("liveportrait"), PublishedTinyPack.names(models));
    }

    @Test
    void nothingIsMendedWhileSomebodyIsAtWork() throws Exception {
        Path old = models.resolve(".liveportrait.old");
        try (PackPlace place = PackPlace.take(models, PublishedTinyPack.ID)) {
            Files.createDirectories(old);
            new InstalledPacks(models).mend();
            assertTrue(Files.exists(old), place.target().toString());
        }
    }

    @Test
    void whatWasDownloadedOfAPackIsNoLongerNeededWhenItIsInstalled() throws Exception {
        Path downloads = Files.createDirectories(models.resolve(".liveportrait.download"));
        Files.writeString(downloads.resolve("warping_spade.onnx.Test.part"), "a part");
        install();
        assertEquals(List.of("liveportrait"), PublishedTinyPack.names(models));
    }

    @Test
    void aFullDiskIsToldBeforeAnythingIsBrought() throws Exception {
        CatalogPack pack = PublishedTinyPack.catalog("Nowhere", "http://127.0.0.1:9/")
                .packs()
                .get(0);
        CatalogFile small = pack.files().get(0);
        CatalogFile huge = new CatalogFile(
                small.name(), small.use(), small.replaces(), null, Long.MAX_VALUE / 4, true, small.digests());
        PackCatalog catalog = new PackCatalog(List.of(new CatalogPack(
                pack.id(),
                pack.name(),
                pack.version(),
                pack.license(),
                pack.licenseText(),
                pack.mirrors(),
                List.of(huge),
                pack.networks(),
                pack.foreign())));
        InstallException e = assertThrows(
                InstallException.class,
                () -> new PackInstaller(models, catalog).download(PublishedTinyPack.ID, InstallProgress.NONE));
        assertEquals(Reason.NO_ROOM, e.reason());
        assertEquals(Long.MAX_VALUE / 4, e.arguments().get(1));
    }

    @Test
    void failuresToWriteAreToldApart() {
        assertEquals(
                Reason.NO_ROOM,
                PackPlace.writing(new IOException("No space left on device"), temporary, 5)
                        .reason());
        assertEquals(
                Reason.NO_PERMISSION,
                PackPlace.writing(new AccessDeniedException("x"), temporary, 5).reason());
        assertEquals(
                Reason.WRITE_FAILED,
                PackPlace.writing(new IOException("the disk is on fire"), temporary, 5)
                        .reason());
    }

    @Test
    void aFolderThatCannotBeMadeIsTold() throws Exception {
        Files.writeString(models, "a file where the folder should be");
        assertEquals(Reason.WRITE_FAILED, refused());
    }
}
