package posestudio.editor.image.container;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;

/** The first frame of a GIF file, at its place on the screen the file describes. Layout: GIF89a specification. */
final class GifFile implements PictureFile {
    private static final int TRAILER = 0x3b;

    private final Bytes file;
    private final int width;
    private final int height;
    private int frame;

    GifFile(byte[] data) throws IOException {
        file = new Bytes(data);
        try {
            frame = firstFrame();
            // Some files describe no screen, or a smaller one than the frame.
            width = Math.max(file.u16le(6), left() + file.u16le(frame + 5));
            height = Math.max(file.u16le(8), top() + file.u16le(frame + 7));
        } catch (EOFException e) {
            throw new TruncatedException(e.getMessage());
        }
    }

    private int firstFrame() throws IOException {
        int flags = file.u8(10);
        int at = 13 + ((flags & 0x80) != 0 ? 3 << (flags & 7) + 1 : 0);
        while (file.u8(at) == 0x21) {
            at += 2;
            while (file.u8(at) != 0) {
                at += 1 + file.u8(at);
            }
            at++;
        }
        if (file.u8(at) != 0x2c) {
            throw new IOException("no frame");
        }
        return at;
    }

    private int left() throws IOException {
        return file.u16le(frame + 1);
    }

    private int top() throws IOException {
        return file.u16le(frame + 3);
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
        return Optional.empty();
    }

    @Override
    public Optional<byte[]> exif() {
        return Optional.empty();
    }

    @Override
    public BufferedImage decode(Decoding decoding) throws IOException {
        BufferedImage image;
        try {
            image = decoding.read(
                    Decoding.registeredReader("com.sun.imageio.plugins.gif.GIFImageReaderSpi"),
                    new ByteArrayImageInputStream(file.array()));
        } catch (IOException e) {
            boolean ended = file.u8(file.length() - 1) == TRAILER;
            throw ended ? e : new TruncatedException(e.getMessage());
        }
        if (image.getWidth() == width && image.getHeight() == height) {
            return image;
        }
        BufferedImage screen = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = screen.createGraphics();
        graphics.drawImage(image, left(), top(), null);
        graphics.dispose();
        return screen;
    }
}
