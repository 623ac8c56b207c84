package posestudio.render.clip.write;

import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** Takes everything and keeps nothing, for finding out whether something could be written. */
final class NowhereChannel implements SeekableByteChannel {
    private long position;
    private long size;

    @Override
    public int write(ByteBuffer source) {
        int length = source.remaining();
        source.position(source.limit());
        position += length;
        size = Math.max(size, position);
        return length;
    }

    @Override
    public int read(ByteBuffer target) {
        return -1;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long to) {
        position = to;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public SeekableByteChannel truncate(long to) {
        size = Math.min(size, to);
        return this;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
