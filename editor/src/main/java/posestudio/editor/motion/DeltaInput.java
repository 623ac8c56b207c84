package posestudio.editor.motion;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads what {@link DeltaOutput} wrote. */
final class DeltaInput {
    private static final int LONG = 255;
    private static final int LONGEST_TEXT = 1 << 12;

    private final InputStream in;

    DeltaInput(InputStream in) {
        this.in = in;
    }

    /** A number from 0 on. @throws MalformedMotion when it has more than 64 bits */
    long count() throws IOException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = next();
            value |= (long) (next & 0x7f) << shift;
            if (next <= 0x7f) {
                return value;
            }
        }
        throw new MalformedMotion("a number without end");
    }

    /** A number from 0 to {@code most}. @throws MalformedMotion when it is more */
    int count(int most) throws IOException {
        long value = count();
        if (value < 0 || value > most) {
            throw new MalformedMotion(value + " of at most " + most);
        }
        return (int) value;
    }

    long delta() throws IOException {
        long folded = next();
        if (folded == LONG) {
            folded = count();
        }
        return folded >>> 1 ^ -(folded & 1);
    }

    String text() throws IOException {
        byte[] utf8 = new byte[count(LONGEST_TEXT)];
        for (int i = 0; i < utf8.length; i++) {
            utf8[i] = (byte) next();
        }
        return new String(utf8, StandardCharsets.UTF_8);
    }

    double number() throws IOException {
        long bits = 0;
        for (int i = 0; i < 8; i++) {
            bits = bits << 8 | next();
        }
        return Double.longBitsToDouble(bits);
    }

    /** @throws MalformedMotion when something follows */
    void end() throws IOException {
        if (in.read() >= 0) {
            throw new MalformedMotion("more than was announced");
        }
    }

    private int next() throws IOException {
        int next = in.read();
        if (next < 0) {
            throw new EOFException();
        }
        return next;
    }
}
