package posestudio.editor.image.exif;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * One entry of a TIFF directory.
 *
 * @param tag what it tells
 * @param type what its values are made of, 1..13 as in TIFF 6.0, or 16..18 as in BigTIFF
 * @param value the values' bytes, in {@code order}
 * @param order which end of numbers comes first
 * @param place where the values lie in their source; -1 for an entry that was made
 */
public record TiffEntry(int tag, int type, byte[] value, ByteOrder order, long place) {
    /** Text, ended by 0. */
    public static final int ASCII = 2;
    /** 16 bits, unsigned. */
    public static final int SHORT = 3;
    /** 32 bits, unsigned. */
    public static final int LONG = 4;
    /** Bytes with a meaning of their own. */
    public static final int UNDEFINED = 7;

    private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};

    /** Bytes of one value of a type; 0 for an unknown one. */
    static int sizeOf(int type) {
        return type >= 0 && type < SIZES.length ? SIZES[type] : 0;
    }

    /** An entry of whole numbers. */
    public static TiffEntry of(int tag, int type, ByteOrder order, long... numbers) {
        ByteBuffer buffer = ByteBuffer.allocate(numbers.length * sizeOf(type)).order(order);
        for (long number : numbers) {
            if (type == SHORT) {
                buffer.putShort((short) number);
            } else {
                buffer.putInt((int) number);
            }
        }
        return new TiffEntry(tag, type, buffer.array(), order, -1);
    }

    /** How many values there are. */
    public int count() {
        return value.length / sizeOf(type);
    }

    /** Whether values are whole, unsigned numbers. */
    public boolean isWhole() {
        return type == 1 || type == SHORT || type == LONG || type == 13 || type == 16 || type == 18;
    }

    /**
     * One value as a number.
     *
     * @throws IllegalStateException when values are not {@link #isWhole() whole}
     */
    public long number(int index) {
        ByteBuffer buffer = ByteBuffer.wrap(value).order(order);
        switch (type) {
            case 1:
                return buffer.get(index) & 0xff;
            case SHORT:
                return buffer.getShort(index * 2) & 0xffff;
            case LONG:
            case 13:
                return buffer.getInt(index * 4) & 0xffffffffL;
            case 16:
            case 18:
                return buffer.getLong(index * 8);
            default:
                throw new IllegalStateException("type " + type);
        }
    }
}
