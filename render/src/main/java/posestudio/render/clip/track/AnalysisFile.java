package posestudio.render.clip.track;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The analysis of one clip on disk: what it is of, then pieces of some frames each, every one with its checksum. Pieces
 * are only ever added. What a killed program left half written ends the file when it is opened again; so does anything
 * broken. Belongs to one studio at a time, by a lock. For any thread.
 */
final class AnalysisFile implements AutoCloseable {
    private static final long MAGIC = 0x504f_5345_5452_4b31L;
    private static final int VERSION = 1;
    private static final int PIECE = 0x50494543;
    private static final int PIECE_HEAD = 4 + 4 + 4 + 8;

    /** Not a channel, which an interrupted thread would close for all others. */
    private final RandomAccessFile file;

    private final Path forgotten;
    private final List<FrameRows> found = new ArrayList<>();
    private long end;

    private AnalysisFile(RandomAccessFile file, Path forgotten) {
        this.file = file;
        this.forgotten = forgotten;
    }

    /**
     * Opens the file of a clip, empty when there is none yet or what is there is not of this clip.
     *
     * @param of what the analysis is of; any other file is replaced
     * @throws IOException when it cannot be written, or another studio has it open
     */
    static AnalysisFile open(Path path, String... of) throws IOException {
        return open(path, null, of);
    }

    /** A file that nobody finds again. */
    static AnalysisFile temporary() throws IOException {
        Path path = Files.createTempFile("posestudio-", ".analysis");
        path.toFile().deleteOnExit();
        return open(path, path);
    }

    private static AnalysisFile open(Path path, Path forgotten, String... of) throws IOException {
        AnalysisFile opened = new AnalysisFile(new RandomAccessFile(path.toFile(), "rw"), forgotten);
        try {
            if (opened.file.getChannel().tryLock() == null) {
                throw new IOException("open elsewhere");
            }
            opened.begin(head(of));
            return opened;
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e instanceof IOException known ? known : new IOException(e);
        }
    }

    private static byte[] head(String... of) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(MAGIC);
            out.writeInt(VERSION);
            for (String word : of) {
                out.writeUTF(word);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void begin(byte[] head) throws IOException {
        if (file.length() >= head.length && Arrays.equals(head, read(0, head.length))) {
            end = head.length;
            scan();
        } else {
            writeAt(0, head);
            end = head.length;
        }
        file.setLength(end);
    }

    private void scan() throws IOException {
        long size = file.length();
        while (size - end >= PIECE_HEAD) {
            ByteBuffer head = ByteBuffer.wrap(read(end, PIECE_HEAD));
            boolean known = head.getInt() == PIECE;
            int table = head.getInt();
            int blobs = head.getInt();
            long sum = head.getLong();
            if (!known || table < 0 || blobs < 0 || size - end - PIECE_HEAD < (long) table + blobs) {
                return;
            }
            byte[] content = read(end + PIECE_HEAD, table + blobs);
            if (checksum(content) != sum) {
                return;
            }
            FrameRows last = found.isEmpty() ? null : found.get(found.size() - 1);
            found.addAll(RowsCodec.read(Arrays.copyOf(content, table), last, end + PIECE_HEAD + table));
            end += PIECE_HEAD + table + blobs;
        }
    }

    private static long checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }

    /** The frames that were in the file when it was opened, from the first one on; forgotten after this call. */
    synchronized List<FrameRows> takeFound() {
        List<FrameRows> frames = List.copyOf(found);
        found.clear();
        return frames;
    }

    /**
     * Adds the next frames and moves what they point to from memory to disk.
     *
     * @throws IOException when it cannot be written; the frames stay in memory
     */
    synchronized void append(List<FrameRows> frames) throws IOException {
        byte[] table = RowsCodec.table(frames);
        List<Blob> blobs = RowsCodec.blobs(frames);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(table);
        for (Blob blob : blobs) {
            content.write(blob.bytes());
        }
        byte[] bytes = content.toByteArray();
        ByteBuffer head = ByteBuffer.allocate(PIECE_HEAD);
        head.putInt(PIECE)
                .putInt(table.length)
                .putInt(bytes.length - table.length)
                .putLong(checksum(bytes));
        writeAt(end + PIECE_HEAD, bytes);
        writeAt(end, head.array());
        long at = end + PIECE_HEAD + table.length;
        for (Blob blob : blobs) {
            blob.isOnDisk(at);
            at += blob.length();
        }
        end += PIECE_HEAD + bytes.length;
    }

    /** The bytes of a blob. */
    byte[] read(Blob blob) throws IOException {
        byte[] bytes = blob.bytes();
        return bytes != null ? bytes : read(blob.at(), blob.length());
    }

    private synchronized byte[] read(long at, int length) throws IOException {
        byte[] bytes = new byte[length];
        file.seek(at);
        file.readFully(bytes);
        return bytes;
    }

    private synchronized void writeAt(long at, byte[] bytes) throws IOException {
        file.seek(at);
        file.write(bytes);
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
            if (forgotten != null) {
                Files.deleteIfExists(forgotten);
            }
        } catch (IOException e) {
            // All that was appended has been handed to the system; nothing is lost.
            return;
        }
    }
}
