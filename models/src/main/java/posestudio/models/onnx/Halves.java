package posestudio.models.onnx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** Floats of a file as numbers of half precision (IEEE 754 binary16), rounded to the nearest, ties to even. */
final class Halves implements FileEdits.Content {
    private static final int PIECE = 1 << 16;
    private static final int INFINITY = 0x7c00;
    /** From half a step above the largest half on, 65504, everything is infinite. */
    private static final int LARGEST = Float.floatToIntBits(65520f);

    private static final int SMALLEST_NORMAL = Float.floatToIntBits(0x1p-14f);

    private final long start;
    private final long end;

    /** The floats, little endian, in a stretch of the file. */
    Halves(long start, long end) {
        this.start = start;
        this.end = end;
    }

    @Override
    public long length() {
        return (end - start) / 2;
    }

    @Override
    public void write(FileChannel source, FileChannel target) throws IOException {
        ByteBuffer floats = ByteBuffer.allocate(PIECE).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer halves = ByteBuffer.allocate(PIECE / 2).order(ByteOrder.LITTLE_ENDIAN);
        for (long position = start; position < end; position += floats.capacity()) {
            floats.clear().limit((int) Math.min(PIECE, end - position));
            while (floats.hasRemaining()) {
                if (source.read(floats, position + floats.position()) < 0) {
                    throw new IOException("the file became shorter while it was read");
                }
            }
            floats.flip();
            halves.clear();
            while (floats.hasRemaining()) {
                halves.putShort(half(floats.getFloat()));
            }
            halves.flip();
            while (halves.hasRemaining()) {
                target.write(halves);
            }
        }
    }

    /** The nearest half to a float. */
    static short half(float value) {
        int bits = Float.floatToIntBits(value);
        int sign = bits >>> 16 & 0x8000;
        int magnitude = bits & 0x7fffffff;
        if (Float.isNaN(value)) {
            return (short) (sign | INFINITY | 0x200);
        }
        if (magnitude >= LARGEST) {
            return (short) (sign | INFINITY);
        }
        if (magnitude < SMALLEST_NORMAL) {
            // Steps of 2^-24, down to zero.
            return (short) (sign | (int) Math.rint(Math.abs((double) value) * 0x1p24));
        }
        int exponentLess = magnitude - (127 - 15 << 23);
        int rounded = exponentLess + 0xfff + (exponentLess >>> 13 & 1);
        return (short) (sign | rounded >>> 13);
    }
}
