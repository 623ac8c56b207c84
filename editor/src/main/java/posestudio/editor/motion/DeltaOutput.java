package posestudio.editor.motion;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Whole numbers in as few bytes as they need, small ones in one. */
final class DeltaOutput {
    private static final int LONG = 255;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** A number from 0 on, seven bits a byte, the lowest first. */
    void count(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            bytes.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    /** A number that is mostly near zero: 0, -1, 1, -2, … in one byte up to 254. */
    void delta(long value) {
        long folded = value << 1 ^ value >> 63;
        if (folded >= 0 && folded < LONG) {
            bytes.write((int) folded);
        } else {
            bytes.write(LONG);
            count(folded);
        }
    }

    /** A text. */
    void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        count(utf8.length);
        bytes.writeBytes(utf8);
    }

    /** A number in full. */
    void number(double value) {
        long bits = Double.doubleToLongBits(value);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes.write((int) (bits >>> shift));
        }
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }
}
