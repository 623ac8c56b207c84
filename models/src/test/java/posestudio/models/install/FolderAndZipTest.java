package posestudio.models.install;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import posestudio.models.install.InstallException.Reason;
import posestudio.models.pack.ModelPack;
import posestudio.models.pack.ModelStore;
import posestudio.models.tiny.TinyPack;

class FolderAndZipTest {
    @TempDir
    private Path temporary;

    private Path models;
    private Path from;
    private PackInstaller installer;

    @BeforeEach
    void setUp() throws IOException {
        models = temporary.resolve("data").resolve("models");
        from = temporary.resolve("mine");
        installer = new PackInstaller(models, PublishedTinyPack.catalog());
    }

    private InstallResult install() throws InstallException {
        return installer.install(from, InstallProgress.NONE);
    }

    private Path zip(Map<String, byte[]> entries) throws IOException {
        Path zip = temporary.resolve("pack.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream zipped = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zipped.putNextEntry(new ZipEntry(entry.getKey()));
                zipped.write(entry.getValue());
            }
        }
        return zip;
    }

    private void assertRefused(Reason reason, String word) throws IOException {
        InstallException e = assertThrows(InstallException.class, this::install);
        assertEquals(reason, e.reason(), e.getMessage());
        assertTrue(e.getMessage().contains(word), e.getMessage());
        assertEquals(List.of(), PublishedTinyPack.names(models), "nothing is left behind");
    }

    private static List<InstallNote.Kind> kinds(InstallResult result) {
        return result.notes().stream().map(InstallNote::kind).toList();
    }

    @Test
    void aFolderBecomesAPackThatTheStoreFindsAndVerifies() throws Exception {
        PublishedTinyPack.write(from);
        InstallResult result = install();
        assertEquals(List.of(), result.notes());
        assertEquals("Hugging Face", result.pack().build());
        assertEquals("stock", result.pack().variant());
        assertTrue(result.pack().isKnownBuild());
        assertTrue(result.pack().opsets().get("warping_spade") >= 16);
        ModelPack pack = ModelStore.open(models, List.of()).require(PublishedTinyPack.ID);
        pack.verify();
        assertEquals(7, pack.manifest().networks().size());
        assertTrue(new String(pack.load("LICENSE.txt"), StandardCharsets.UTF_8).contains("InsightFace"));
        assertEquals(
                List.of("kp_driving", "kp_source"),
                pack.network("warping_spade").inputs().stream()
                        .map(tensor -> tensor.name())
                        .filter(name -> name.startsWith("kp"))
                        .toList());
        assertEquals(List.of("liveportrait"), PublishedTinyPack.names(models));
    }

    @Test
    void filesAreFoundInNestedFoldersAndThroughLinks() throws Exception {
        Path store = PublishedTinyPack.write(temporary.resolve("store"), "landmark.onnx");
        Path inner = Files.createDirectories(from.resolve("snapshots/1a2b/liveportrait_onnx"));
        for (String name : PublishedTinyPack.names(store)) {
            Files.createSymbolicLink(inner.resolve(name), store.resolve(name));
        }
        Path other = Files.createDirectories(from.resolve("liveportrait"));
        Files.write(other.resolve("landmark.onnx"), TinyPack.file("landmark.onnx"));
        InstallResult result = install();
        assertEquals(List.of(), result.notes());
        assertFalse(Files.isSymbolicLink(result.pack().folder().resolve(PublishedTinyPack.WARPING)));
        assertArrayEquals(
                TinyPack.file("landmark.onnx"),
                Files.readAllBytes(result.pack().folder().resolve("landmark.onnx")));
    }

    @Test
    void aZipIsInstalledLikeAFolder() throws Exception {
        from = zip(PublishedTinyPack.files().entrySet().stream()
                .collect(Collectors.toMap(entry -> "LivePortrait/onnx/" + entry.getKey(), Map.Entry::getValue)));
        install();
        ModelStore.open(models, List.of()).require(PublishedTinyPack.ID).verify();
    }

    @Test
    void aFlippedBitInAZipIsNoticedByItsChecksum() throws Exception {
        byte[] stitching = PublishedTinyPack.files().get("stitching.onnx");
        from = temporary.resolve("pack.zip");
        try (OutputStream out = Files.newOutputStream(from);
                ZipOutputStream zipped = new ZipOutputStream(out)) {
            zipped.setLevel(0);
            for (Map.Entry<String, byte[]> entry : PublishedTinyPack.files().entrySet()) {
                zipped.putNextEntry(new ZipEntry(entry.getKey()));
                zipped.write(entry.getValue());
            }
        }
        byte[] bytes = Files.readAllBytes(from);
        bytes[indexOf(bytes, Arrays.copyOfRange(stitching, 10_000, 10_100)) + 50] ^= 1;
        Files.write(from, bytes);
        assertRefused(Reason.ZIP_DAMAGED, "stitching.onnx");
    }

    private static int indexOf(byte[] all, byte[] part) {
        int at = 0;
        while (!Arrays.equals(all, at, at + part.length, part, 0, part.length)) {
            at++;
        }
        return at;
    }

    @Test
    void optionalFilesMayBeMissingAndThatIsSaid() throws Exception {
        PublishedTinyPack.write(from, "landmark.onnx", "stitching_eye.onnx");
        InstallResult result = install();
        assertEquals(
                List.of(new InstallNote(
                        InstallNote.Kind.OPTIONAL_MISSING, List.of("stitching_eye.onnx", "landmark.onnx"))),
                result.notes());
        assertEquals(5, result.pack().manifest().networks().size());
    }

    @Test
    void theFixVariantGetsItsOperatorBackAndTheBytesOfTheStockOne() throws Exception {
        PublishedTinyPack.write(from, PublishedTinyPack.WARPING);
        Files.write(from.resolve(PublishedTinyPack.FIX), TinyPack.fixVariant());
        InstallResult result = install();
        assertEquals(List.of(InstallNote.Kind.OPERATOR_RENAMED), kinds(result));
        assertEquals("fix", result.pack().variant());
        assertEquals("Hugging Face", result.pack().build());
        assertArrayEquals(
                TinyPack.file(PublishedTinyPack.WARPING),
                Files.readAllBytes(result.pack().folder().resolve(PublishedTinyPack.WARPING)));
        assertEquals(
                List.of(),
                new InstalledPacks(models)
                        .verify(PublishedTinyPack.ID, InstallProgress.NONE).stream()
                                .filter(file -> file.state() != InstalledPacks.FileState.State.RIGHT)
                                .toList());
    }

    @Test
    void theStockVariantGoesBeforeTheFixOne() throws Exception {
        PublishedTinyPack.write(from);
        Files.write(from.resolve(PublishedTinyPack.FIX), TinyPack.fixVariant());
        assertEquals("stock", install().pack().variant());
    }

    @Test
    void anUnknownBuildIsAcceptedWhenItsTensorsAreRightAndThatIsSaid() throws Exception {
        PublishedTinyPack.write(from);
        byte[] other = Arrays.copyOf(TinyPack.file("stitching.onnx"), TinyPack.file("stitching.onnx").length + 2);
        // An empty field 6, doc_string, at the end of the model.
        other[other.length - 2] = 0x32;
        Files.write(from.resolve("stitching.onnx"), other);
        InstallResult result = install();
        assertEquals(
                List.of(new InstallNote(InstallNote.Kind.UNKNOWN_BUILD, List.of("stitching.onnx"))), result.notes());
        assertEquals("unknown", result.pack().build());
        assertFalse(result.pack().isKnownBuild());
    }

    @Test
    void filesOfInsightFaceAndPicklesAreLeftOut() throws Exception {
        PublishedTinyPack.write(from);
        Files.writeString(from.resolve("retinaface_det_static.onnx"), "x");
        Files.writeString(from.resolve("face_2dpose_106_static.onnx"), "x");
        Files.writeString(from.resolve("d0.pkl"), "x");
        InstallResult result = install();
        assertEquals(
                Set.of(InstallNote.Kind.LEFT_OUT_INSIGHTFACE, InstallNote.Kind.LEFT_OUT_PICKLE),
                Set.copyOf(kinds(result)));
        assertEquals(
                List.of(
                        "LICENSE.txt",
                        "appearance_feature_extractor.onnx",
                        "landmark.onnx",
                        "motion_extractor.onnx",
                        "pack.json",
                        "stitching.onnx",
                        "stitching_eye.onnx",
                        "stitching_lip.onnx",
                        "warping_spade.onnx"),
                PublishedTinyPack.names(result.pack().folder()));
    }

    @Test
    void networksForAnimalsBesideThoseForPeopleAreLeftOut() throws Exception {
        PublishedTinyPack.write(from.resolve("liveportrait_onnx"));
        PublishedTinyPack.write(from.resolve("liveportrait_animal_onnx"));
        Files.writeString(from.resolve("liveportrait_animal_onnx").resolve(PublishedTinyPack.WARPING), "an animal");
        assertEquals(List.of(InstallNote.Kind.LEFT_OUT_ANIMAL), kinds(install()));
    }

    @ParameterizedTest
    @CsvSource({
        "live_portrait_generator.onnx, FOREIGN_FACEFUSION",
        "generator_fix_grid.onnx, FOREIGN_EXPORT",
        "retinaface_det_static.onnx, FOREIGN_INSIGHTFACE",
        "appearance_feature_extractor.pth, FOREIGN_PICKLE",
        "happy.exp, FOREIGN_PICKLE",
        "template.pkl, FOREIGN_PICKLE",
        "warping_spade.onnx.crdownload, FOREIGN_UNFINISHED",
        "liveportrait_animal_onnx/warping_spade.onnx, FOREIGN_ANIMAL",
        "readme.md, NOTHING_FOUND",
    })
    void whatIsNoPackIsRefusedByName(String name, Reason reason) throws Exception {
        Path file = from.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
        assertRefused(reason, reason == Reason.NOTHING_FOUND ? from.toString() : name);
    }

    @Test
    void aPackThatIsNotCompleteIsRefusedWithWhatIsMissing() throws Exception {
        PublishedTinyPack.write(from, "stitching.onnx", PublishedTinyPack.WARPING);
        assertRefused(Reason.INCOMPLETE, "warping_spade.onnx, stitching.onnx");
    }

    @Test
    void aPickleInPlaceOfANetworkIsNamedBesideWhatIsMissing() throws Exception {
        PublishedTinyPack.write(from, PublishedTinyPack.WARPING);
        Files.writeString(from.resolve("warping_spade.pkl"), "x");
        assertRefused(Reason.INCOMPLETE_PICKLE, "warping_spade.onnx is missing. warping_spade.pkl");
    }

    @Test
    void anEmptyFolderIsRefused() throws Exception {
        Files.createDirectories(from);
        assertRefused(Reason.NOTHING_FOUND, from.toString());
    }

    @Test
    void whatIsNotThereAndWhatIsNoFolderIsRefused() throws Exception {
        assertRefused(Reason.SOURCE_MISSING, from.toString());
        Files.writeString(from, "some text");
        assertRefused(Reason.SOURCE_KIND, from.toString());
    }

    @Test
    void twoPacksThatDifferAreRefusedWithBothPlaces() throws Exception {
        PublishedTinyPack.write(from.resolve("old"));
        PublishedTinyPack.write(from.resolve("new"));
        Files.write(from.resolve("old").resolve(PublishedTinyPack.WARPING), new byte[10]);
        assertRefused(Reason.AMBIGUOUS, from.resolve("old").toString());
    }

    @ParameterizedTest
    @CsvSource({"0, FILE_EMPTY", "700, FILE_TRUNCATED", "7000, FILE_TRUNCATED"})
    void aFileThatEndsTooEarlyIsRefusedByName(int length, Reason reason) throws Exception {
        PublishedTinyPack.write(from);
        byte[] part = Arrays.copyOf(TinyPack.file(PublishedTinyPack.WARPING), length);
        Files.write(from.resolve(PublishedTinyPack.WARPING), part);
        assertRefused(reason, PublishedTinyPack.WARPING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE html><p>Sign in|FILE_PAGE",
                "version https://git-lfs.github.com/spec/v1 oid sha256:00|FILE_POINTER",
                "some words of somebody|FILE_DAMAGED",
            })
    void whatIsCalledLikeANetworkAndIsNoneIsRefused(String content, Reason reason) throws Exception {
        PublishedTinyPack.write(from);
        Files.writeString(from.resolve("motion_extractor.onnx"), content);
        assertRefused(reason, "motion_extractor.onnx");
    }

    @Test
    void aPickleThatIsCalledLikeANetworkIsRefused() throws Exception {
        PublishedTinyPack.write(from);
        Files.write(from.resolve("stitching.onnx"), new byte[] {(byte) 0x80, 2, 'c', 'o', 's'});
        assertRefused(Reason.FOREIGN_PICKLE, "stitching.onnx");
    }

    @Test
    void aNetworkWithOtherTensorsIsRefusedWithWhatIsWrong() throws Exception {
        PublishedTinyPack.write(from);
        Files.copy(
                from.resolve("stitching_eye.onnx"),
                from.resolve("stitching.onnx"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertRefused(Reason.FILE_SIGNATURE, "input should be [1, 126] and is [1, 66]");
    }

    @Test
    void aTensorThatIsNotThereIsCalledMissing() throws Exception {
        PublishedTinyPack.write(from);
        Files.write(from.resolve("stitching.onnx"), replaced("output", "result"));
        assertRefused(Reason.FILE_TENSOR_MISSING, "its tensor output");
    }

    @Test
    void anUnreadableFileIsNamedOnce() {
        String path = from.resolve("stitching.onnx").toString();
        InstallException forbidden = FileFault.reading(new AccessDeniedException(path), path);
        assertEquals(Reason.FILE_FORBIDDEN, forbidden.reason());
        assertEquals(path + " may not be read.", forbidden.getMessage());
        InstallException gone = FileFault.reading(new NoSuchFileException(path), path);
        assertEquals(path + " cannot be read: NoSuchFile", gone.getMessage());
    }

    @Test
    void aNetworkOfFacefusionIsKnownByItsTensorsWhateverItIsCalled() throws Exception {
        PublishedTinyPack.write(from);
        Files.write(from.resolve("stitching.onnx"), replaced("output", "source"));
        assertRefused(Reason.FOREIGN_FACEFUSION, "stitching.onnx");
    }

    @Test
    void aNetworkInHalfPrecisionIsRefused() throws Exception {
        PublishedTinyPack.write(from);
        // The name of the tensor, then its type: a tensor whose numbers are 1, float, and become 10, float16.
        byte[] content = TinyPack.file("stitching.onnx");
        String text = new String(content, StandardCharsets.ISO_8859_1);
        int type = text.indexOf("\u0008\u0001", text.indexOf("\n\u0005input\u0012"));
        content[type + 1] = 10;
        Files.write(from.resolve("stitching.onnx"), content);
        assertRefused(Reason.FILE_HALF, "stitching.onnx");
    }

    private static byte[] replaced(String word, String other) throws IOException {
        String text = new String(TinyPack.file("stitching.onnx"), StandardCharsets.ISO_8859_1);
        return text.replace(word, other).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void aZipOfTooManyFilesIsRefused() throws Exception {
        Map<String, byte[]> entries = new java.util.HashMap<>();
        for (int i = 0; i <= PackSource.MOST_ENTRIES; i++) {
            entries.put("photo" + i, new byte[0]);
        }
        from = zip(entries);
        assertRefused(Reason.TOO_MANY_FILES, from.toString());
    }

    @Test
    void aNameInAZipThatLeadsOutOfItIsRefused() throws Exception {
        Map<String, byte[]> entries = PublishedTinyPack.files();
        entries.put("../../evil.onnx", new byte[3]);
        from = zip(entries);
        assertRefused(Reason.ZIP_ESCAPES, "../../evil.onnx");
    }

    @Test
    void aZipThatUnpacksToFarTooMuchIsRefused() throws Exception {
        Map<String, byte[]> entries = PublishedTinyPack.files();
        entries.put("stitching.onnx", new byte[8 << 20]);
        from = zip(entries);
        assertRefused(Reason.ZIP_BOMB, "stitching.onnx");
    }

    @Test
    void aDamagedZipIsRefused() throws Exception {
        from = zip(PublishedTinyPack.files());
        byte[] whole = Files.readAllBytes(from);
        Files.write(from, Arrays.copyOf(whole, whole.length / 2));
        assertRefused(Reason.ZIP_DAMAGED, from.toString());
        Arrays.fill(whole, 2000, 4000, (byte) 0x55);
        Files.write(from, whole);
        assertRefused(Reason.ZIP_DAMAGED, from.toString());
    }

    @Test
    void stoppingLeavesNothing() throws Exception {
        PublishedTinyPack.write(from);
        AtomicInteger reports = new AtomicInteger();
        InstallException e = assertThrows(
                InstallException.class,
                () -> installer.install(from, new InstallProgress() {
                    @Override
                    public void report(Stage stage, String file, long done, long all) {
                        reports.incrementAndGet();
                    }

                    @Override
                    public boolean isCancelled() {
                        return reports.get() > 5;
                    }
                }));
        assertEquals(Reason.CANCELLED, e.reason());
        assertEquals(List.of(), PublishedTinyPack.names(models));
    }

    @Test
    void progressEndsAtTheSizeOfAllFiles() throws Exception {
        PublishedTinyPack.write(from);
        long[] last = new long[2];
        installer.install(from, new InstallProgress() {
            @Override
            public void report(Stage stage, String file, long done, long all) {
                assertTrue(done >= last[0], "it only grows");
                last[0] = done;
                last[1] = all;
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        });
        assertEquals(last[1], last[0]);
    }

    @Test
    void aRawFolderIsDescribedWithoutWritingAnything() throws Exception {
        PublishedTinyPack.write(from);
        List<String> before = PublishedTinyPack.names(from);
        ModelPack pack = installer.describe(from, temporary.resolve("derived"));
        pack.verify();
        assertEquals(PublishedTinyPack.ID, pack.id());
        assertEquals(
                from.resolve(PublishedTinyPack.WARPING),
                pack.file(PublishedTinyPack.WARPING).orElseThrow());
        assertEquals(before, PublishedTinyPack.names(from));
        assertFalse(Files.exists(models));
    }

    @Test
    void aRawFolderWithTheFixVariantAloneIsDescribedAsItIs() throws Exception {
        PublishedTinyPack.write(from, PublishedTinyPack.WARPING);
        Path fix = Files.write(from.resolve(PublishedTinyPack.FIX), TinyPack.fixVariant());
        ModelPack pack = installer.describe(from, temporary.resolve("derived"));
        pack.verify();
        assertEquals(fix, pack.file(PublishedTinyPack.WARPING).orElseThrow());
    }

    @Test
    void aZipHasToBeInstalled() throws Exception {
        Path zip = zip(PublishedTinyPack.files());
        InstallException e =
                assertThrows(InstallException.class, () -> installer.describe(zip, temporary.resolve("derived")));
        assertEquals(Reason.FILE_TO_INSTALL, e.reason());
    }
}
