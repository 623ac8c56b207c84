package posestudio.render.clip.write;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads the packets of a segment. The file: a mark, the packets, an end, the head of the stream, where the head begins,
 * and the mark again, so that a file that was cut off is known for what it is.
 */
final class SegmentReader implements AutoCloseable {
    private static final int TAIL = Long.BYTES + Integer.BYTES;
    private static final int BUFFER = 1 << 16;

    private final DataInputStream in;

    SegmentReader(Path path) throws IOException {
        in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER));
        if (in.readInt() != SegmentWriter.MAGIC) {
            throw new IOException(path + " is no segment");
        }
    }

    /** The next packet in the order of decoding; empty after the last. */
    Optional<Packet> next() throws IOException {
        if (in.readInt() == SegmentWriter.END) {
            return Optional.empty();
        }
        long shown = in.readLong();
        long decoded = in.readLong();
        boolean key = in.readBoolean();
        int length = in.readInt();
        return Optional.of(new Packet(shown, decoded, key, in.readNBytes(length)));
    }

    /** The head of the stream in a file; empty when it is no whole segment. */
    static Optional<StreamHead> head(Path path) {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            long tail = file.length() - TAIL;
            if (tail < 0) {
                return Optional.empty();
            }
            file.seek(tail);
            long head = file.readLong();
            if (file.readInt() != SegmentWriter.MAGIC || head < Integer.BYTES || head > tail) {
                return Optional.empty();
            }
            byte[] bytes = new byte[(int) (tail - head)];
            file.seek(head);
            file.readFully(bytes);
            return Optional.of(StreamHead.read(new DataInputStream(new ByteArrayInputStream(bytes))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
