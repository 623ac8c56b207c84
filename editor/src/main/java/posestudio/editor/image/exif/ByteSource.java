package posestudio.editor.image.exif;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;

/** Bytes that can be read at any place: of a block in memory or of a file. */
public interface ByteSource {
    /** How many there are. */
    long length() throws IOException;

    /**
     * Reads {@code length} bytes from {@code at}.
     *
     * @throws EOFException when they are not all there
     */
    byte[] read(long at, int length) throws IOException;

    /** Throws unless that many bytes lie there. */
    default void check(long at, long length) throws IOException {
        if (at < 0 || length < 0 || at > length() - length) {
            throw new EOFException(length + " bytes at " + at + " of " + length());
        }
    }

    /** The bytes of an array. */
    static ByteSource of(byte[] data) {
        return new ByteSource() {
            @Override
            public long length() {
                return data.length;
            }

            @Override
            public byte[] read(long at, int length) throws IOException {
                check(at, length);
                return Arrays.copyOfRange(data, (int) at, (int) at + length);
            }
        };
    }

    /** The bytes of an open file. */
    static ByteSource of(SeekableByteChannel channel) {
        return new ByteSource() {
            @Override
            public long length() throws IOException {
                return channel.size();
            }

            @Override
            public byte[] read(long at, int length) throws IOException {
                check(at, length);
                ByteBuffer buffer = ByteBuffer.allocate(length);
                channel.position(at);
                while (buffer.hasRemaining()) {
                    if (channel.read(buffer) < 0) {
                        throw new EOFException("the file shrank while it was read");
                    }
                }
                return buffer.array();
            }
        };
    }
}
