package posestudio.render.clip.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a moving WebP file says of its frames (WebP Container Specification, chunks VP8X and ANMF).
 *
 * @param width canvas across, pixels
 * @param height canvas down, pixels
 * @param alpha whether it says that there is transparency
 * @param moving whether it says that it moves
 * @param whole whether it ends where it should
 * @param patches what is laid over the canvas, one a frame
 */
record WebpAnimation(int width, int height, boolean alpha, boolean moving, boolean whole, List<Patch> patches) {
    private static final int RIFF_HEAD = 12;
    private static final int CHUNK_HEAD = 8;
    private static final int PATCH_HEAD = 16;
    private static final int HAS_ALPHA = 0x10;
    private static final int MOVES = 0x02;
    private static final int DISPOSE = 0x01;
    private static final int NO_BLENDING = 0x02;

    /**
     * One frame's own part of the canvas.
     *
     * @param x from the left
     * @param y from the top
     * @param milliseconds how long it is shown
     * @param blends whether it is laid over what is there by its transparency, and does not replace it
     * @param disposes whether its place is emptied before the next
     * @param position where its own chunks lie in the file
     * @param length how long they are
     */
    record Patch(
            int x,
            int y,
            int width,
            int height,
            int milliseconds,
            boolean blends,
            boolean disposes,
            long position,
            int length) {}

    /** Whether a file begins like WebP. */
    static boolean isWebp(byte[] head) {
        return head.length >= RIFF_HEAD
                && name(head, 0).equals("RIFF")
                && name(head, 8).equals("WEBP");
    }

    /**
     * Looks through a file.
     *
     * @throws IOException when it cannot be read or is no WebP
     */
    static WebpAnimation read(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            byte[] head = new byte[RIFF_HEAD];
            file.readFully(head);
            if (!isWebp(head)) {
                throw new IOException("no WebP");
            }
            return read(file);
        }
    }

    private static WebpAnimation read(RandomAccessFile file) throws IOException {
        int width = 0;
        int height = 0;
        int flags = 0;
        boolean whole = true;
        List<Patch> patches = new ArrayList<>();
        long at = RIFF_HEAD;
        while (at + CHUNK_HEAD <= file.length()) {
            file.seek(at);
            ByteBuffer chunk = bytes(file, CHUNK_HEAD);
            String name = name(chunk.array(), 0);
            long length = Integer.toUnsignedLong(chunk.getInt(4));
            if (at + CHUNK_HEAD + length > file.length()) {
                whole = false;
                break;
            }
            if (name.equals("VP8X")) {
                ByteBuffer body = bytes(file, 10);
                flags = body.get(0);
                width = int24(body, 4) + 1;
                height = int24(body, 7) + 1;
            } else if (name.equals("ANMF") && length > PATCH_HEAD) {
                patches.add(patch(bytes(file, PATCH_HEAD), at + CHUNK_HEAD + PATCH_HEAD, (int) length - PATCH_HEAD));
            }
            at += CHUNK_HEAD + length + (length & 1);
        }
        boolean alpha = (flags & HAS_ALPHA) != 0;
        return new WebpAnimation(width, height, alpha, (flags & MOVES) != 0, whole, List.copyOf(patches));
    }

    private static Patch patch(ByteBuffer head, long position, int length) {
        int flags = head.get(15);
        return new Patch(
                int24(head, 0) * 2,
                int24(head, 3) * 2,
                int24(head, 6) + 1,
                int24(head, 9) + 1,
                int24(head, 12),
                (flags & NO_BLENDING) == 0,
                (flags & DISPOSE) != 0,
                position,
                length);
    }

    /**
     * A frame's own picture as a file of its own.
     *
     * @throws IOException when it cannot be read
     */
    static byte[] still(Path path, Patch patch) throws IOException {
        ByteBuffer still =
                ByteBuffer.allocate(RIFF_HEAD + CHUNK_HEAD + 10 + patch.length).order(ByteOrder.LITTLE_ENDIAN);
        still.put(ascii("RIFF")).putInt(still.capacity() - 8).put(ascii("WEBP"));
        still.put(ascii("VP8X")).putInt(10).putInt(HAS_ALPHA);
        putInt24(still, patch.width - 1);
        putInt24(still, patch.height - 1);
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(patch.position);
            still.put(bytes(file, patch.length));
        }
        return still.array();
    }

    private static ByteBuffer bytes(RandomAccessFile file, int length) throws IOException {
        if (file.getFilePointer() + length > file.length()) {
            throw new EOFException();
        }
        byte[] bytes = new byte[length];
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int int24(ByteBuffer bytes, int at) {
        return bytes.get(at) & 0xff | (bytes.get(at + 1) & 0xff) << 8 | (bytes.get(at + 2) & 0xff) << 16;
    }

    private static void putInt24(ByteBuffer bytes, int value) {
        bytes.put((byte) value).put((byte) (value >> 8)).put((byte) (value >> 16));
    }

    private static String name(byte[] bytes, int at) {
        return new String(bytes, at, 4, StandardCharsets.US_ASCII);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
