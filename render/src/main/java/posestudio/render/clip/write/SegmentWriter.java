package posestudio.render.clip.write;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Path;
import posestudio.editor.file.AtomicFile;

/** Writes the packets of a segment; its file appears whole or not at all. See {@link SegmentReader} for the form. */
final class SegmentWriter implements FrameEncoder.Sink, AutoCloseable {
    /** What every file begins with; the digit changes with the form. */
    static final int MAGIC = 0x50534731;
    /** Comes before a packet. */
    static final int PACKET = 1;
    /** Comes after the last. */
    static final int END = 0;

    private static final int BUFFER = 1 << 16;

    private final AtomicFile file;
    private final DataOutputStream out;
    private long written = Integer.BYTES;

    SegmentWriter(Path path) throws IOException {
        file = AtomicFile.create(path, true);
        out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(file.channel()), BUFFER));
        out.writeInt(MAGIC);
    }

    @Override
    public void take(Packet packet) throws IOException {
        out.writeInt(PACKET);
        out.writeLong(packet.shown());
        out.writeLong(packet.decoded());
        out.writeBoolean(packet.key());
        out.writeInt(packet.data().length);
        out.write(packet.data());
        written += 2 * Integer.BYTES + 2 * Long.BYTES + 1 + packet.data().length;
    }

    /** Lets the file appear. */
    void commit(StreamHead head) throws IOException {
        out.writeInt(END);
        long headAt = written + Integer.BYTES;
        head.write(out);
        out.writeLong(headAt);
        out.writeInt(MAGIC);
        out.flush();
        file.commit();
    }

    @Override
    public void close() {
        file.close();
    }
}
