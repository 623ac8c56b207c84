package posestudio.models.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the fields of one protobuf message. */
final class ProtoWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** A whole number. */
    ProtoWriter number(int field, long value) {
        varint((long) field << 3);
        varint(value);
        return this;
    }

    /** Bytes, or a message that was written before. */
    ProtoWriter content(int field, byte[] value) {
        varint((long) field << 3 | 2);
        varint(value.length);
        bytes.writeBytes(value);
        return this;
    }

    /** A text. */
    ProtoWriter text(int field, String value) {
        return content(field, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Whole fields as they were read elsewhere. */
    ProtoWriter raw(byte[] fields) {
        bytes.writeBytes(fields);
        return this;
    }

    /** Tag and length of a field whose content follows elsewhere. */
    ProtoWriter head(int field, long length) {
        varint((long) field << 3 | 2);
        varint(length);
        return this;
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            bytes.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    /** All that was written. */
    byte[] bytes() {
        return bytes.toByteArray();
    }
}
