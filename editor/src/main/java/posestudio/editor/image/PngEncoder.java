package posestudio.editor.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;

/**
 * Writes PNG (Portable Network Graphics Specification, Second Edition, with the eXIf extension). The JDK's writer packs
 * on one core and needs 1.2 to 1.4 s for 12 megapixels of a photo with grain; here the rows are packed in bands on all
 * cores, as pigz does, into one zlib stream.
 */
final class PngEncoder {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int[] COLOUR_TYPES = {0, 0, 4, 2, 6};

    private PngEncoder() {}

    static void write(Picture picture, PictureMetadata metadata, FileChannel out, Progress progress)
            throws IOException, Problem {
        put(out, ByteBuffer.wrap(SIGNATURE));
        ByteBuffer header = ByteBuffer.allocate(13)
                .putInt(picture.width())
                .putInt(picture.height())
                .put((byte) picture.bits())
                .put((byte) COLOUR_TYPES[picture.bands()]);
        chunk(out, "IHDR", header.array());
        if (metadata.iccProfile().isPresent()) {
            chunk(out, "iCCP", packedProfile(metadata.iccProfile().get()));
        }
        if (metadata.exif().isPresent()) {
            chunk(out, "eXIf", metadata.exif().get());
        }
        PngRows rows = new PngRows(picture);
        int perBand = ParallelBands.rows(picture.height(), rows.length());
        int bands = (picture.height() + perBand - 1) / perBand;
        PngBand.Checksum checksum = new PngBand.Checksum();
        ParallelBands.run(
                bands,
                band -> PngBand.pack(rows, band * perBand, perBand, band == bands - 1),
                (band, packed) -> {
                    checksum.append(packed);
                    byte[] start = band == 0 ? PngBand.STREAM_START : new byte[0];
                    byte[] end = band == bands - 1 ? checksum.bytes() : new byte[0];
                    chunk(out, "IDAT", start, packed.data(), end);
                },
                progress);
        chunk(out, "IEND");
    }

    private static byte[] packedProfile(byte[] profile) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("ICC profile\0\0".getBytes(StandardCharsets.US_ASCII));
        Deflater deflater = new Deflater();
        try (DeflaterOutputStream packed = new DeflaterOutputStream(bytes, deflater)) {
            packed.write(profile);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void chunk(FileChannel out, String type, byte[]... parts) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        int length = 0;
        for (byte[] part : parts) {
            crc.update(part);
            length += part.length;
        }
        ByteBuffer chunk = ByteBuffer.allocate(12 + length).putInt(length).put(name);
        for (byte[] part : parts) {
            chunk.put(part);
        }
        put(out, chunk.putInt((int) crc.getValue()).flip());
    }

    private static void put(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }
}
