package posestudio.render.clip.read;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Tells packets of a stream from each other, whichever way one came to them: by their marks. Moments are no help, since
 * some containers give them for a few packets only and what FFmpeg fills in depends on where one began to read.
 */
final class PacketIds {
    private final long[] marks;
    private final int[] sorted;

    private PacketIds(long[] marks, int[] sorted) {
        this.marks = marks;
        this.sorted = sorted;
    }

    /**
     * What tells packets from each other.
     *
     * @param marks one for each, see {@link PacketMark}
     */
    static PacketIds of(long[] marks) {
        int[] sorted = sorted(marks);
        boolean distinct = IntStream.range(1, sorted.length).allMatch(i -> marks[sorted[i]] != marks[sorted[i - 1]]);
        return distinct ? new PacketIds(marks, sorted) : new PacketIds(new long[0], new int[0]);
    }

    /** Numbers in the order of what they stand for; equals keep theirs. */
    static int[] sorted(long[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingLong(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Whether packets cannot be told at all: then only counting from the beginning helps. */
    boolean areNone() {
        return marks.length == 0;
    }

    /** Which packet has a mark; -1 when none has. */
    int find(long mark) {
        int low = 0;
        int high = sorted.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long other = marks[sorted[middle]];
            if (other == mark) {
                return sorted[middle];
            } else if (other < mark) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }
}
