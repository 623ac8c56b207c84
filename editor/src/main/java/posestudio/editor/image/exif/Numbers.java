package posestudio.editor.image.exif;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Whole numbers at any place of a source, in its byte order. */
record Numbers(ByteSource source, ByteOrder order) {
    int u16(long at) throws IOException {
        return buffer(at, 2).getShort() & 0xffff;
    }

    long u32(long at) throws IOException {
        return buffer(at, 4).getInt() & 0xffffffffL;
    }

    /** Unsigned 64 bits; what does not fit comes back negative and lies outside every source. */
    long u64(long at) throws IOException {
        return buffer(at, 8).getLong();
    }

    private ByteBuffer buffer(long at, int length) throws IOException {
        return ByteBuffer.wrap(source.read(at, length)).order(order);
    }
}
