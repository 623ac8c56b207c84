package posestudio.models.onnx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Goes through the fields of one protobuf message in a file without loading them: {@link #next()} steps from field to
 * field, and only what is asked for is read. Every length is held against the message around it, so that no file,
 * however hostile, leads outside, backwards or into large memory. Written after the public description of protobuf's
 * wire format.
 */
final class WireReader {
    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED_32 = 5;
    private static final int MAX_FIELD = (1 << 29) - 1;

    private final ChannelBytes bytes;
    private final long begin;
    private final long end;
    private long position;
    private int field;
    private int wireType;
    private long start;
    private long valueStart;
    private long number;

    private WireReader(ChannelBytes bytes, long start, long end) {
        this.bytes = bytes;
        this.begin = start;
        this.position = start;
        this.end = end;
    }

    /** Reads a whole file as one message. */
    WireReader(ChannelBytes bytes) {
        this(bytes, 0, bytes.size());
    }

    /** Reads the stretch of a file that was a message's content before. */
    static WireReader of(ChannelBytes bytes, long start, long end) {
        return new WireReader(bytes, start, end);
    }

    /** Goes through the same message from its beginning. */
    WireReader again() {
        return new WireReader(bytes, begin, end);
    }

    /** Steps to the next field; false at the message's end. */
    boolean next() throws IOException, MalformedOnnx {
        if (position == end) {
            return false;
        }
        start = position;
        long tag = varint();
        field = (int) (tag >>> 3);
        wireType = (int) tag & 7;
        if (tag >>> 3 == 0 || tag >>> 3 > MAX_FIELD) {
            throw foreign();
        }
        valueStart = position;
        switch (wireType) {
            case VARINT -> number = varint();
            case FIXED_64 -> advance(Long.BYTES);
            case FIXED_32 -> advance(Integer.BYTES);
            case BYTES -> {
                long length = varint();
                valueStart = position;
                advance(length);
            }
            default -> throw foreign();
        }
        return true;
    }

    private void advance(long length) throws MalformedOnnx {
        if (length < 0 || length > end - position) {
            throw beyond();
        }
        position += length;
    }

    private long varint() throws IOException, MalformedOnnx {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            if (position == end) {
                throw beyond();
            }
            byte part = bytes.at(position++);
            value |= (part & 0x7fL) << shift;
            if (part >= 0) {
                return value;
            }
        }
        throw foreign();
    }

    /** Number of the current field. */
    int field() {
        return field;
    }

    /** Where the current field begins in the file, its tag included. */
    long start() {
        return start;
    }

    /** Where the content of the current field begins in the file. */
    long valueStart() {
        return valueStart;
    }

    /** Where the current field ends in the file. */
    long end() {
        return position;
    }

    /** The current field as a whole number. */
    long number() throws MalformedOnnx {
        require(VARINT);
        return number;
    }

    /** The current field as a message. */
    WireReader message() throws MalformedOnnx {
        require(BYTES);
        return new WireReader(bytes, valueStart, position);
    }

    /** The current field as text of at most so many bytes. */
    String text(int limit) throws IOException, MalformedOnnx {
        return new String(content(limit), StandardCharsets.UTF_8);
    }

    /** The current field's content, of at most so many bytes. */
    byte[] content(int limit) throws IOException, MalformedOnnx {
        require(BYTES);
        if (position - valueStart > limit) {
            throw new MalformedOnnx(
                    MalformedOnnx.Fault.NOT_ONNX, "a name or a list in it is longer than any model has");
        }
        return bytes.copy(valueStart, (int) (position - valueStart));
    }

    /** Whether the current field is a whole number. */
    boolean isNumber() {
        return wireType == VARINT;
    }

    /** Bytes of the current field's content. */
    long length() {
        return position - valueStart;
    }

    /** Adds the whole numbers that the current field holds side by side. */
    void packed(List<Long> target) throws IOException, MalformedOnnx {
        WireReader numbers = message();
        while (numbers.position < numbers.end) {
            target.add(numbers.varint());
        }
    }

    private void require(int wanted) throws MalformedOnnx {
        if (wireType != wanted) {
            throw foreign();
        }
    }

    private MalformedOnnx beyond() {
        return end == bytes.size()
                ? new MalformedOnnx(
                        MalformedOnnx.Fault.CUT_OFF, "it is cut off after " + bytes.size() + " bytes, or no ONNX model")
                : foreign();
    }

    private static MalformedOnnx foreign() {
        return new MalformedOnnx(MalformedOnnx.Fault.NOT_ONNX, "it is not an ONNX model, or damaged");
    }
}
