package posestudio.models.onnx;

import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** Bytes in memory in place of a file. */
final class MemoryChannel implements SeekableByteChannel {
    private final byte[] content;
    private int position;

    MemoryChannel(byte[] content) {
        this.content = content;
    }

    @Override
    public int read(ByteBuffer target) {
        int count = Math.min(target.remaining(), content.length - position);
        if (count <= 0) {
            return -1;
        }
        target.put(content, position, count);
        position += count;
        return count;
    }

    @Override
    public SeekableByteChannel position(long newPosition) {
        position = Math.toIntExact(newPosition);
        return this;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public long size() {
        return content.length;
    }

    @Override
    public int write(ByteBuffer source) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {}
}
