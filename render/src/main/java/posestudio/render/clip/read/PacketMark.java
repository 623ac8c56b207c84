package posestudio.render.clip.read;

import java.util.zip.CRC32;
import org.bytedeco.ffmpeg.avcodec.AVPacket;

/** A number by which packets of a file are told from each other: where they lie, how long they are, how they begin. */
final class PacketMark {
    private static final int HEAD = 48;
    private static final long MIX = 0x9e3779b97f4a7c15L;

    private PacketMark() {}

    /** The mark of a packet. */
    static long of(AVPacket packet) {
        byte[] head = new byte[Math.min(HEAD, packet.size())];
        if (head.length > 0) {
            packet.data().get(head);
        }
        CRC32 sum = new CRC32();
        sum.update(head);
        long mark = (sum.getValue() << 32 | packet.size()) + packet.pos() * MIX;
        return mark ^ mark >>> 29;
    }
}
