package posestudio.editor.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An EXIF block laid out by hand, number by number, as a camera would: make, orientation, exposure, sizes, maker note,
 * place, and a thumbnail.
 */
final class ExifSample {
    static final byte[] MAKER_NOTE = "MAKER NOTE of 24 bytes..".getBytes(StandardCharsets.US_ASCII);
    static final byte[] THUMBNAIL = new byte[300];

    static {
        Arrays.fill(THUMBNAIL, (byte) 0x5a);
        THUMBNAIL[0] = (byte) 0xff;
        THUMBNAIL[1] = (byte) 0xd8;
    }

    private static final int MAIN = 8;
    private static final int EXIF = 80;
    private static final int GPS = 160;
    private static final int SECOND = 200;
    private static final int VALUES = 260;
    private static final int THUMBNAIL_AT = 320;

    private ExifSample() {}

    static byte[] block(ByteOrder order, int orientation, int width, int height) {
        ByteBuffer b = ByteBuffer.allocate(THUMBNAIL_AT + THUMBNAIL.length).order(order);
        byte letter = (byte) (order == ByteOrder.BIG_ENDIAN ? 'M' : 'I');
        b.put(letter).put(letter).putShort((short) 42).putInt(MAIN);

        b.position(MAIN).putShort((short) 4);
        entry(b, 0x10f, 2, 9, VALUES);
        shortEntry(b, 0x112, orientation);
        entry(b, 0x8769, 4, 1, EXIF);
        entry(b, 0x8825, 4, 1, GPS);
        b.putInt(SECOND);

        b.position(EXIF).putShort((short) 4);
        entry(b, 0x829a, 5, 1, VALUES + 10);
        entry(b, 0x927c, 7, MAKER_NOTE.length, VALUES + 18);
        shortEntry(b, 0xa002, width);
        entry(b, 0xa003, 4, 1, height);
        b.putInt(0);

        b.position(GPS).putShort((short) 1);
        b.putShort((short) 1)
                .putShort((short) 2)
                .putInt(2)
                .put((byte) 'N')
                .put((byte) 0)
                .putShort((short) 0);
        b.putInt(0);

        b.position(SECOND).putShort((short) 3);
        shortEntry(b, 0x103, 6);
        entry(b, 0x201, 4, 1, THUMBNAIL_AT);
        entry(b, 0x202, 4, 1, THUMBNAIL.length);
        b.putInt(0);

        b.position(VALUES).put("Test cam\0".getBytes(StandardCharsets.US_ASCII));
        b.position(VALUES + 10).putInt(1).putInt(250).put(MAKER_NOTE);
        b.position(THUMBNAIL_AT).put(THUMBNAIL);
        return b.array();
    }

    private static void entry(ByteBuffer b, int tag, int type, int count, int value) {
        b.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static void shortEntry(ByteBuffer b, int tag, int value) {
        b.putShort((short) tag)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) value)
                .putShort((short) 0);
    }
}
