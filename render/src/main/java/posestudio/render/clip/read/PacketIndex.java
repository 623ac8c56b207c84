package posestudio.render.clip.read;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Which packet holds which frame, and where decoding has to begin for it. Packets are counted as they are stored
 * (ordinals), frames as they are shown (ranks). Immutable; 60 bytes a packet.
 */
final class PacketIndex {
    /** The rank of a packet that shows nothing. */
    static final int HIDDEN = -1;

    private final PacketList packets;
    private final PacketIds ids;
    private final int[] keys;
    private final int[] ordinals;
    private final int[] ranks;
    private final long[] times;
    private final boolean timed;

    private PacketIndex(PacketList packets, PacketIds ids, int[] ordinals, boolean timed) {
        this.packets = packets;
        this.ids = ids;
        this.ordinals = ordinals;
        this.timed = timed;
        keys = IntStream.range(0, packets.count())
                .filter(i -> i == 0 || packets.isKey(i))
                .toArray();
        ranks = new int[packets.count()];
        Arrays.fill(ranks, HIDDEN);
        for (int rank = 0; rank < ordinals.length; rank++) {
            ranks[ordinals[rank]] = rank;
        }
        times = times(packets, ordinals);
    }

    /** The index of these packets, each of which is taken to hold one frame if it is to be seen. */
    static PacketIndex of(PacketList packets) {
        IntPredicate seen = i -> !packets.isHidden(i);
        long[] shown = packets.shown();
        boolean timed = IntStream.range(0, shown.length).filter(seen).allMatch(i -> shown[i] != PacketList.UNKNOWN);
        IntStream order = timed ? Arrays.stream(PacketIds.sorted(shown)) : IntStream.range(0, shown.length);
        return new PacketIndex(
                packets, PacketIds.of(packets.marks()), order.filter(seen).toArray(), timed);
    }

    /**
     * The same with other frames.
     *
     * @param newOrdinals the packets that hold one, in the order they are shown
     */
    PacketIndex with(int[] newOrdinals) {
        return new PacketIndex(packets, ids, newOrdinals, timed);
    }

    /** When frames are shown, units of the stream; empty when the file does not tell. */
    private static long[] times(PacketList packets, int[] ordinals) {
        for (long[] known : new long[][] {packets.shown(), packets.decoded()}) {
            // Frames of a file without times of showing are as far apart as their packets.
            long[] times =
                    Arrays.stream(ordinals).mapToLong(i -> known[i]).sorted().toArray();
            if (times.length == 0 || times[0] != PacketList.UNKNOWN) {
                return times;
            }
        }
        return new long[0];
    }

    /** How many frames there are. */
    int frames() {
        return ordinals.length;
    }

    /** How many packets there are. */
    int count() {
        return ranks.length;
    }

    /** When each frame is shown, units of the stream; empty when the file does not tell. */
    long[] times() {
        return times.clone();
    }

    /** Whether the file tells of every frame when it is shown. */
    boolean isTimed() {
        return timed;
    }

    /** The packets of the frames from one on. */
    int[] ordinals(int fromRank) {
        return Arrays.copyOfRange(ordinals, fromRank, ordinals.length);
    }

    /** The packet of a frame. */
    int ordinal(int rank) {
        return ordinals[rank];
    }

    /** The frame of a packet, or {@link #HIDDEN}. */
    int rank(int ordinal) {
        return ranks[ordinal];
    }

    /** Whether the file itself has the frame before again in place of a frame. */
    boolean repeats(int rank) {
        return packets.isEmpty(ordinals[rank]);
    }

    /** What tells packets from each other. */
    PacketIds ids() {
        return ids;
    }

    /** Where a packet is. */
    PacketPlace place(int ordinal) {
        return packets.place(ordinal);
    }

    /**
     * The packet decoding has to begin with for a frame: the last key frame that is neither stored nor shown after it.
     * What is stored after a key frame and shown before it (an open group of pictures) needs the one before.
     */
    int start(int rank) {
        int at = Arrays.binarySearch(keys, ordinals[rank]);
        int i = at >= 0 ? at : -at - 2;
        while (i > 0 && ranks[keys[i]] > rank) {
            i--;
        }
        return keys[Math.max(0, i)];
    }

    /** The key frame before a packet; the first packet when there is none. */
    int keyBefore(int ordinal) {
        int at = Arrays.binarySearch(keys, ordinal);
        int i = (at >= 0 ? at : -at - 1) - 1;
        return keys[Math.max(0, i)];
    }

    /** The key frame after a packet; the number of packets when there is none. */
    int keyAfter(int ordinal) {
        int at = Arrays.binarySearch(keys, ordinal);
        int i = at >= 0 ? at + 1 : -at - 1;
        return i < keys.length ? keys[i] : count();
    }
}
