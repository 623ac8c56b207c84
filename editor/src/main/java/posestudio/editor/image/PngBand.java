package posestudio.editor.image;

import java.nio.ByteBuffer;
import java.util.zip.Adler32;

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

    static PngBand pack(PngRows rows, int first, int count, boolean last) {
        byte[] filtered = rows.filtered(first, count);
        Adler32 adler = new Adler32();
        adler.update(filtered);
        return new PngBand(Deflating.piece(filtered, last), adler.getValue(), filtered.length);
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
