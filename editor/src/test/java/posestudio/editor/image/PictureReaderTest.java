package posestudio.editor.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;

class PictureReaderTest {
    @TempDir
    Path folder;

    private final PictureReader reader = new PictureReader();

    private Picture read(Path file) throws Problem {
        return reader.read(file, Progress.NONE);
    }

    private Picture read(byte[] content) throws Exception {
        return read(Files.write(folder.resolve("file"), content));
    }

    private Path write(BufferedImage image, String format) throws IOException {
        Path file = folder.resolve("picture." + format);
        assertTrue(ImageIO.write(image, format, file.toFile()), "Java writes " + format);
        return file;
    }

    /** 20 x 10, left half one colour, right half another. */
    private static BufferedImage halves(int type) {
        BufferedImage image = new BufferedImage(20, 10, type);
        for (int y = 0; y < 10; y++) {
            for (int x = 0; x < 20; x++) {
                image.setRGB(x, y, x < 10 ? 0xffc06432 : 0xff1e50dc);
            }
        }
        return image;
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "tiff", "gif"})
    void losslessFormatsGiveTheSamplesThatWereWritten(String format) throws Exception {
        Picture picture = read(write(halves(BufferedImage.TYPE_3BYTE_BGR), format));
        assertEquals(20, picture.width());
        assertEquals(10, picture.height());
        assertEquals(3, picture.bands());
        assertEquals(8, picture.bits());
        assertEquals(0xffc06432, picture.argb(9, 9));
        assertEquals(0xff1e50dc, picture.argb(10, 0));
        assertEquals(List.of(), picture.metadata().notes());
    }

    @Test
    void jpegIsReadWithinWhatItLoses() throws Exception {
        Picture picture = read(write(halves(BufferedImage.TYPE_3BYTE_BGR), "jpeg"));
        assertEquals(0xc0, picture.sample(2, 5, 0), 4);
        assertEquals(0x50, picture.sample(17, 5, 1), 4);
    }

    @Test
    void losslessWebpIsExact() throws Exception {
        Picture picture = read(Sample.resource("flat.webp"));
        assertEquals(0xff000000 | 200 << 16 | 100 << 8 | 50, picture.argb(0, 0));
        assertEquals(0xff000000 | 10 << 16 | 220 << 8 | 30, picture.argb(15, 11));
        assertEquals(3, picture.bands());
    }

    /** Decoders that predict from filtered pixels drift away, the farther down the more. */
    @Test
    void lossyWebpKeepsItsColours() throws Exception {
        Picture picture = read(Sample.resource("lossy.webp"));
        double[] drift = new double[3];
        for (int y = 0; y < 96; y++) {
            for (int x = 0; x < 96; x++) {
                drift[0] += picture.sample(x, y, 0) - (60 + x + ((x * 7 ^ y * 5) & 31));
                drift[1] += picture.sample(x, y, 1) - (90 + y / 2 + ((x * 3 ^ y * 11) & 31));
                drift[2] += picture.sample(x, y, 2) - (150 - x / 2 + ((x * 5 ^ y * 3) & 31));
            }
        }
        for (double sum : drift) {
            assertEquals(0, sum / (96 * 96), 0.7);
        }
    }

    @Test
    void webpKeepsItsAlpha() throws Exception {
        Picture picture = read(Sample.resource("alpha.webp"));
        assertEquals(4, picture.bands());
        assertEquals(0, picture.sample(0, 6, 3), 2);
        assertEquals(255 * 8 / 16, picture.sample(8, 6, 3), 3);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 8", "1, 1, 16", "3, 3, 8", "3, 3, 16"})
    void photoshopCompositesAreRead(int mode, int bands, int bits) throws Exception {
        Picture wanted = Sample.grain(13, 7, bands, bits, 5);
        Picture picture = read(PsdSample.file(wanted, mode));
        assertEquals(bands, picture.bands());
        assertEquals(bits, picture.bits());
        assertEquals(wanted.sample(12, 6, 0), picture.sample(12, 6, 0));
        assertEquals(wanted.sample(3, 2, bands - 1), picture.sample(3, 2, bands - 1));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 8, " + ColorSpace.CS_GRAY,
        "3, 3, 8, " + ColorSpace.CS_LINEAR_RGB,
        "3, 3, 16, " + ColorSpace.CS_LINEAR_RGB
    })
    void photoshopSamplesStayInTheirProfilesColours(int mode, int bands, int bits, int space) throws Exception {
        byte[] profile = Sample.profile(space);
        Picture wanted = Sample.grain(13, 7, bands, bits, 5, Sample.withProfile(profile));
        Picture picture = read(PsdSample.file(wanted, mode));
        assertArrayEquals(profile, picture.metadata().iccProfile().orElseThrow());
        assertTrue(Sample.sameSamples(wanted, picture));
    }

    @Test
    void photoshopModesThatCannotBeReadAreCalledByTheirName() {
        byte[] lab = PsdSample.file(Sample.grain(13, 7, 3, 8, 5), 9);
        Problem problem = assertThrows(Problem.class, () -> read(lab));
        assertEquals("picture.unsupported", problem.key());
        assertEquals("PSD (Lab)", problem.arguments().get(1));
    }

    @Test
    void cmykBecomesSrgbAndSaysSo() throws Exception {
        Picture picture = read(Sample.resource("cmyk.jpg"));
        assertEquals(3, picture.bands());
        assertTrue(picture.sample(8, 0, 0) > 180 && picture.sample(8, 0, 2) < 90, "red on top");
        assertTrue(picture.sample(8, 11, 2) > 120 && picture.sample(8, 11, 0) < 90, "blue below");
        assertEquals(List.of("note.converted"), picture.metadata().notes());
        assertTrue(picture.metadata().iccProfile().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "tiff", "bmp", "gif"})
    void palettesBecomeWhatTheyStandFor(String format) throws Exception {
        byte[] colours = new byte[256 * 3];
        System.arraycopy(new byte[] {(byte) 0xc0, 0x64, 0x32, 0x1e, 0x50, (byte) 0xdc}, 0, colours, 0, 6);
        IndexColorModel palette = new IndexColorModel(8, 256, colours, 0, false);
        BufferedImage image = new BufferedImage(20, 10, BufferedImage.TYPE_BYTE_INDEXED, palette);
        image.getRaster().setSample(4, 3, 0, 1);
        Picture picture = read(write(image, format));
        assertEquals(3, picture.bands());
        assertEquals(0xffc06432, picture.argb(0, 0));
        assertEquals(0xff1e50dc, picture.argb(4, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif"})
    void aTransparentPaletteEntryBecomesAlpha(String format) throws Exception {
        byte[] colours = {(byte) 0xc0, 0x64, 0x32, 1, 2, 3};
        IndexColorModel palette = new IndexColorModel(8, 2, colours, 0, false, 1);
        BufferedImage image = new BufferedImage(20, 10, BufferedImage.TYPE_BYTE_INDEXED, palette);
        image.getRaster().setSample(4, 3, 0, 1);
        Picture picture = read(write(image, format));
        assertEquals(4, picture.bands());
        assertEquals(0xffc06432, picture.argb(0, 0));
        assertEquals(0, picture.sample(4, 3, 3));
    }

    @ParameterizedTest
    @CsvSource({"1, 8, png", "1, 16, png", "2, 8, png", "2, 16, png", "4, 16, png", "1, 8, tiff", "1, 16, tiff"})
    void greyAlphaAndDepthStayAsTheyAre(int bands, int bits, String format) throws Exception {
        Picture wanted = Sample.grain(9, 6, bands, bits, 3);
        Path file = folder.resolve("file." + format);
        PictureFormat written = PictureFormat.of(file).orElseThrow();
        new PictureWriter().write(wanted, file, WriteOptions.best(written), Progress.NONE);
        assertTrue(Sample.sameSamples(wanted, read(file)));
    }

    @Test
    void blackAndWhiteIsGrey() throws Exception {
        BufferedImage image = new BufferedImage(9, 3, BufferedImage.TYPE_BYTE_BINARY);
        image.setRGB(8, 2, 0xffffffff);
        for (String format : List.of("png", "tiff")) {
            Picture picture = read(write(image, format));
            assertEquals(1, picture.bands(), format);
            assertEquals(0, picture.sample(0, 0, 0), format);
            assertEquals(255, picture.sample(8, 2, 0), format);
        }
    }

    @Test
    void theFirstFrameOfAGifLiesWhereItBelongs() throws Exception {
        Path file = write(halves(BufferedImage.TYPE_3BYTE_BGR), "gif");
        byte[] content = Files.readAllBytes(file);
        // The screen becomes 30 x 16, the frame moves to 7, 4.
        content[6] = 30;
        content[8] = 16;
        int frame = 13 + 3 * (2 << (content[10] & 7));
        while (content[frame] != 0x2c) {
            frame += 3 + content[frame + 2] + 1;
        }
        content[frame + 1] = 7;
        content[frame + 3] = 4;
        Picture picture = read(content);
        assertEquals(30, picture.width());
        assertEquals(16, picture.height());
        assertEquals(0, picture.sample(6, 4, 3));
        assertEquals(0xffc06432, picture.argb(7, 4));
        assertEquals(0xff1e50dc, picture.argb(26, 13));
        assertEquals(0, picture.sample(27, 13, 3));
    }

    @Test
    void theContentDecidesNotTheName() throws Exception {
        Path png = write(halves(BufferedImage.TYPE_3BYTE_BGR), "png");
        Path renamed = Files.move(png, folder.resolve("holiday.jpg"));
        assertEquals(0xffc06432, read(renamed).argb(0, 0));
    }

    @Test
    void onePixelIsAPicture() throws Exception {
        for (PictureFormat format : PictureFormat.values()) {
            Path file = folder.resolve("one." + format.extensions().get(0));
            Picture one = Picture.of8(1, 1, 3, new byte[] {90, 90, 90}, PictureMetadata.NONE);
            new PictureWriter().write(one, file, WriteOptions.best(format), Progress.NONE);
            assertEquals(0xff5a5a5a, read(file).argb(0, 0), format.name());
        }
    }

    @Test
    void progressiveJpegsAreRead() throws Exception {
        BufferedImage image = halves(BufferedImage.TYPE_3BYTE_BGR);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        Path file = folder.resolve("progressive.jpg");
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        assertTrue(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("\u00ff\u00c2"));
        assertEquals(0xc0, read(file).sample(2, 5, 0), 4);
    }

    @Test
    void aJpegThatLacksOnlyItsEndMarkIsRead() throws Exception {
        byte[] content = Files.readAllBytes(write(halves(BufferedImage.TYPE_3BYTE_BGR), "jpeg"));
        Picture picture = read(Arrays.copyOf(content, content.length - 2));
        assertEquals(0xc0, picture.sample(2, 5, 0), 4);
    }

    @Test
    void whatFollowsAJpegIsNoneOfItsBusiness() throws Exception {
        byte[] content = Files.readAllBytes(write(halves(BufferedImage.TYPE_3BYTE_BGR), "jpeg"));
        byte[] more = ByteBuffer.allocate(content.length + 5000).put(content).array();
        assertArrayEquals(read(content).samples8(), read(more).samples8());
    }

    @Test
    void clipboardPicturesAreCopied() throws Problem {
        BufferedImage image = new BufferedImage(4, 3, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(3, 2, 0x80102030);
        Picture picture = reader.of(image);
        image.setRGB(3, 2, 0);
        assertEquals(0x80102030, picture.argb(3, 2));
        assertEquals(4, picture.bands());

        BufferedImage bytes = halves(BufferedImage.TYPE_3BYTE_BGR);
        Picture copy = reader.of(bytes);
        bytes.setRGB(0, 0, Color.BLACK.getRGB());
        assertEquals(0xffc06432, copy.argb(0, 0));
    }

    @Test
    void premultipliedColoursAreDividedAgain() throws Problem {
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_4BYTE_ABGR_PRE);
        image.getRaster().setPixel(0, 0, new int[] {50, 25, 0, 128});
        Picture picture = reader.of(image);
        assertEquals(100, picture.sample(0, 0, 0), 1);
        assertEquals(50, picture.sample(0, 0, 1), 1);
        assertEquals(128, picture.sample(0, 0, 3));
    }

    @Test
    void thirtyTwoBitsBecomeSixteenUnsigned() throws Problem {
        ComponentColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_GRAY), false, false, Transparency.OPAQUE, DataBuffer.TYPE_INT);
        BufferedImage image = new BufferedImage(model, model.createCompatibleWritableRaster(2, 1), false, null);
        image.getRaster().setDataElements(0, 0, new int[] {0xffffffff});
        image.getRaster().setDataElements(1, 0, new int[] {0x40000000});
        Picture picture = reader.of(image);
        assertEquals(65535, picture.sample(0, 0, 0));
        assertEquals(0x4000, picture.sample(1, 0, 0), 1);
    }

    @Test
    void greyFromMemoryIsNotConverted() throws Problem {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
        image.getRaster().setSample(1, 0, 0, 12345);
        Picture picture = reader.of(image);
        assertEquals(1, picture.bands());
        assertEquals(12345, picture.sample(1, 0, 0));
        assertFalse(picture.hasAlpha());
        assertEquals(ColorSpace.TYPE_GRAY, image.getColorModel().getColorSpace().getType());
    }
}
