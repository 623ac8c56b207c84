package posestudio.editor.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;

/** Whatever a file holds: a picture or a problem that tells what it is, never another exception. */
class BadPictureTest {
    @TempDir
    Path folder;

    private Problem problem(byte[] content) throws Exception {
        return problem(Files.write(folder.resolve("file.jpg"), content));
    }

    private static Problem problem(Path file) {
        return assertThrows(Problem.class, () -> new PictureReader().read(file, Progress.NONE));
    }

    private static void check(String key, Problem problem) {
        assertEquals(key, problem.key(), () -> String.valueOf(problem.getCause()));
        assertEquals(Problem.Kind.INPUT, problem.kind());
    }

    /** One small file of every readable format. */
    private static Map<String, byte[]> files() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Random random = new Random(4);
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_3BYTE_BGR);
        for (int i = 0; i < 1200; i++) {
            image.setRGB(i % 40, i / 40, random.nextInt());
        }
        for (String format : List.of("jpeg", "png", "tiff", "bmp", "gif")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertTrue(ImageIO.write(image, format, out));
            files.put(format, out.toByteArray());
        }
        files.put("psd", PsdSample.file(Sample.grain(20, 10, 3, 8, 1), 3));
        files.put("lossless webp", Sample.resource("flat.webp"));
        files.put("lossy webp", Sample.resource("alpha.webp"));
        files.put("cmyk jpeg", Sample.resource("cmyk.jpg"));
        return files;
    }

    @Test
    void anEmptyFile() throws Exception {
        check("picture.empty", problem(new byte[0]));
    }

    @Test
    void textRenamed() throws Exception {
        check("picture.unknown", problem("This is no picture.\n".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 12})
    void aFewStrayBytes(int count) throws Exception {
        check("picture.unknown", problem(new byte[count]));
    }

    @Test
    void aFolder() {
        check("picture.folder", problem(folder));
    }

    @Test
    void aFileThatIsNotThere() {
        check("picture.missing", problem(folder.resolve("none.png")));
    }

    @Test
    void aPathBelowAFile() throws Exception {
        Path file = Files.write(folder.resolve("file"), new byte[1]);
        check("picture.missing", problem(file.resolve("below.png")));
    }

    @Test
    void somethingThatIsNoFile() {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device), "only where there are device files");
        check("picture.nofile", problem(device));
    }

    @Test
    void aFileThatMayNotBeRead() throws Exception {
        Path file = Files.write(folder.resolve("secret.png"), new byte[] {1});
        assumeTrue(file.toFile().setReadable(false, false), "only where permissions can be taken away");
        assumeFalse(Files.isReadable(file), "the superuser may read everything");
        check("picture.permission", problem(file));
    }

    @ParameterizedTest
    @CsvSource({
        "HEIC, 0000001866747970686569630000",
        "HEIC, 00000018667479706D69663100000000686569636D696631",
        "AVIF, 0000001C667479706176696600000000",
        "video, 0000002066747970697 36F6D00000200",
        "JPEG 2000, 0000000C6A5020200D0A870A",
        "JPEG XL, FF0A7F0000000000",
        "camera raw, 49492A00100000004352020000000000",
        "PDF, 255044462D312E340A2525454F46",
        "SVG, 3C73766720786D6C6E733D22687474703A2F2F22"
    })
    void kindsThatCannotBeReadAreCalledByTheirName(String name, String hex) throws Exception {
        String digits = hex.replace(" ", "");
        byte[] head = new byte[digits.length() / 2];
        for (int i = 0; i < head.length; i++) {
            head[i] = (byte) Integer.parseInt(digits.substring(2 * i, 2 * i + 2), 16);
        }
        Problem problem = problem(head);
        check("picture.unsupported", problem);
        assertEquals(name, problem.arguments().get(1));
    }

    @Test
    void everyFormatCutShort() throws Exception {
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            byte[] whole = file.getValue();
            for (double part : new double[] {0.3, 0.6, 0.9}) {
                Problem problem = problem(Arrays.copyOf(whole, (int) (whole.length * part)));
                assertEquals("picture.truncated", problem.key(), file.getKey() + " " + part + problem.getCause());
            }
        }
    }

    @Test
    void everyFormatCutAnywhereIsAPictureOrAProblem() throws Exception {
        for (byte[] whole : files().values()) {
            for (int length = 1; length < whole.length; length += 1 + whole.length / 60) {
                readSomehow(Arrays.copyOf(whole, length));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyFormatWithFlippedBitsIsAPictureOrAProblem(long seed) throws Exception {
        Random random = new Random(seed);
        for (byte[] whole : files().values()) {
            for (int round = 0; round < 60; round++) {
                byte[] damaged = whole.clone();
                // Headers are where it hurts, so every other flip hits the beginning.
                for (int flip = 0; flip <= random.nextInt(6); flip++) {
                    int reach = flip % 2 == 0 ? Math.min(100, damaged.length) : damaged.length;
                    damaged[random.nextInt(reach)] ^= (byte) (1 << random.nextInt(8));
                }
                readSomehow(damaged);
            }
        }
    }

    private void readSomehow(byte[] content) throws Exception {
        Path file = Files.write(folder.resolve("file"), content);
        try {
            Picture picture = new PictureReader(10_000_000).read(file, Progress.NONE);
            assertTrue(picture.width() > 0);
        } catch (Problem problem) {
            assertTrue(problem.kind() == Problem.Kind.INPUT, () -> problem.key() + " " + problem.getCause());
        }
    }

    @Test
    void aBombIsRefusedFromItsHeader() throws Exception {
        // There are no pixels in it at all: whoever tried to decode it would say so.
        Problem problem = problem(emptyPng(30_000, 30_000));
        check("picture.big", problem);
        assertEquals(List.of(30_000, 30_000, 900.0, 200.0), problem.arguments());
    }

    @Test
    void everyFormatIsMeasuredBeforeItIsDecoded() throws Exception {
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            Path path = Files.write(folder.resolve("file"), file.getValue());
            Picture whole = new PictureReader().read(path, Progress.NONE);
            long pixels = (long) whole.width() * whole.height();
            Problem problem =
                    assertThrows(Problem.class, () -> new PictureReader(pixels - 1).read(path, Progress.NONE));
            assertEquals("picture.big", problem.key(), file.getKey());
            assertEquals(
                    whole.width(),
                    new PictureReader(pixels).read(path, Progress.NONE).width());
        }
    }

    @Test
    void memoryThatDoesNotSufficeIsAProblem() throws Exception {
        Path file = folder.resolve("large.png");
        Picture large = Sample.soft(6000, 5000, 3, PictureMetadata.NONE);
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            PngEncoder.write(large, PictureMetadata.NONE, out, Progress.NONE);
        }
        Process child = ChildJvm.start(ReadInChild.class, List.of("-Xmx64m"), file.toString());
        assertEquals(
                "ENGINE memory", new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
        assertEquals(0, child.waitFor());
    }

    /** Reads a file and prints what came of it. */
    static final class ReadInChild {
        public static void main(String[] arguments) {
            try {
                new PictureReader().read(Path.of(arguments[0]), Progress.NONE);
                System.out.println("read");
            } catch (Problem problem) {
                System.out.println(problem.kind() + " " + problem.key());
            }
        }
    }

    @Test
    void readingStopsWhenAsked() throws Exception {
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            Path path = Files.write(folder.resolve("file"), file.getValue());
            List<Double> reported = new ArrayList<>();
            Progress stop = new Progress() {
                @Override
                public void report(String stage, double fraction) {
                    reported.add(fraction);
                }

                @Override
                public boolean isCancelled() {
                    return !reported.isEmpty();
                }
            };
            Problem problem = assertThrows(Problem.class, () -> new PictureReader().read(path, stop));
            assertEquals(Problem.Kind.CANCELLED, problem.kind(), file.getKey());
        }
    }

    private static byte[] emptyPng(int width, int height) {
        ByteBuffer b = ByteBuffer.allocate(8 + 25 + 12);
        b.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        b.putInt(13)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height);
        b.put((byte) 1).position(8 + 8 + 13);
        CRC32 crc = new CRC32();
        crc.update(b.array(), 12, 17);
        b.putInt((int) crc.getValue());
        b.putInt(0).put("IEND".getBytes(StandardCharsets.US_ASCII)).putInt(0xae426082);
        return b.array();
    }
}
