package posestudio.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every bad input gets one clear message and its exit code, and loses nothing. */
class BadInputTest {
    @TempDir
    Path folder;

    private Path target;

    @BeforeEach
    void nameTarget() {
        target = folder.resolve("out.png");
    }

    @Test
    void anEmptyFileIsNamedEmpty() throws IOException {
        Path file = Files.createFile(folder.resolve("empty.jpg"));
        assertRefused(ExitCode.INPUT, "is empty", file);
    }

    @Test
    void aTruncatedJpegIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(Cli.sample("grace-hopper.jpg", folder));
        Path file = Files.write(folder.resolve("cut.jpg"), Arrays.copyOf(whole, whole.length / 2));
        assertRefused(ExitCode.INPUT, "ends before its picture does", file);
    }

    @Test
    void textCalledAPictureIsNotOne() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.jpg"), "Dear reader, this is no picture.");
        assertRefused(ExitCode.INPUT, "is not a picture", file);
    }

    @Test
    void aPictureBombIsRefusedBeforeItIsDecoded() throws IOException {
        Path file = Files.write(folder.resolve("bomb.png"), pngHeader(30_000, 30_000));
        assertRefused(ExitCode.INPUT, "the limit is 200 megapixels", file);
    }

    @Test
    void theLimitCanBeSet() throws IOException {
        Path file = Files.write(folder.resolve("large.png"), pngHeader(2000, 1000));
        Cli.Outcome outcome = new Cli(folder).run("inspect", file, "--max-megapixels", "1");
        assertEquals(ExitCode.INPUT, outcome.code());
        assertTrue(outcome.err().contains("the limit is 1 megapixels"), outcome.err());
    }

    @Test
    void onePixelHasNoFace() throws IOException {
        assertRefused(ExitCode.FACE, "No face was found", picture("one.png", 1, 1));
    }

    @Test
    void aPictureWithoutFaceSaysSo() throws IOException {
        assertRefused(ExitCode.FACE, "No face was found", picture("grey.png", 640, 480));
    }

    @Test
    void aFolderIsNoPicture() throws IOException {
        assertRefused(ExitCode.INPUT, "is a folder", Files.createDirectory(folder.resolve("pictures")));
    }

    @Test
    void aMissingFileIsNamed() {
        assertRefused(ExitCode.INPUT, "does not exist", folder.resolve("nowhere.jpg"));
    }

    @Test
    void aFileWithoutPermissionIsRefused() throws IOException {
        Path file = Cli.sample("grace-hopper.jpg", folder);
        assertTrue(file.toFile().setReadable(false));
        assumeFalse(Files.isReadable(file), "root may read everything");
        assertRefused(ExitCode.INPUT, "may not be read", file);
    }

    @Test
    void aMissingOutputFolderIsNamed() throws IOException {
        target = folder.resolve("nowhere").resolve("out.png");
        assertRefused(ExitCode.OUTPUT, "does not exist", Cli.sample("grace-hopper.jpg", folder));
    }

    @Test
    void aReadOnlyOutputFolderIsNamed() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Path file = Cli.sample("grace-hopper.jpg", folder);
        assertTrue(closed.toFile().setWritable(false));
        try {
            assumeFalse(Files.isWritable(closed), "root may write everywhere");
            target = closed.resolve("out.png");
            assertRefused(ExitCode.OUTPUT, "may not be written there", file);
        } finally {
            assertTrue(closed.toFile().setWritable(true));
        }
    }

    @Test
    void aFullDiskLeavesNothingBehind() throws IOException, InterruptedException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(did("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString()), "only root may mount");
        try {
            target = disk.resolve("out.png");
            assertRefused(ExitCode.OUTPUT, "no room left", Cli.sample("grace-hopper.jpg", folder));
            try (Stream<Path> left = Files.list(disk)) {
                assertEquals(0, left.count());
            }
        } finally {
            did("umount", disk.toString());
        }
    }

    private static boolean did(String... command) throws InterruptedException {
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
            return builder.start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void anExistingFileIsKept() throws IOException {
        Path file = Cli.sample("grace-hopper.jpg", folder);
        Files.writeString(target, "precious");
        Cli.Outcome outcome = new Cli(folder).run("render", file, "-o", target);
        assertEquals(ExitCode.OUTPUT, outcome.code());
        assertTrue(outcome.err().contains("exists already"), outcome.err());
        assertEquals("precious", Files.readString(target));
    }

    @Test
    void theSourceIsNeverReplaced() throws IOException {
        Path file = Cli.sample("grace-hopper.jpg", folder);
        byte[] before = Files.readAllBytes(file);
        Path link = Files.createSymbolicLink(folder.resolve("link.jpg"), file);
        Cli.Outcome outcome = new Cli(folder).run("render", file, "-o", link, "--overwrite");
        assertEquals(ExitCode.OUTPUT, outcome.code());
        assertTrue(outcome.err().contains("is the source itself"), outcome.err());
        assertTrue(Arrays.equals(before, Files.readAllBytes(file)));
    }

    private void assertRefused(ExitCode code, String message, Path file) {
        Cli.Outcome outcome = new Cli(folder).run("render", file, "-o", target);
        assertEquals(code, outcome.code(), outcome.err());
        assertTrue(outcome.err().contains(message), outcome.err());
        assertEquals(2, outcome.err().lines().count(), outcome.err());
        assertFalse(outcome.err().contains("\tat "), outcome.err());
        assertEquals("", outcome.out());
        assertFalse(Files.exists(target), "something was written");
        try (Stream<Path> left = Files.list(folder)) {
            assertTrue(left.noneMatch(path -> path.toString().contains(".part")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Path picture(String name, int width, int height) throws IOException {
        Path file = folder.resolve(name);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, 0x010101 * (x * 255 / width));
            }
        }
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    /** A PNG that promises so many pixels and has none of them. */
    private static byte[] pngHeader(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(header);
        fields.write("IHDR".getBytes(StandardCharsets.US_ASCII));
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {8, 2, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(header.toByteArray());
        out.writeInt(13);
        out.write(header.toByteArray());
        out.writeInt((int) crc.getValue());
        return bytes.toByteArray();
    }
}
