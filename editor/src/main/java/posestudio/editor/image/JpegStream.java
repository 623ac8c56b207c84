package posestudio.editor.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import javax.imageio.stream.ImageOutputStreamImpl;

/** Where the JPEG writer writes to: a file that gets some segments more after its first bytes. */
final class JpegStream extends ImageOutputStreamImpl {
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    private final FileChannel out;
    private final int after;
    private final byte[] segments;

    /**
     * A stream into {@code out}, which stays open.
     *
     * @param after how many bytes come before the segments: start mark and JFIF header
     */
    JpegStream(FileChannel out, int after, byte[] segments) {
        this.out = out;
        this.after = after;
        this.segments = segments;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int first = (int) Math.max(0, Math.min(length, after - streamPos));
        put(bytes, offset, first);
        streamPos += first;
        if (first > 0 && streamPos == after) {
            put(segments, 0, segments.length);
        }
        put(bytes, offset + first, length - first);
        streamPos += length - first;
    }

    private void put(byte[] bytes, int offset, int length) throws IOException {
        for (int at = 0; at < length; ) {
            if (!buffer.hasRemaining()) {
                drain();
            }
            int part = Math.min(buffer.remaining(), length - at);
            buffer.put(bytes, offset + at, part);
            at += part;
        }
    }

    private void drain() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            out.write(buffer);
        }
        buffer.clear();
    }

    @Override
    public int read() {
        throw new UnsupportedOperationException("only written to");
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        throw new UnsupportedOperationException("only written to");
    }

    @Override
    public void close() throws IOException {
        super.close();
        drain();
    }
}
