package posestudio.render.clip.read;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.bytedeco.ffmpeg.avcodec.AVPacket;

/**
 * Tells packets of a stream from each other, whichever way one came to them: by the first of moment of showing, moment
 * of decoding and place in the file that all have and no two share.
 */
final class PacketIds {
    private enum Kind {
        SHOWN,
        DECODED,
        PLACE,
        NONE
    }

    private final Kind kind;
    private final long[] ids;
    private final int[] sorted;

    private PacketIds(Kind kind, long[] ids, int[] sorted) {
        this.kind = kind;
        this.ids = ids;
        this.sorted = sorted;
    }

    /** What tells these packets from each other. */
    static PacketIds of(PacketList packets) {
        for (Kind kind : Kind.values()) {
            long[] ids = switch (kind) {
                case SHOWN -> packets.shown();
                case DECODED -> packets.decoded();
                case PLACE -> packets.places();
                case NONE -> new long[0];
            };
            int[] sorted = sorted(ids);
            if (areDistinct(ids, sorted)) {
                return new PacketIds(kind, ids, sorted);
            }
        }
        throw new AssertionError("none are always distinct");
    }

    /** Numbers in the order of what they stand for; equals keep theirs. */
    static int[] sorted(long[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingLong(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static boolean areDistinct(long[] ids, int[] sorted) {
        for (int i = 0; i < sorted.length; i++) {
            long id = ids[sorted[i]];
            if (id == PacketList.UNKNOWN || i > 0 && id == ids[sorted[i - 1]]) {
                return false;
            }
        }
        return true;
    }

    /** Whether packets can be told by the place in the file only, so that one has to go there by it. */
    boolean areByPlace() {
        return kind == Kind.PLACE;
    }

    /** Whether packets cannot be told at all: then only counting from the beginning helps. */
    boolean areNone() {
        return kind == Kind.NONE;
    }

    /**
     * Which packet it is.
     *
     * @param expected which it will probably be
     * @return its number; {@code expected} when they cannot be told, -1 when it is none of them
     */
    int find(AVPacket packet, int expected) {
        long id = switch (kind) {
            case SHOWN -> packet.pts();
            case DECODED -> packet.dts();
            case PLACE -> packet.pos();
            case NONE -> 0;
        };
        if (kind == Kind.NONE || expected < ids.length && ids[expected] == id) {
            return expected;
        }
        int low = 0;
        int high = sorted.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long other = ids[sorted[middle]];
            if (other == id) {
                return sorted[middle];
            } else if (other < id) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }
}
