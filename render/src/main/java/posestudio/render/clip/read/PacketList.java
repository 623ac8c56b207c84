package posestudio.render.clip.read;

import java.util.Arrays;
import java.util.BitSet;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/** What a look through a file told of its packets, in the order they are stored, which is that of decoding. */
final class PacketList {
    /** In place of a moment that is not known. */
    static final long UNKNOWN = avutil.AV_NOPTS_VALUE;
    /** VP8 (RFC 6386, 9.1): the bit of a packet's first byte that tells that the picture is to be shown. */
    private static final int VP8_SHOWN = 0x10;

    private final boolean vp8;
    private final BitSet keys = new BitSet();
    private final BitSet hidden = new BitSet();
    private final BitSet empty = new BitSet();
    private long[] shown = new long[1024];
    private long[] decoded = new long[1024];
    private long[] places = new long[1024];
    private long[] marks = new long[1024];
    private int count;
    private long lastShown = Long.MIN_VALUE;
    private long lastDuration;

    /** An empty list. */
    PacketList(int codec) {
        vp8 = codec == avcodec.AV_CODEC_ID_VP8;
    }

    /** Notes a packet. */
    void add(AVPacket packet) {
        boolean discarded = (packet.flags() & avcodec.AV_PKT_FLAG_DISCARD) != 0;
        boolean invisible = vp8 && packet.size() > 0 && (packet.data().get() & VP8_SHOWN) == 0;
        empty.set(count, packet.size() == 0);
        boolean key = (packet.flags() & avcodec.AV_PKT_FLAG_KEY) != 0;
        add(packet.pts(), packet.dts(), packet.pos(), PacketMark.of(packet), key, discarded || invisible);
        if (!discarded && packet.pts() != UNKNOWN && packet.pts() > lastShown) {
            lastShown = packet.pts();
            lastDuration = packet.duration();
        } else if (packet.pts() == UNKNOWN) {
            lastDuration = packet.duration();
        }
    }

    /**
     * Notes a packet.
     *
     * @param pts when it is shown, units of the stream, or {@link #UNKNOWN}
     * @param dts when it is decoded
     * @param place where it lies in the file, negative when that is not known
     * @param mark by which it is known again
     * @param key whether decoding can begin with it
     * @param unseen whether it shows nothing itself
     */
    void add(long pts, long dts, long place, long mark, boolean key, boolean unseen) {
        if (count == shown.length) {
            shown = Arrays.copyOf(shown, count * 2);
            decoded = Arrays.copyOf(decoded, count * 2);
            places = Arrays.copyOf(places, count * 2);
            marks = Arrays.copyOf(marks, count * 2);
        }
        shown[count] = pts;
        decoded[count] = dts;
        places[count] = place;
        marks[count] = mark;
        keys.set(count, key);
        hidden.set(count, unseen);
        count++;
    }

    /** How many there are. */
    int count() {
        return count;
    }

    /** Whether decoding can begin with it. */
    boolean isKey(int ordinal) {
        return keys.get(ordinal);
    }

    /** Whether it shows nothing: it only serves others, or lies before what the file wants shown. */
    boolean isHidden(int ordinal) {
        return hidden.get(ordinal);
    }

    /** Whether nothing is in it: what was shown before is to be shown again. */
    boolean isEmpty(int ordinal) {
        return empty.get(ordinal);
    }

    /** When each is shown, units of the stream; some may be unknown. */
    long[] shown() {
        return Arrays.copyOf(shown, count);
    }

    /** When each is decoded, units of the stream; some may be unknown. */
    long[] decoded() {
        return Arrays.copyOf(decoded, count);
    }

    /** By what each is known again. */
    long[] marks() {
        return Arrays.copyOf(marks, count);
    }

    /** Where one is. */
    PacketPlace place(int ordinal) {
        return new PacketPlace(shown[ordinal], decoded[ordinal], places[ordinal]);
    }

    /** How long the last one is shown, units of the stream; 0 when the file does not say. */
    long lastDuration() {
        return lastDuration;
    }
}
