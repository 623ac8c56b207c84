package posestudio.editor.image.container;

import java.io.IOException;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageInputStreamImpl;

/** A stream that reads as another one, but for a few bytes. */
final class PatchedInput extends ImageInputStreamImpl {
    private final ImageInputStream original;
    private final long place;
    private final byte[] patch;

    /**
     * A stream that closes {@code original} when it is closed.
     *
     * @param place where the patch lies
     * @param patch what is read there instead
     */
    PatchedInput(ImageInputStream original, long place, byte[] patch) {
        this.original = original;
        this.place = place;
        this.patch = patch;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        checkClosed();
        bitOffset = 0;
        original.seek(streamPos);
        int count = original.read(bytes, offset, length);
        for (int i = 0; i < patch.length; i++) {
            long at = place + i - streamPos;
            if (at >= 0 && at < count) {
                bytes[offset + (int) at] = patch[i];
            }
        }
        streamPos += Math.max(0, count);
        return count;
    }

    @Override
    public long length() {
        try {
            return original.length();
        } catch (IOException e) {
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        super.close();
        original.close();
    }
}
