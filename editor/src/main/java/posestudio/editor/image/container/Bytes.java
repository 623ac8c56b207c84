package posestudio.editor.image.container;

import java.io.EOFException;
import java.util.Arrays;

/** A byte array read at any place, big or little end first; a place beyond its end is an {@link EOFException}. */
final class Bytes {
    private final byte[] data;

    Bytes(byte[] data) {
        this.data = data;
    }

    int length() {
        return data.length;
    }

    byte[] array() {
        return data;
    }

    int u8(int at) throws EOFException {
        check(at, 1);
        return data[at] & 0xff;
    }

    int u16(int at) throws EOFException {
        check(at, 2);
        return (data[at] & 0xff) << 8 | data[at + 1] & 0xff;
    }

    int u16le(int at) throws EOFException {
        return Short.toUnsignedInt(Short.reverseBytes((short) u16(at)));
    }

    int s32(int at) throws EOFException {
        return u16(at) << 16 | u16(at + 2);
    }

    int s32le(int at) throws EOFException {
        return Integer.reverseBytes(s32(at));
    }

    /** {@code length} bytes, copied. */
    byte[] slice(int at, int length) throws EOFException {
        check(at, length);
        return Arrays.copyOfRange(data, at, at + length);
    }

    /** Whether these ASCII letters stand at {@code at}; false beyond the end. */
    boolean startsWith(int at, String ascii) {
        return startsWith(at, ascii.chars().toArray());
    }

    /** Whether these bytes stand at {@code at}; false beyond the end. */
    boolean startsWith(int at, int... expected) {
        if (at < 0 || at > data.length - expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((data[at + i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private void check(int at, int length) throws EOFException {
        if (at < 0 || length < 0 || at > data.length - length) {
            throw new EOFException(length + " bytes at " + at + " of " + data.length);
        }
    }
}
