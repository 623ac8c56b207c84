package posestudio.editor.image;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.Adler32;
import java.util.zip.Deflater;

/**
 * A few rows packed into a piece of a deflate stream (RFC 1951) that ends on a byte border, so that pieces can be put
 * behind one another.
 *
 * @param data the piece
 * @param adler Adler-32 of what was packed
 * @param length how many bytes were packed
 */
record PngBand(byte[] data, long adler, long length) {
    /** A zlib stream's first two bytes (RFC 1950): deflate with a window of 32 KB, fast packing. */
    static final byte[] STREAM_START = {0x78, 0x01};

    /** What zlib calls 4: with lazy matching, still fast. */
    private static final int LEVEL = 4;
    /** How much of a band is packed for trying. */
    private static final int TRIAL = 1 << 16;

    static PngBand pack(PngRows rows, int first, int count, boolean last) {
        byte[] filtered = rows.filtered(first, count);
        Adler32 adler = new Adler32();
        adler.update(filtered);
        byte[] packed = deflate(filtered, 0, filtered.length, strategy(filtered), last);
        return new PngBand(packed, adler.getValue(), filtered.length);
    }

    /** Grain has nothing that repeats: then looking for repetitions costs time and space. */
    private static int strategy(byte[] filtered) {
        int length = Math.min(TRIAL, filtered.length);
        int from = (filtered.length - length) / 2;
        int single = deflate(filtered, from, length, Deflater.HUFFMAN_ONLY, true).length;
        int repeating = deflate(filtered, from, length, Deflater.DEFAULT_STRATEGY, true).length;
        return single < repeating ? Deflater.HUFFMAN_ONLY : Deflater.DEFAULT_STRATEGY;
    }

    private static byte[] deflate(byte[] data, int from, int length, int strategy, boolean last) {
        Deflater deflater = new Deflater(LEVEL, true);
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

    /** Adler-32 of everything packed so far, joined from those of the bands (RFC 1950, section 8.2). */
    static final class Checksum {
        private static final long BASE = 65521;

        private long a = 1;
        private long b;

        /** Joins the next band's: its sums began at 1 and 0, ours at {@code a} and {@code b}. */
        void append(PngBand band) {
            long nextA = band.adler() & 0xffff;
            long nextB = band.adler() >>> 16;
            b = (b + nextB + band.length() % BASE * (a + BASE - 1)) % BASE;
            a = (a + nextA + BASE - 1) % BASE;
        }

        byte[] bytes() {
            return ByteBuffer.allocate(4).putInt((int) (b << 16 | a)).array();
        }
    }
}
