package posestudio.editor.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.ExifThumbnailDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.icc.IccDirectory;
import java.awt.color.ColorSpace;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import posestudio.editor.image.exif.DirectoryWriter;
import posestudio.editor.image.exif.Tag;
import posestudio.editor.image.exif.TiffDirectory;
import posestudio.editor.image.exif.TiffEntry;
import posestudio.editor.image.exif.TiffStructure;
import posestudio.editor.progress.Progress;

/** EXIF and colour profiles, read back by a library that shares no code with the studio. */
class MetadataKeptTest {
    @TempDir
    Path folder;

    private Path write(Picture picture, PictureFormat format, boolean keep) throws Exception {
        Path file = folder.resolve("out." + format.extensions().get(0));
        new PictureWriter().write(picture, file, new WriteOptions(format, 95, keep, true), Progress.NONE);
        return file;
    }

    private static Picture read(Path file) throws Exception {
        return new PictureReader().read(file, Progress.NONE);
    }

    static Stream<Arguments> formatsAndOrders() {
        return Arrays.stream(PictureFormat.values())
                .flatMap(format -> Stream.of(
                        Arguments.of(format, ByteOrder.BIG_ENDIAN), Arguments.of(format, ByteOrder.LITTLE_ENDIAN)));
    }

    @ParameterizedTest
    @MethodSource("formatsAndOrders")
    void exifIsKeptAndMadeRight(PictureFormat format, ByteOrder order) throws Exception {
        byte[] block = ExifSample.block(order, 6, 4000, 3000);
        Picture picture = Sample.soft(300, 400, 3, Sample.withExif(block));
        Metadata metadata =
                ImageMetadataReader.readMetadata(write(picture, format, true).toFile());
        ExifIFD0Directory main = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        assertEquals("Test cam", main.getString(ExifDirectoryBase.TAG_MAKE));
        assertEquals(1, main.getInt(ExifDirectoryBase.TAG_ORIENTATION));
        ExifSubIFDDirectory exif = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        assertEquals(
                "1/250", exif.getRational(ExifDirectoryBase.TAG_EXPOSURE_TIME).toString());
        assertEquals(300, exif.getInt(ExifDirectoryBase.TAG_EXIF_IMAGE_WIDTH));
        assertEquals(400, exif.getInt(ExifDirectoryBase.TAG_EXIF_IMAGE_HEIGHT));
        assertArrayEquals(ExifSample.MAKER_NOTE, exif.getByteArray(ExifDirectoryBase.TAG_MAKERNOTE));
        GpsDirectory gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        assertEquals("N", gps.getString(GpsDirectory.TAG_LATITUDE_REF));
        assertFalse(metadata.hasErrors(), () -> "" + metadata.getDirectories());
    }

    @ParameterizedTest
    @MethodSource("formatsAndOrders")
    void theOldThumbnailIsGone(PictureFormat format, ByteOrder order) throws Exception {
        Picture picture = Sample.soft(30, 40, 3, Sample.withExif(ExifSample.block(order, 1, 30, 40)));
        Path file = write(picture, format, true);
        assertNull(
                ImageMetadataReader.readMetadata(file.toFile()).getFirstDirectoryOfType(ExifThumbnailDirectory.class));
        String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        String thumbnail = new String(ExifSample.THUMBNAIL, StandardCharsets.ISO_8859_1);
        assertFalse(content.contains(thumbnail.substring(0, 40)));
    }

    @ParameterizedTest
    @EnumSource(PictureFormat.class)
    void exifSurvivesARoundThroughEveryFormat(PictureFormat format) throws Exception {
        Picture picture = Sample.soft(30, 40, 3, Sample.withExif(ExifSample.block(ByteOrder.LITTLE_ENDIAN, 1, 30, 40)));
        Picture once = read(write(picture, format, true));
        for (PictureFormat second : PictureFormat.values()) {
            Metadata metadata =
                    ImageMetadataReader.readMetadata(write(once, second, true).toFile());
            assertEquals(
                    "Test cam",
                    metadata.getFirstDirectoryOfType(ExifIFD0Directory.class).getString(ExifDirectoryBase.TAG_MAKE));
            assertEquals(
                    "1/250",
                    metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class)
                            .getRational(ExifDirectoryBase.TAG_EXPOSURE_TIME)
                            .toString());
        }
    }

    @ParameterizedTest
    @EnumSource(PictureFormat.class)
    void exifStaysBehindWhenNotWantedButTheProfileGoesAlong(PictureFormat format) throws Exception {
        byte[] profile = Sample.profile(ColorSpace.CS_LINEAR_RGB);
        PictureMetadata metadata = new PictureMetadata(
                Optional.of(profile), Optional.of(ExifSample.block(ByteOrder.BIG_ENDIAN, 1, 3, 4)), List.of());
        Path file = write(Sample.soft(30, 40, 3, metadata), format, false);
        Metadata written = ImageMetadataReader.readMetadata(file.toFile());
        assertNull(written.getFirstDirectoryOfType(ExifSubIFDDirectory.class));
        assertNull(written.getFirstDirectoryOfType(GpsDirectory.class));
        assertArrayEquals(profile, read(file).metadata().iccProfile().orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(PictureFormat.class)
    void theProfileIsKeptByteForByte(PictureFormat format) throws Exception {
        byte[] profile = Sample.profile(ColorSpace.CS_LINEAR_RGB);
        Path file = write(Sample.soft(30, 40, 3, Sample.withProfile(profile)), format, true);
        assertArrayEquals(profile, read(file).metadata().iccProfile().orElseThrow());
        IccDirectory icc = ImageMetadataReader.readMetadata(file.toFile()).getFirstDirectoryOfType(IccDirectory.class);
        assertEquals(profile.length, icc.getInt(IccDirectory.TAG_PROFILE_BYTE_COUNT));
    }

    @ParameterizedTest
    @EnumSource(PictureFormat.class)
    void theProfileChangesNoSample(PictureFormat format) throws Exception {
        Picture plain = Sample.soft(60, 40, 3, PictureMetadata.NONE);
        Picture tagged = plain.with(Sample.withProfile(Sample.profile(ColorSpace.CS_LINEAR_RGB)));
        Picture fromPlain = read(write(plain, format, true));
        Picture fromTagged = read(write(tagged, format, true));
        assertTrue(fromTagged.metadata().iccProfile().isPresent());
        assertTrue(Sample.sameSamples(fromPlain, fromTagged));
    }

    @ParameterizedTest
    @EnumSource(PictureFormat.class)
    void greyPicturesKeepTheirGreyProfile(PictureFormat format) throws Exception {
        byte[] profile = Sample.profile(ColorSpace.CS_GRAY);
        Picture grey = Sample.soft(60, 40, 1, Sample.withProfile(profile));
        Picture back = read(write(grey, format, true));
        assertArrayEquals(profile, back.metadata().iccProfile().orElseThrow());
        assertTrue(Sample.largestDifference(grey, back) <= (format == PictureFormat.JPEG ? 3 : 0));
    }

    /** The decoder would take its samples for sRGB and convert them a second time. */
    @Test
    void jpegStripsOfATiffAreNotConvertedByItsProfile() throws Exception {
        byte[] jpeg = Files.readAllBytes(write(Sample.soft(64, 48, 3, PictureMetadata.NONE), PictureFormat.JPEG, true));
        Path plain = Files.write(folder.resolve("plain.tif"), tiffOfJpeg(jpeg, 64, 48, Optional.empty()));
        byte[] profile = Sample.profile(ColorSpace.CS_LINEAR_RGB);
        Path tagged = Files.write(folder.resolve("tagged.tif"), tiffOfJpeg(jpeg, 64, 48, Optional.of(profile)));
        assertArrayEquals(profile, read(tagged).metadata().iccProfile().orElseThrow());
        assertTrue(Sample.sameSamples(read(plain), read(tagged)));
    }

    /** One strip that is a JPEG stream (TIFF Technical Note 2). */
    private static byte[] tiffOfJpeg(byte[] jpeg, int width, int height, Optional<byte[]> profile) {
        ByteOrder order = ByteOrder.BIG_ENDIAN;
        TiffDirectory main = new TiffDirectory();
        main.put(TiffEntry.of(Tag.IMAGE_WIDTH, TiffEntry.LONG, order, width));
        main.put(TiffEntry.of(Tag.IMAGE_LENGTH, TiffEntry.LONG, order, height));
        main.put(TiffEntry.of(Tag.BITS_PER_SAMPLE, TiffEntry.SHORT, order, 8, 8, 8));
        main.put(TiffEntry.of(Tag.COMPRESSION, TiffEntry.SHORT, order, 7));
        main.put(TiffEntry.of(Tag.PHOTOMETRIC, TiffEntry.SHORT, order, 6));
        main.put(TiffEntry.of(Tag.STRIP_OFFSETS, TiffEntry.LONG, order, 8));
        main.put(TiffEntry.of(Tag.SAMPLES_PER_PIXEL, TiffEntry.SHORT, order, 3));
        main.put(TiffEntry.of(Tag.ROWS_PER_STRIP, TiffEntry.LONG, order, height));
        main.put(TiffEntry.of(Tag.STRIP_BYTE_COUNTS, TiffEntry.LONG, order, jpeg.length));
        profile.ifPresent(p -> main.put(new TiffEntry(Tag.ICC_PROFILE, TiffEntry.UNDEFINED, p, order, -1)));
        int place = 8 + jpeg.length + (jpeg.length & 1);
        byte[] directories = DirectoryWriter.directories(
                new TiffStructure(order, false, main, place, Optional.empty(), Optional.empty(), Optional.empty()),
                place);
        ByteBuffer file = ByteBuffer.allocate(place + directories.length);
        file.put(DirectoryWriter.header(order, place)).put(jpeg).position(place);
        return file.put(directories).array();
    }

    @Test
    void profilesOfManySegmentsFitIntoJpeg() throws Exception {
        // A working profile with a long tail: readers look at what its tags point to.
        byte[] profile = Arrays.copyOf(Sample.profile(ColorSpace.CS_sRGB), 200_000);
        byte[] tail = new byte[190_000];
        new Random(1).nextBytes(tail);
        System.arraycopy(tail, 0, profile, 10_000, tail.length);
        ByteBuffer.wrap(profile).putInt(0, profile.length);
        Path file = write(Sample.soft(60, 40, 3, Sample.withProfile(profile)), PictureFormat.JPEG, true);
        assertArrayEquals(profile, read(file).metadata().iccProfile().orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(PictureFormat.class)
    void aBrokenProfileIsLeftOutWithANote(PictureFormat format) throws Exception {
        byte[] broken = new byte[500];
        Arrays.fill(broken, (byte) 7);
        Path file = write(Sample.soft(60, 40, 3, Sample.withProfile(broken)), format, true);
        Picture picture = read(file);
        assertTrue(picture.metadata().iccProfile().isEmpty());
        assertEquals(List.of("note.profile.broken"), picture.metadata().notes());
    }

    @ParameterizedTest
    @EnumSource(PictureFormat.class)
    void aProfileForOtherColoursIsLeftOutWithANote(PictureFormat format) throws Exception {
        byte[] grey = Sample.profile(ColorSpace.CS_GRAY);
        Picture picture = read(write(Sample.soft(60, 40, 3, Sample.withProfile(grey)), format, true));
        assertTrue(picture.metadata().iccProfile().isEmpty());
        assertEquals(List.of("note.profile.unfit"), picture.metadata().notes());
    }

    @Test
    void exifTooLargeForJpegIsLeftOut() throws Exception {
        byte[] block = Arrays.copyOf(ExifSample.block(ByteOrder.BIG_ENDIAN, 1, 30, 40), 70_000);
        Picture picture = Sample.soft(30, 40, 3, Sample.withExif(block));
        assertTrue(
                read(write(picture, PictureFormat.JPEG, true)).metadata().exif().isEmpty());
        assertTrue(
                read(write(picture, PictureFormat.PNG, true)).metadata().exif().isPresent());
    }

    @Test
    void brokenExifIsLeftOutWithANote() throws Exception {
        byte[] broken = ExifSample.block(ByteOrder.BIG_ENDIAN, 6, 30, 40);
        broken[2] = 99;
        Path file = folder.resolve("broken.png");
        try (var out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            PngEncoder.write(Sample.soft(30, 40, 3, PictureMetadata.NONE), Sample.withExif(broken), out, Progress.NONE);
        }
        Picture picture = read(file);
        assertEquals(30, picture.width());
        assertEquals(List.of("note.exif.broken"), picture.metadata().notes());
        assertTrue(picture.metadata().exif().isEmpty());
    }

    @Test
    void exifWithFlippedBitsNeverKeepsAPictureFromBeingWritten() throws Exception {
        Random random = new Random(9);
        for (int round = 0; round < 400; round++) {
            byte[] block = ExifSample.block(ByteOrder.LITTLE_ENDIAN, 1 + round % 8, 30, 40);
            for (int flip = 0; flip < 4; flip++) {
                block[random.nextInt(250)] ^= (byte) (1 << random.nextInt(8));
            }
            Picture picture = Sample.soft(30, 40, 3, Sample.withExif(block));
            PictureFormat format = PictureFormat.values()[round % 3];
            assertEquals(30, read(write(picture, format, true)).width());
        }
    }
}
