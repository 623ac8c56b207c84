package posestudio.editor.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import posestudio.editor.image.exif.ByteSource;
import posestudio.editor.image.exif.Tag;
import posestudio.editor.image.exif.TiffStructure;
import posestudio.editor.progress.Progress;

/** All eight orientations in every format that can say one. */
class OrientationTest {
    /** EXIF 2.32, tag 274, word by word: which side of the scene the stored row 0 is, and which the stored column 0. */
    private static final Map<Integer, String> ROW_0_AND_COLUMN_0 = Map.of(
            1, "top left",
            2, "top right",
            3, "bottom right",
            4, "bottom left",
            5, "left top",
            6, "right top",
            7, "right bottom",
            8, "left bottom");

    private static final int WIDTH = 16;
    private static final int HEIGHT = 12;

    @TempDir
    Path folder;

    private final Picture stored = Sample.grain(WIDTH, HEIGHT, 3, 8, 1);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void pngIsTurnedUpright(int orientation) throws Exception {
        Path file = file("png", orientation, ByteOrder.BIG_ENDIAN);
        checkTurned(stored, new PictureReader().read(file, Progress.NONE), orientation);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void jpegIsTurnedUpright(int orientation) throws Exception {
        Path plain = file("jpg", 1, ByteOrder.LITTLE_ENDIAN);
        Picture decoded = new PictureReader().read(plain, Progress.NONE);
        Path file = file("jpg", orientation, ByteOrder.LITTLE_ENDIAN);
        checkTurned(decoded, new PictureReader().read(file, Progress.NONE), orientation);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void tiffIsTurnedUpright(int orientation) throws Exception {
        Picture deep = Sample.grain(WIDTH, HEIGHT, 4, 16, 2);
        Path file = folder.resolve("stored.tif");
        new PictureWriter().write(deep, file, WriteOptions.best(PictureFormat.TIFF), Progress.NONE);
        byte[] content = Files.readAllBytes(file);
        long place = TiffStructure.read(ByteSource.of(content))
                .main()
                .entries()
                .get(Tag.ORIENTATION)
                .place();
        content[(int) place] = (byte) orientation;
        Files.write(file, content);
        checkTurned(deep, new PictureReader().read(file, Progress.NONE), orientation);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void webpIsTurnedUpright(int orientation) throws Exception {
        byte[] flat = Sample.resource("flat.webp");
        Path plain = Files.write(folder.resolve("plain.webp"), flat);
        Path file = Files.write(folder.resolve("turned.webp"), webpWithExif(flat, orientation));
        Picture decoded = new PictureReader().read(plain, Progress.NONE);
        checkTurned(decoded, new PictureReader().read(file, Progress.NONE), orientation);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 255})
    void nonsenseIsNoTurn(int orientation) throws Exception {
        Path file = file("png", orientation, ByteOrder.BIG_ENDIAN);
        checkTurned(stored, new PictureReader().read(file, Progress.NONE), 1);
    }

    /** With the block as it stands: {@link PictureWriter} would set its orientation to 1. */
    private Path file(String ending, int orientation, ByteOrder order) throws Exception {
        PictureMetadata metadata = Sample.withExif(ExifSample.block(order, orientation, WIDTH, HEIGHT));
        Path file = folder.resolve("stored" + orientation + "." + ending);
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (ending.equals("png")) {
                PngEncoder.write(stored, metadata, out, Progress.NONE);
            } else {
                JpegEncoder.write(stored, metadata, 95, out, Progress.NONE);
            }
        }
        return file;
    }

    /** The extended layout: header chunk, the lossless picture chunk of the simple file, EXIF. */
    private static byte[] webpWithExif(byte[] simple, int orientation) {
        byte[] exif = ExifSample.block(ByteOrder.LITTLE_ENDIAN, orientation, WIDTH, HEIGHT);
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        ByteBuffer extended = ByteBuffer.allocate(18).order(ByteOrder.LITTLE_ENDIAN);
        extended.put("VP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10).putInt(8);
        extended.put((byte) (WIDTH - 1)).position(15);
        extended.put((byte) (HEIGHT - 1));
        chunks.writeBytes(extended.array());
        chunks.write(simple, 12, simple.length - 12);
        ByteBuffer head = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        chunks.writeBytes(head.put("EXIF".getBytes(StandardCharsets.US_ASCII))
                .putInt(exif.length)
                .array());
        chunks.writeBytes(exif);
        ByteBuffer file = ByteBuffer.allocate(12 + chunks.size()).order(ByteOrder.LITTLE_ENDIAN);
        file.put(simple, 0, 4).putInt(4 + chunks.size()).put(simple, 8, 4).put(chunks.toByteArray());
        return file.array();
    }

    private static void checkTurned(Picture stored, Picture shown, int orientation) {
        String[] sides = ROW_0_AND_COLUMN_0.get(orientation).split(" ");
        boolean rowsRunDown = sides[0].equals("top") || sides[0].equals("bottom");
        assertEquals(rowsRunDown ? stored.width() : stored.height(), shown.width());
        assertEquals(rowsRunDown ? stored.height() : stored.width(), shown.height());
        for (int row = 0; row < stored.height(); row++) {
            for (int column = 0; column < stored.width(); column++) {
                int alongRows = place(sides[0], row, stored.height());
                int alongColumns = place(sides[1], column, stored.width());
                int x = rowsRunDown ? alongColumns : alongRows;
                int y = rowsRunDown ? alongRows : alongColumns;
                for (int band = 0; band < stored.bands(); band++) {
                    assertEquals(stored.sample(column, row, band), shown.sample(x, y, band));
                }
            }
        }
    }

    /** Where line number {@code index} lies, counted from the top or left, when line 0 lies at {@code side}. */
    private static int place(String side, int index, int count) {
        return side.equals("top") || side.equals("left") ? index : count - 1 - index;
    }
}
