package posestudio.editor.image.container;

import com.twelvemonkeys.imageio.plugins.bmp.BMPImageReaderSpi;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;

/** A Windows bitmap. Layout: BITMAPFILEHEADER, then one of the BITMAP*HEADER structures of the Windows GDI. */
final class BmpFile implements PictureFile {
    private static final int INFO_AT = 14;
    private static final int CORE_HEADER_LENGTH = 12;
    private static final int V5_HEADER_LENGTH = 124;

    private final Bytes file;
    private final int width;
    private final int height;

    BmpFile(byte[] data) throws IOException {
        file = new Bytes(data);
        try {
            boolean core = file.s32le(INFO_AT) == CORE_HEADER_LENGTH;
            width = core ? file.u16le(18) : file.s32le(18);
            height = core ? file.u16le(20) : Math.abs(file.s32le(22));
        } catch (EOFException e) {
            throw new TruncatedException(e.getMessage());
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
        try {
            boolean embedded = file.s32le(INFO_AT) == V5_HEADER_LENGTH && file.startsWith(INFO_AT + 56, "DEBM");
            return embedded
                    ? Optional.of(file.slice(INFO_AT + file.s32le(INFO_AT + 112), file.s32le(INFO_AT + 116)))
                    : Optional.empty();
        } catch (EOFException e) {
            return Optional.of(new byte[0]);
        }
    }

    @Override
    public Optional<byte[]> exif() {
        return Optional.empty();
    }

    @Override
    public BufferedImage decode(Decoding decoding) throws IOException {
        try {
            return decoding.read(
                    new BMPImageReaderSpi().createReaderInstance(), new ByteArrayImageInputStream(file.array()));
        } catch (EOFException e) {
            throw new TruncatedException(e.getMessage());
        }
    }
}
