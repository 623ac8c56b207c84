package posestudio.editor.image.container;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A JPEG file. Grey and three-component pictures are decoded from a copy of the stream that holds nothing but the
 * picture: with the colour profile in it the decoder would turn the samples into sRGB, and broken thumbnails, EXIF or
 * profiles would keep good pixels from being read. CMYK needs its profile and is decoded from the whole.
 */
final class JpegFile implements PictureFile {
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int COMMENT = 0xfe;
    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int PROGRESSIVE = 0xc2;
    private static final int LOSSLESS = 0xc3;
    private static final byte[] JFIF = {'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0};

    private final Bytes file;
    private final ByteArrayOutputStream bare;
    private final SortedMap<Integer, byte[]> profileParts = new TreeMap<>();
    private Optional<byte[]> exif = Optional.empty();
    private int frame;
    private int components;
    private int width;
    private int height;
    private boolean complete;

    JpegFile(byte[] data) throws IOException {
        file = new Bytes(data);
        bare = new ByteArrayOutputStream(data.length);
        try {
            takeApart();
        } catch (EOFException e) {
            if (frame == 0) {
                throw e;
            }
        }
        if (frame == 0) {
            throw new IOException("no frame header");
        }
        if (!complete) {
            bare.write(0xff);
            bare.write(END_OF_IMAGE);
        }
    }

    private void takeApart() throws IOException {
        int at = 2;
        bare.write(file.array(), 0, 2);
        while (true) {
            while (file.u8(at) != 0xff) {
                at++;
            }
            while (file.u8(at) == 0xff) {
                at++;
            }
            int marker = file.u8(at++);
            if (marker == END_OF_IMAGE) {
                complete = true;
                bare.write(0xff);
                bare.write(marker);
                return;
            }
            if (marker == 0 || marker == 1 || marker >= 0xd0 && marker <= 0xd8) {
                continue;
            }
            int length = file.u16(at);
            file.slice(at, Math.max(2, length));
            segment(marker, at + 2, length - 2);
            int end = at + length;
            if (marker == START_OF_SCAN) {
                end = endOfScan(end);
            }
            if (!isDropped(marker)) {
                bare.write(0xff);
                bare.write(marker);
                bare.write(file.array(), at, end - at);
            } else if (marker == APP0 && file.startsWith(at + 2, "JFIF")) {
                writeBareJfif();
            }
            at = end;
        }
    }

    /** JFIF decides how three components are understood, so it stays, without its thumbnail. */
    private void writeBareJfif() {
        bare.write(0xff);
        bare.write(APP0);
        bare.write(0);
        bare.write(JFIF.length + 2);
        bare.writeBytes(JFIF);
    }

    private static boolean isDropped(int marker) {
        return marker >= APP0 && marker <= 0xef && marker != APP14 || marker == COMMENT;
    }

    private int endOfScan(int from) {
        byte[] data = file.array();
        for (int i = from; i < data.length - 1; i++) {
            if (data[i] == (byte) 0xff) {
                int next = data[i + 1] & 0xff;
                if (next != 0 && (next < 0xd0 || next > 0xd7) && next != 0xff) {
                    return i;
                }
            }
        }
        return data.length;
    }

    private void segment(int marker, int at, int length) throws IOException {
        boolean startsFrame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (startsFrame && frame == 0) {
            height = file.u16(at + 1);
            width = file.u16(at + 3);
            components = file.u8(at + 5);
            frame = marker;
        } else if (marker == APP1 && exif.isEmpty() && file.startsWith(at, 'E', 'x', 'i', 'f', 0)) {
            exif = Optional.of(file.slice(at + 6, Math.max(0, length - 6)));
        } else if (marker == APP2 && file.startsWith(at, "ICC_PROFILE\0") && length > 14) {
            profileParts.putIfAbsent(file.u8(at + 12), file.slice(at + 14, length - 14));
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
        ByteArrayOutputStream profile = new ByteArrayOutputStream();
        profileParts.values().forEach(profile::writeBytes);
        return profile.size() == 0 ? Optional.empty() : Optional.of(profile.toByteArray());
    }

    @Override
    public Optional<byte[]> exif() {
        return exif;
    }

    @Override
    public BufferedImage decode(Decoding decoding) throws IOException {
        if (!complete && frame == PROGRESSIVE) {
            throw new TruncatedException("no end marker in a progressive picture");
        }
        boolean plain = components <= 3 && frame != LOSSLESS;
        return plain ? decodePlain(decoding) : decodeWhole(decoding);
    }

    private BufferedImage decodePlain(Decoding decoding) throws IOException {
        BufferedImage image;
        try {
            image = decoding.read(
                    Decoding.registeredReader("com.sun.imageio.plugins.jpeg.JPEGImageReaderSpi"),
                    new ByteArrayImageInputStream(bare.toByteArray()));
        } catch (IOException e) {
            throw complete ? e : new TruncatedException(e.getMessage());
        }
        if (!decoding.warnings().isEmpty()) {
            if (!complete) {
                throw new TruncatedException(decoding.warnings().get(0));
            }
            decoding.note("note.damaged");
        }
        return image;
    }

    /** This decoder turns CMYK into sRGB itself, and warns of much that is no damage. */
    private BufferedImage decodeWhole(Decoding decoding) throws IOException {
        if (!complete) {
            throw new TruncatedException("no end marker");
        }
        if (components == 4) {
            decoding.note("note.converted");
        }
        return decoding.read(
                Decoding.registeredReader(JPEGImageReaderSpi.class.getName()),
                new ByteArrayImageInputStream(file.array()));
    }
}
