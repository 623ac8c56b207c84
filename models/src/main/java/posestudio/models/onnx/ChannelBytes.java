package posestudio.models.onnx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** Bytes of a large file wherever they are asked for, of which only a small window is held in memory. */
final class ChannelBytes {
    private static final int WINDOW = 1 << 13;

    private final SeekableByteChannel channel;
    private final long size;
    private final ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
    private long windowStart;

    ChannelBytes(SeekableByteChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
    }

    /** Bytes in all, as it was when opened. */
    long size() {
        return size;
    }

    /** The byte at a position below {@link #size()}. */
    byte at(long position) throws IOException, MalformedOnnx {
        long offset = position - windowStart;
        if (offset < 0 || offset >= window.limit()) {
            fill(position);
            offset = 0;
        }
        return window.get((int) offset);
    }

    /** A copy of a stretch; its length must have been bounded before. */
    byte[] copy(long start, int length) throws IOException, MalformedOnnx {
        byte[] copy = new byte[length];
        for (int i = 0; i < length; i++) {
            copy[i] = at(start + i);
        }
        return copy;
    }

    private void fill(long position) throws IOException, MalformedOnnx {
        window.clear();
        windowStart = position;
        channel.position(position);
        int read = 0;
        while (window.hasRemaining() && read >= 0) {
            read = channel.read(window);
        }
        window.flip();
        if (!window.hasRemaining()) {
            throw new MalformedOnnx(MalformedOnnx.Fault.CUT_OFF, "it became shorter while it was read");
        }
    }
}
