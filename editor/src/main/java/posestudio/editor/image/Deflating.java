package posestudio.editor.image;

import java.util.Arrays;
import java.util.zip.Deflater;

/** Packs rows of differences with deflate, the way that suits them. */
final class Deflating {
    /** What zlib calls 4: with lazy matching, still fast. */
    private static final int LEVEL = 4;
    /** How much is packed for trying. */
    private static final int TRIAL = 1 << 16;

    private Deflating() {}

    /**
     * A piece of a bare deflate stream (RFC 1951) that ends on a byte border, so that another can be put behind it.
     *
     * @param last whether the stream ends with it
     */
    static byte[] piece(byte[] data, boolean last) {
        return pack(data, 0, data.length, strategy(data), true, last);
    }

    /** A whole zlib stream (RFC 1950). */
    static byte[] stream(byte[] data) {
        return pack(data, 0, data.length, strategy(data), false, true);
    }

    /** Grain has nothing that repeats: then looking for repetitions costs time and space. */
    private static int strategy(byte[] data) {
        int length = Math.min(TRIAL, data.length);
        int from = (data.length - length) / 2;
        int single = pack(data, from, length, Deflater.HUFFMAN_ONLY, true, true).length;
        int repeating = pack(data, from, length, Deflater.DEFAULT_STRATEGY, true, true).length;
        return single < repeating ? Deflater.HUFFMAN_ONLY : Deflater.DEFAULT_STRATEGY;
    }

    private static byte[] pack(byte[] data, int from, int length, int strategy, boolean bare, boolean last) {
        Deflater deflater = new Deflater(LEVEL, bare);
        try {
            deflater.setStrategy(strategy);
            deflater.setInput(data, from, length);
            if (last) {
                deflater.finish();
            }
            byte[] packed = new byte[length / 2 + 1024];
            int at = 0;
            while (true) {
                int room = packed.length - at;
                int got = deflater.deflate(packed, at, room, last ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH);
                at += got;
                // The first call may do no more than set the strategy.
                boolean done = last ? deflater.finished() : got < room && deflater.needsInput();
                if (done) {
                    return Arrays.copyOf(packed, at);
                }
                if (got == room) {
                    packed = Arrays.copyOf(packed, packed.length * 2);
                }
            }
        } finally {
            deflater.end();
        }
    }
}
