package posestudio.editor.image.container;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * A WebP file, the first frame of a moving one. Layout: WebP Container Specification (RIFF chunks). Decoded from a copy
 * without profile and metadata, so that the decoder has nothing to convert by or stumble over.
 */
final class WebpFile implements PictureFile {
    private static final int PROFILE_EXIF_AND_XMP_FLAGS = 0x20 | 0x08 | 0x04;

    private final Bytes file;
    private final ByteArrayOutputStream bare;
    private int width;
    private int height;
    private Optional<byte[]> iccProfile = Optional.empty();
    private Optional<byte[]> exif = Optional.empty();

    WebpFile(byte[] data) throws IOException {
        file = new Bytes(data);
        bare = new ByteArrayOutputStream(data.length);
        long end = Integer.toUnsignedLong(file.s32le(4)) + 8;
        for (int at = 12; at < Math.min(end, file.length()) - 8; ) {
            int length = file.s32le(at + 4);
            chunk(at, length);
            at += 8 + length + (length & 1);
        }
        if (width == 0 || height == 0) {
            throw end > file.length()
                    ? new TruncatedException("no picture chunk")
                    : new IOException("no picture chunk");
        }
    }

    private void chunk(int at, int length) throws IOException {
        int body = at + 8;
        if (length < 0 || (long) body + length > file.length()) {
            throw new TruncatedException("chunk of " + length + " bytes at " + at);
        }
        if (file.startsWith(at, "ICCP")) {
            iccProfile = Optional.of(file.slice(body, length));
        } else if (file.startsWith(at, "EXIF")) {
            exif = Optional.of(file.slice(body, length));
        } else if (!file.startsWith(at, "XMP ")) {
            size(at, body);
            bare.write(file.array(), at, 8 + length);
            bare.write(new byte[length & 1], 0, length & 1);
        }
    }

    private void size(int at, int body) throws IOException {
        if (file.startsWith(at, "VP8X")) {
            width = 1 + (file.s32le(body + 4) & 0xffffff);
            height = 1 + (file.s32le(body + 6) >>> 8);
        } else if (width == 0 && file.startsWith(at, "VP8 ")) {
            width = file.u16le(body + 6) & 0x3fff;
            height = file.u16le(body + 8) & 0x3fff;
        } else if (width == 0 && file.startsWith(at, "VP8L")) {
            int bits = file.s32le(body + 1);
            width = 1 + (bits & 0x3fff);
            height = 1 + (bits >>> 14 & 0x3fff);
        }
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public Optional<byte[]> iccProfile() {
        return iccProfile;
    }

    @Override
    public Optional<byte[]> exif() {
        return exif;
    }

    @Override
    public BufferedImage decode(Decoding decoding) throws IOException {
        byte[] chunks = bare.toByteArray();
        if (new Bytes(chunks).startsWith(0, "VP8X")) {
            chunks[8] &= (byte) ~PROFILE_EXIF_AND_XMP_FLAGS;
        }
        ByteBuffer riff = ByteBuffer.allocate(12 + chunks.length).order(ByteOrder.LITTLE_ENDIAN);
        riff.put(file.array(), 0, 4)
                .putInt(chunks.length + 4)
                .put(file.array(), 8, 4)
                .put(chunks);
        return decoding.read(
                new WebPImageReaderSpi().createReaderInstance(), new ByteArrayImageInputStream(riff.array()));
    }
}
