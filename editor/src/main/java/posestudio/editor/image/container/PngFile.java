package posestudio.editor.image.container;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/**
 * A PNG file. Decoded from a copy that holds only the chunks that make the picture: broken texts or profiles would keep
 * good pixels from being read.
 */
final class PngFile implements PictureFile {
    private static final int HEADER_AT = 8;
    /** A colour profile that unpacks to more is no colour profile. */
    private static final int MAX_PROFILE = 16 << 20;

    private static final byte[] END = {0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xae, 0x42, 0x60, (byte) 0x82};

    private final Bytes file;
    private final ByteArrayOutputStream bare;
    private final int width;
    private final int height;
    private final boolean grey;
    private Optional<byte[]> iccProfile = Optional.empty();
    private Optional<byte[]> exif = Optional.empty();
    private boolean complete;

    PngFile(byte[] data) throws IOException {
        file = new Bytes(data);
        if (!file.startsWith(HEADER_AT, 0, 0, 0, 13, 'I', 'H', 'D', 'R')) {
            throw new IOException("no header chunk");
        }
        width = file.s32(16);
        height = file.s32(20);
        grey = (file.u8(25) & 2) == 0;
        bare = new ByteArrayOutputStream(data.length);
        bare.write(data, 0, HEADER_AT);
        try {
            takeApart();
        } catch (EOFException e) {
            complete = false;
        }
        bare.writeBytes(END);
    }

    private void takeApart() throws IOException {
        int at = HEADER_AT;
        while (!file.startsWith(at + 4, "IEND")) {
            int length = file.s32(at);
            if (file.startsWith(at + 4, "IDAT") && at + 12L + length > file.length()) {
                // What is there of the last chunk may be all that the picture needs.
                bare.write(file.array(), at, file.length() - at);
            }
            file.slice(at + 8, length);
            file.s32(at + 8 + length);
            chunk(at, length);
            at += length + 12;
        }
        complete = true;
    }

    private void chunk(int at, int length) throws IOException {
        boolean critical = Character.isUpperCase(file.u8(at + 4));
        if (critical || file.startsWith(at + 4, "tRNS")) {
            bare.write(file.array(), at, length + 12);
        } else if (file.startsWith(at + 4, "iCCP")) {
            iccProfile = unpackProfile(file.slice(at + 8, length));
        } else if (file.startsWith(at + 4, "eXIf")) {
            exif = Optional.of(file.slice(at + 8, length));
        }
    }

    /** The chunk holds a name, 0, the packing method (0) and the packed profile. */
    private static Optional<byte[]> unpackProfile(byte[] chunk) {
        int name = 0;
        while (name < chunk.length && chunk[name] != 0) {
            name++;
        }
        int at = Math.min(chunk.length, name + 2);
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(chunk, at, chunk.length - at))) {
            return Optional.of(in.readNBytes(MAX_PROFILE));
        } catch (IOException e) {
            // Not empty: the reader tells the person that there was a profile and that it is broken.
            return Optional.of(new byte[0]);
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
    public boolean isGrey() {
        return grey;
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
        try {
            return decoding.read(
                    Decoding.registeredReader("com.sun.imageio.plugins.png.PNGImageReaderSpi"),
                    new ByteArrayImageInputStream(bare.toByteArray()));
        } catch (IOException e) {
            if (!complete) {
                throw new TruncatedException(e.getMessage());
            }
            throw e;
        }
    }
}
