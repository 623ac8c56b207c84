package posestudio.models.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import posestudio.models.install.InstallException.Reason;
import posestudio.models.install.download.DownloadSettings;
import posestudio.models.pack.ModelStore;
import posestudio.models.tiny.TinyPack;

class DownloadTest {
    private static final String WARPING = "/first/" + PublishedTinyPack.WARPING;
    private static final DownloadSettings HASTY =
            new DownloadSettings(Duration.ofSeconds(5), Duration.ofMillis(300), 3, Duration.ofMillis(1), 4);

    @TempDir
    private Path models;

    private MoodyServer server;
    private PackInstaller installer;

    @BeforeEach
    void setUp() throws IOException {
        server = new MoodyServer();
        for (Map.Entry<String, byte[]> file : PublishedTinyPack.files().entrySet()) {
            server.put("/first/" + file.getKey(), file.getValue());
        }
        installer = installer("First", "/first/");
    }

    private PackInstaller installer(String... mirrors) throws IOException {
        String[] addresses = mirrors.clone();
        for (int i = 1; i < addresses.length; i += 2) {
            addresses[i] = server.address(addresses[i]);
        }
        return new PackInstaller(models, PublishedTinyPack.catalog(addresses), NetworkTrial.NONE, HASTY);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private InstallResult download() throws InstallException {
        return installer.download(PublishedTinyPack.ID, InstallProgress.NONE);
    }

    private InstallException refused(Reason reason, String word) throws IOException {
        InstallException e = assertThrows(InstallException.class, this::download);
        assertEquals(reason, e.reason(), e.getMessage());
        assertTrue(e.getMessage().contains(word), e.getMessage());
        assertFalse(Files.exists(models.resolve(PublishedTinyPack.ID)), "nothing under the final name");
        assertEquals(List.of(".liveportrait.download"), PublishedTinyPack.names(models));
        return e;
    }

    private void assertInstalled(InstallResult result) throws Exception {
        assertEquals(List.of(), result.notes());
        ModelStore.open(models, List.of()).require(PublishedTinyPack.ID).verify();
        assertEquals(List.of(PublishedTinyPack.ID), PublishedTinyPack.names(models), "no litter");
        assertEquals(9, PublishedTinyPack.names(result.pack().folder()).size());
    }

    @Test
    void aPackIsDownloadedFileByFile() throws Exception {
        assertInstalled(download());
        assertEquals(7, server.requests().size());
    }

    @Test
    void whatBreaksOffGoesOnWhereItWas() throws Exception {
        server.next(WARPING, MoodyServer.breaksOff(2000), MoodyServer.breaksOff(3000));
        assertInstalled(download());
        assertTrue(server.requests().containsAll(List.of(WARPING + " 0", WARPING + " 2000", WARPING + " 5000")));
    }

    @Test
    void whatBreaksOffAgainAndAgainIsKeptForTheNextTime() throws Exception {
        server.next(WARPING, MoodyServer.breaksOff(1000), MoodyServer.breaksOff(1000), MoodyServer.breaksOff(1000));
        refused(Reason.DOWNLOAD_BROKEN, PublishedTinyPack.WARPING);
        assertTrue(new InstalledPacks(models).unfinished(PublishedTinyPack.ID) > 3000);
        int before = server.requests().size();
        assertInstalled(download());
        List<String> requests =
                server.requests().subList(before, server.requests().size());
        assertEquals(WARPING + " 3000", requests.get(0), "neither the files before it nor its beginning again");
    }

    @Test
    void aFileThatChangedMeanwhileIsBroughtAnew() throws Exception {
        server.next(WARPING, (s, request, out) -> {
            server.put(WARPING, Arrays.copyOf(TinyPack.file(PublishedTinyPack.WARPING), 6000));
            MoodyServer.breaksOff(2000).answer(s, request, out);
            server.put(WARPING, TinyPack.file(PublishedTinyPack.WARPING));
        });
        assertInstalled(download());
        assertTrue(server.requests().contains(WARPING + " 2000"));
    }

    @Test
    void aRestOfAnotherFileIsNoticedAndAllIsBroughtAnew() throws Exception {
        server.next(WARPING, MoodyServer.breaksOff(1000), MoodyServer.breaksOff(1000), MoodyServer.breaksOff(1000));
        refused(Reason.DOWNLOAD_BROKEN, PublishedTinyPack.WARPING);
        server.next(WARPING, MoodyServer.WRONG_REST);
        assertInstalled(download());
    }

    @Test
    void aServerThatIgnoresRangesSendsAllAgain() throws Exception {
        server.next(WARPING, MoodyServer.breaksOff(2000), MoodyServer.IGNORES_RANGE);
        assertInstalled(download());
    }

    @Test
    void aServerThatSaysNoLengthIsUnderstood() throws Exception {
        server.next(WARPING, MoodyServer.CHUNKED);
        assertInstalled(download());
    }

    @Test
    void whatWasWholeButNotYetTakenIsNotBroughtAgain() throws Exception {
        Path downloads = Files.createDirectories(models.resolve(".liveportrait.download"));
        for (Map.Entry<String, byte[]> file : PublishedTinyPack.files().entrySet()) {
            Files.write(downloads.resolve(file.getKey()), file.getValue());
        }
        assertInstalled(download());
        assertEquals(List.of(), server.requests());
    }

    @Test
    void whatWasChangedSinceIsBroughtAnew() throws Exception {
        Path downloads = Files.createDirectories(models.resolve(".liveportrait.download"));
        Files.write(downloads.resolve(PublishedTinyPack.WARPING), new byte[20]);
        Files.write(downloads.resolve("stitching.onnx.First.part"), new byte[10]);
        Files.writeString(downloads.resolve("stitching.onnx.First.part.note"), "address=elsewhere\nlength=oh");
        assertInstalled(download());
    }

    @Test
    void moreThanWasPromisedIsNotTaken() throws Exception {
        server.next(WARPING, MoodyServer.liesAboutLength(-100));
        refused(Reason.DOWNLOAD_WRONG, PublishedTinyPack.WARPING);
        assertInstalled(download());
    }

    @Test
    void lessThanWasPromisedIsNotTaken() throws Exception {
        server.always(WARPING, MoodyServer.liesAboutLength(100));
        refused(Reason.DOWNLOAD_BROKEN, PublishedTinyPack.WARPING);
    }

    @Test
    void moreBytesThanTheFileCanHaveAreRefusedBeforeTheyAreBrought() throws Exception {
        server.always(WARPING, MoodyServer.liesAboutLength(Integer.MAX_VALUE / 2));
        refused(Reason.DOWNLOAD_WRONG, "far more");
    }

    @Test
    void otherBytesOfTheSameLengthAreRefused() throws Exception {
        server.always(WARPING, MoodyServer.WRONG_BYTES);
        refused(Reason.DOWNLOAD_WRONG, PublishedTinyPack.WARPING);
        List<String> left = PublishedTinyPack.names(models.resolve(".liveportrait.download"));
        assertTrue(left.stream().noneMatch(name -> name.startsWith("warping")), "of no use: " + left);
    }

    @Test
    void anUnknownBuildIsAcceptedAndThatIsSaid() throws Exception {
        byte[] stitching = TinyPack.file("stitching.onnx");
        byte[] other = Arrays.copyOf(stitching, stitching.length + 2);
        other[stitching.length] = 0x32;
        server.put("/first/stitching.onnx", other);
        assertEquals(
                List.of(new InstallNote(InstallNote.Kind.UNKNOWN_BUILD, List.of("stitching.onnx"))),
                download().notes());
    }

    @Test
    void aWebPageInPlaceOfAFileIsRefused() throws Exception {
        server.always(WARPING, MoodyServer.WEB_PAGE);
        refused(Reason.DOWNLOAD_WRONG, "a web page");
        server.always(WARPING, MoodyServer.WEB_PAGE_AS_FILE);
        refused(Reason.DOWNLOAD_WRONG, "a web page");
    }

    @Test
    void redirectsAreFollowedAlsoRelativeOnes() throws Exception {
        server.next(WARPING, MoodyServer.redirect("../store/one"), MoodyServer.redirect("../store/one"));
        server.next("/store/one", MoodyServer.redirect(server.address("/store/two?signature=a%2Fb")));
        server.put("/store/two?signature=a%2Fb", TinyPack.file(PublishedTinyPack.WARPING));
        assertInstalled(download());
    }

    @Test
    void aResumedDownloadFollowsRedirectsToo() throws Exception {
        server.always(WARPING, MoodyServer.redirect("/store/one"));
        server.put("/store/one", TinyPack.file(PublishedTinyPack.WARPING));
        server.next("/store/one", MoodyServer.breaksOff(1234));
        assertInstalled(download());
        assertTrue(server.requests().contains("/store/one 1234"));
    }

    @Test
    void redirectsInACircleEnd() throws Exception {
        server.always(WARPING, MoodyServer.redirect("/first/circle"));
        server.always("/first/circle", MoodyServer.redirect(WARPING));
        refused(Reason.DOWNLOAD_REFUSED, "again and again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://127.0.0.1/x", "http:", "::::", ""})
    void redirectsThatLeadOutOfTheWebAreNotFollowed(String location) throws Exception {
        server.always(WARPING, MoodyServer.redirect(location));
        refused(Reason.DOWNLOAD_REFUSED, "cannot be followed");
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 410})
    void whatTheServerDoesNotHaveIsNotAskedForAgain(int status) throws Exception {
        server.always(WARPING, MoodyServer.status(status));
        refused(Reason.DOWNLOAD_REFUSED, String.valueOf(status));
        assertEquals(
                1, server.requests().stream().filter((WARPING + " 0")::equals).count());
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void aServerInTroubleIsAskedAgain(int status) throws Exception {
        server.next(WARPING, MoodyServer.status(status), MoodyServer.status(status));
        assertInstalled(download());
    }

    @Test
    void aServerThatStaysInTroubleIsTold() throws Exception {
        server.always(WARPING, MoodyServer.status(503));
        refused(Reason.DOWNLOAD_BROKEN, "503");
    }

    @Test
    void aServerThatSaysNothingIsNotWaitedForForEver() throws Exception {
        server.next(WARPING, MoodyServer.STALLS);
        assertInstalled(download());
    }

    @Test
    void aDownloadThatStallsGoesOn() throws Exception {
        server.next(WARPING, MoodyServer.stallsAfter(500));
        assertInstalled(download());
        assertTrue(server.requests().contains(WARPING + " 500"));
    }

    @Test
    void aServerThatCannotBeReachedIsTold() throws Exception {
        server.close();
        refused(Reason.DOWNLOAD_OFFLINE, "127.0.0.1");
    }

    @Test
    void theNextMirrorGivesWhatTheFirstHasNot() throws Exception {
        installer = installer("First", "/first/", "Second", "/second/");
        server.always(WARPING, MoodyServer.status(404));
        server.put("/second/" + PublishedTinyPack.WARPING, TinyPack.file(PublishedTinyPack.WARPING));
        assertInstalled(download());
    }

    @Test
    void theFailureOfTheFirstMirrorIsToldWhenTheOthersHaveNoSuchFile() throws Exception {
        installer = installer("First", "/first/", "Second", "/second/");
        server.always(WARPING, MoodyServer.WRONG_BYTES);
        refused(Reason.DOWNLOAD_WRONG, "checksum");
    }

    @Test
    void anOptionalFileThatNobodyHasIsLeftOutAndThatIsSaid() throws Exception {
        server.always("/first/" + PublishedTinyPack.LIP, MoodyServer.status(404));
        InstallResult result = download();
        assertEquals(
                List.of(new InstallNote(InstallNote.Kind.OPTIONAL_MISSING, List.of(PublishedTinyPack.LIP))),
                result.notes());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void stoppingEndsADownloadThatStallsAndKeepsWhatIsThere(boolean silent) throws Exception {
        DownloadSettings patient =
                new DownloadSettings(Duration.ofSeconds(60), Duration.ofSeconds(60), 3, Duration.ofSeconds(60), 4);
        installer = new PackInstaller(
                models, PublishedTinyPack.catalog("First", server.address("/first/")), NetworkTrial.NONE, patient);
        server.next(WARPING, silent ? MoodyServer.STALLS : MoodyServer.stallsAfter(4000));
        InstallException e = assertThrows(
                InstallException.class,
                () -> installer.download(
                        PublishedTinyPack.ID,
                        new Stopping(() -> server.requests().contains(WARPING + " 0"))));
        assertEquals(Reason.CANCELLED, e.reason());
        assertEquals(List.of(".liveportrait.download"), PublishedTinyPack.names(models));
        assertInstalled(download());
    }

    /** Stops when something has happened and a moment has gone by. */
    private static final class Stopping implements InstallProgress {
        private final BooleanSupplier when;
        private int looks;

        Stopping(BooleanSupplier when) {
            this.when = when;
        }

        @Override
        public void report(Stage stage, String file, long done, long all) {}

        @Override
        public boolean isCancelled() {
            return when.getAsBoolean() && ++looks > 5;
        }
    }

    @Test
    void theOldPackStaysUntilTheNewOneIsWhole() throws Exception {
        assertInstalled(download());
        Path marker = models.resolve(PublishedTinyPack.ID).resolve("marker");
        Files.writeString(marker, "the old one");
        server.always(WARPING, MoodyServer.status(404));
        assertThrows(InstallException.class, this::download);
        assertTrue(Files.exists(marker));
        server.always(WARPING, MoodyServer.WELL);
        download();
        assertFalse(Files.exists(marker));
        assertEquals(List.of(PublishedTinyPack.ID), PublishedTinyPack.names(models));
    }

    @Test
    void proxiesOfJavaAreUsed() throws Exception {
        java.net.ProxySelector usual = java.net.ProxySelector.getDefault();
        String address = server.address("");
        int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
        java.net.ProxySelector.setDefault(java.net.ProxySelector.of(new java.net.InetSocketAddress("127.0.0.1", port)));
        try {
            PackInstaller behindProxy = new PackInstaller(
                    models,
                    PublishedTinyPack.catalog("Far away", "http://weights.invalid/first/"),
                    NetworkTrial.NONE,
                    HASTY);
            for (Map.Entry<String, byte[]> file : PublishedTinyPack.files().entrySet()) {
                server.put("http://weights.invalid/first/" + file.getKey(), file.getValue());
            }
            assertInstalled(behindProxy.download(PublishedTinyPack.ID, InstallProgress.NONE));
        } finally {
            java.net.ProxySelector.setDefault(usual);
        }
    }
}
