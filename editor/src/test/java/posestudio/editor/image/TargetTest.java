package posestudio.editor.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import posestudio.editor.file.FileProblems;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;

/** What can be wrong with the place a picture is to be written to; {@code check} and {@code write} say the same. */
class TargetTest {
    private static final WriteOptions NEW = WriteOptions.best(PictureFormat.PNG);
    private static final WriteOptions OVER = new WriteOptions(PictureFormat.PNG, 95, true, true);

    @TempDir
    Path folder;

    private final PictureWriter writer = new PictureWriter();
    private final Picture picture = Sample.grain(20, 10, 3, 8, 1);

    private void write(Path path, WriteOptions options) throws Problem {
        writer.write(picture, path, options, Progress.NONE);
    }

    private void refuses(String key, Path path, WriteOptions options) {
        for (Problem problem : List.of(
                assertThrows(Problem.class, () -> writer.check(path, options)),
                assertThrows(Problem.class, () -> write(path, options)))) {
            assertEquals(key, problem.key(), () -> String.valueOf(problem.getCause()));
            assertEquals(Problem.Kind.OUTPUT, problem.kind());
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void anExistingFileIsNotTouchedUnlessAllowed() throws Exception {
        Path file = Files.writeString(folder.resolve("out.png"), "old");
        refuses("output.exists", file, NEW);
        assertEquals("old", Files.readString(file));
        writer.check(file, OVER);
        write(file, OVER);
        assertTrue(Sample.sameSamples(picture, new PictureReader().read(file, Progress.NONE)));
        assertEquals(List.of("out.png"), names());
    }

    @Test
    void aFileThatAppearsMeanwhileIsNotReplaced() throws Exception {
        Path file = folder.resolve("out.png");
        Progress someoneElse = new Progress() {
            @Override
            public void report(String stage, double fraction) {
                try {
                    Files.writeString(file, "someone else's");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
        Problem problem = assertThrows(Problem.class, () -> writer.write(picture, file, NEW, someoneElse));
        assertEquals("output.exists", problem.key());
        assertEquals("someone else's", Files.readString(file));
        assertEquals(List.of("out.png"), names());
    }

    @Test
    void aNewFileIsTheOnlyThingThatAppears() throws Exception {
        writer.check(folder.resolve("new.png"), NEW);
        assertEquals(List.of(), names());
        write(folder.resolve("new.png"), NEW);
        assertEquals(List.of("new.png"), names());
    }

    @Test
    void aMissingFolder() {
        refuses("output.missing", folder.resolve("none").resolve("out.png"), NEW);
    }

    @Test
    void aFolderThatIsAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "old");
        refuses("output.missing", file.resolve("out.png"), OVER);
        assertEquals("old", Files.readString(file));
    }

    @Test
    void aFolderInThePlaceOfTheFile() {
        refuses("output.folder", folder, OVER);
    }

    @Test
    void whatIsNoFileIsNotReplaced() throws Exception {
        Path pipe = folder.resolve("pipe");
        try {
            assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "only where pipes are");
        } catch (IOException e) {
            assumeTrue(false, "only where pipes can be made");
        }
        refuses("output.failed", pipe, OVER);
        assertFalse(Files.isRegularFile(pipe));
    }

    @Test
    void aFolderThatMayNotBeWritten() throws Exception {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        assumeTrue(closed.toFile().setWritable(false, false), "only where permissions can be taken away");
        assumeFalse(Files.isWritable(closed), "the superuser may write everywhere");
        refuses("output.permission", closed.resolve("out.png"), NEW);
    }

    /** What the systems say when a disk is full or may not be written; a test has no disk to fill. */
    @ParameterizedTest
    @CsvSource({
        "No space left on device, output.full",
        "There is not enough space on the disk, output.full",
        "Disk quota exceeded, output.full",
        "Read-only file system, output.permission",
        "Input/output error, output.failed"
    })
    void theSystemsWordsAreUnderstood(String words, String key) {
        Path path = Path.of("out.png");
        assertEquals(key, FileProblems.writing(path, new IOException(words)).key());
        assertEquals(
                key,
                FileProblems.writing(path, new FileSystemException("x", null, words))
                        .key());
    }

    @Test
    void aLinkIsFollowedNotReplaced() throws Exception {
        Path real = Files.writeString(folder.resolve("real.png"), "old");
        Path link = folder.resolve("link.png");
        try {
            Files.createSymbolicLink(link, real);
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "only where links can be made");
        }
        write(link, OVER);
        assertTrue(Files.isSymbolicLink(link));
        assertTrue(Sample.sameSamples(picture, new PictureReader().read(real, Progress.NONE)));
        assertTrue(PictureWriter.sameFile(link, real));
    }

    @Test
    void aReplacedFileKeepsItsPermissions() throws Exception {
        Path file = Files.writeString(folder.resolve("out.png"), "old");
        assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"), "only where there are such");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        write(file, OVER);
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Füße 图片.png", "no ending", ".hidden"})
    void anyNameWillDo(String name) throws Exception {
        try {
            write(folder.resolve(name), NEW);
        } catch (InvalidPathException e) {
            assumeTrue(false, "only where the system's names are Unicode");
        }
        assertEquals(List.of(name), names());
    }

    @Test
    void aNameAsLongAsTheSystemAllowsWillDo() throws Exception {
        String name = "n".repeat(251) + ".png";
        try {
            Files.delete(Files.createFile(folder.resolve(name)));
        } catch (IOException e) {
            assumeTrue(false, "only where names may be that long");
        }
        write(folder.resolve(name), NEW);
        assertEquals(List.of(name), names());
    }

    @Test
    void sameFileSeesThroughDetours() throws Exception {
        Path file = Files.writeString(folder.resolve("a.png"), "x");
        assertTrue(PictureWriter.sameFile(file, folder.resolve(".").resolve("a.png")));
        assertFalse(PictureWriter.sameFile(file, folder.resolve("b.png")));
        assertFalse(PictureWriter.sameFile(folder.resolve("b.png"), folder.resolve("c.png")));
    }

    @Test
    void theSourceIsReadBeforeItIsReplaced() throws Exception {
        Path file = folder.resolve("a.png");
        write(file, NEW);
        byte[] first = Files.readAllBytes(file);
        writer.write(new PictureReader().read(file, Progress.NONE), file, OVER, Progress.NONE);
        assertArrayEquals(first, Files.readAllBytes(file));
    }
}
