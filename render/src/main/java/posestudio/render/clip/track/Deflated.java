package posestudio.render.clip.track;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Bytes made small, and back. */
final class Deflated {
    private static final int LEVEL = 5;

    private Deflated() {}

    static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater(LEVEL, true);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] out = new byte[bytes.length + bytes.length / 1000 + 64];
            return Arrays.copyOf(out, deflater.deflate(out));
        } finally {
            deflater.end();
        }
    }

    /** @throws IllegalStateException when these are no deflated bytes of that length */
    static byte[] inflate(byte[] bytes, int length) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes);
            byte[] out = new byte[length];
            int done = 0;
            while (done < length) {
                int more = inflater.inflate(out, done, length - done);
                if (more == 0) {
                    throw new IllegalStateException("only " + done + " of " + length + " bytes");
                }
                done += more;
            }
            return out;
        } catch (DataFormatException e) {
            throw new IllegalStateException(e);
        } finally {
            inflater.end();
        }
    }
}
