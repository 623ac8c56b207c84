package posestudio.editor.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;

class PictureWriterTest {
    @TempDir
    Path folder;

    private final PictureWriter writer = new PictureWriter();

    private Path write(Picture picture, PictureFormat format) throws Problem {
        return write(picture, new WriteOptions(format, 95, true, true));
    }

    private Path write(Picture picture, WriteOptions options) throws Problem {
        Path file = folder.resolve("out." + options.format().extensions().get(0));
        writer.write(picture, file, options, Progress.NONE);
        return file;
    }

    private static Picture read(Path file) throws Problem {
        return new PictureReader().read(file, Progress.NONE);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Shapes with one band of rows and several, one row, one column; bands of one file are about a megabyte. */
    static Stream<Picture> pictures() {
        return Stream.of(1, 2, 3, 4)
                .flatMap(bands -> Stream.of(8, 16)
                        .flatMap(bits -> Stream.of(
                                Sample.grain(37, 23, bands, bits, bands),
                                Sample.grain(1, 50, bands, bits, bands),
                                Sample.grain(50, 1, bands, bits, bands),
                                Sample.grain(700, 1601, bands, bits, bands))));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void pngKeepsEverySample(Picture picture) throws Exception {
        assertTrue(Sample.sameSamples(picture, read(write(picture, PictureFormat.PNG))));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void tiffKeepsEverySample(Picture picture) throws Exception {
        assertTrue(Sample.sameSamples(picture, read(write(picture, PictureFormat.TIFF))));
    }

    @Test
    void softPicturesPackAsWellAsGrain() throws Exception {
        Picture soft = Sample.soft(900, 2000, 3, PictureMetadata.NONE);
        Path png = write(soft, PictureFormat.PNG);
        Path tiff = write(soft, PictureFormat.TIFF);
        assertTrue(Sample.sameSamples(soft, read(png)));
        assertTrue(Sample.sameSamples(soft, read(tiff)));
        assertTrue(Files.size(png) < 900 * 2000 * 3 / 20);
        assertTrue(Files.size(tiff) < 900 * 2000 * 3 / 20);
    }

    /** Readers that share no code with the writers. */
    @ParameterizedTest
    @EnumSource(PictureFormat.class)
    void otherReadersSeeTheSamePicture(PictureFormat format) throws Exception {
        Picture picture = Sample.soft(333, 222, 3, PictureMetadata.NONE);
        Path file = write(picture, format);
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.name());
        int tried = 0;
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
                reader.setInput(in);
                BufferedImage image = reader.read(0);
                int allowed = format == PictureFormat.JPEG ? 6 : 0;
                for (int[] point : new int[][] {{0, 0}, {332, 221}, {100, 50}, {7, 200}}) {
                    int rgb = image.getRGB(point[0], point[1]);
                    assertEquals(picture.sample(point[0], point[1], 0), rgb >> 16 & 0xff, allowed);
                    assertEquals(picture.sample(point[0], point[1], 1), rgb >> 8 & 0xff, allowed);
                    assertEquals(picture.sample(point[0], point[1], 2), rgb & 0xff, allowed);
                }
            } finally {
                reader.dispose();
            }
            tried++;
        }
        assertTrue(tried >= 1);
    }

    @Test
    void jpegIsCloseAndHigherQualityIsCloser() throws Exception {
        Picture picture = Sample.soft(200, 150, 3, PictureMetadata.NONE);
        Picture best = read(write(picture, new WriteOptions(PictureFormat.JPEG, 100, true, true)));
        Path poor = write(picture, new WriteOptions(PictureFormat.JPEG, 20, true, true));
        assertTrue(Sample.largestDifference(picture, best) <= 2);
        assertTrue(Sample.largestDifference(picture, best) < Sample.largestDifference(picture, read(poor)));
    }

    @Test
    void jpegKeepsFullColourResolutionFromQuality90() throws Exception {
        // Single red columns on grey: at half colour resolution they run into their neighbours.
        byte[] samples = new byte[64 * 64 * 3];
        for (int i = 0; i < 64 * 64; i++) {
            samples[i * 3] = (byte) (i % 2 == 0 ? 200 : 100);
            samples[i * 3 + 1] = 100;
            samples[i * 3 + 2] = 100;
        }
        Picture picture = Picture.of8(64, 64, 3, samples, PictureMetadata.NONE);
        Picture full = read(write(picture, new WriteOptions(PictureFormat.JPEG, 90, true, true)));
        Picture half = read(write(picture, new WriteOptions(PictureFormat.JPEG, 89, true, true)));
        int lostByFull = Sample.largestDifference(picture, full);
        int lostByHalf = Sample.largestDifference(picture, half);
        assertTrue(lostByHalf > 2 * lostByFull, lostByFull + " and " + lostByHalf);
    }

    @Test
    void jpegLaysAlphaOnWhiteAndRoundsDepth() throws Exception {
        short[] samples = new short[16 * 16 * 4];
        for (int i = 0; i < 16 * 16; i++) {
            samples[i * 4] = (short) 0x4040;
            samples[i * 4 + 1] = (short) 0x80ff;
            samples[i * 4 + 2] = 0;
            samples[i * 4 + 3] = (short) 0x8000;
        }
        Picture picture = Picture.of16(16, 16, 4, samples, PictureMetadata.NONE);
        Picture flat = read(write(picture, new WriteOptions(PictureFormat.JPEG, 100, true, true)));
        assertEquals(3, flat.bands());
        assertEquals(8, flat.bits());
        assertEquals((0x40 + 255) / 2, flat.sample(8, 8, 0), 2);
        assertEquals((0x81 + 255) / 2, flat.sample(8, 8, 1), 2);
        assertEquals(127, flat.sample(8, 8, 2), 2);
    }

    @Test
    void greyWithAlphaIsGreyInJpeg() throws Exception {
        Picture picture = Picture.of8(1, 2, 2, new byte[] {100, (byte) 255, 100, 0}, PictureMetadata.NONE);
        Picture flat = read(write(picture, new WriteOptions(PictureFormat.JPEG, 100, true, true)));
        assertEquals(1, flat.bands());
        assertEquals(100, flat.sample(0, 0, 0), 1);
        assertEquals(255, flat.sample(0, 1, 0), 1);
    }

    @Test
    void tooLargeForJpegIsSaidBeforeAnythingIsWritten() throws Exception {
        Picture strip = Sample.grain(65_501, 1, 1, 8, 1);
        Problem problem = assertThrows(Problem.class, () -> write(strip, PictureFormat.JPEG));
        assertEquals("output.size", problem.key());
        assertEquals(List.of(), names());
    }

    @ParameterizedTest
    @EnumSource(PictureFormat.class)
    void stoppingLeavesTheOldFileAndNothingElse(PictureFormat format) throws Exception {
        Path file = write(Sample.soft(10, 10, 3, PictureMetadata.NONE), format);
        byte[] old = Files.readAllBytes(file);
        StopAt stop = new StopAt(0.3);
        Problem problem = assertThrows(
                Problem.class,
                () -> writer.write(
                        Sample.grain(900, 3000, 3, 8, 1), file, new WriteOptions(format, 95, true, true), stop));
        assertEquals(Problem.Kind.CANCELLED, problem.kind());
        assertTrue(stop.reached);
        assertArrayEquals(old, Files.readAllBytes(file));
        assertEquals(1, names().size());
    }

    @ParameterizedTest
    @EnumSource(PictureFormat.class)
    void progressRunsFromStartToEnd(PictureFormat format) throws Exception {
        StopAt watch = new StopAt(2);
        Path file = folder.resolve("watched");
        writer.write(Sample.grain(900, 3000, 3, 8, 1), file, new WriteOptions(format, 95, true, true), watch);
        assertTrue(watch.last > 0.9, "last heard " + watch.last);
        assertFalse(watch.wentBack);
    }

    private static final class StopAt implements Progress {
        private final double limit;
        private boolean reached;
        private boolean wentBack;
        private double last;

        StopAt(double limit) {
            this.limit = limit;
        }

        @Override
        public void report(String stage, double fraction) {
            assertEquals("progress.write", stage);
            wentBack |= fraction < last;
            last = fraction;
            reached |= fraction >= limit;
        }

        @Override
        public boolean isCancelled() {
            return reached;
        }
    }
}
