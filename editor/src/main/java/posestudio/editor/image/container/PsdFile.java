package posestudio.editor.image.container;

import com.twelvemonkeys.imageio.plugins.psd.PSDImageReaderSpi;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import posestudio.editor.image.exif.ByteSource;

/**
 * The composite picture of a Photoshop document, which the document holds when it was saved for compatibility. Layout:
 * Adobe Photoshop File Formats Specification.
 */
final class PsdFile implements PictureFile {
    private static final int HEADER_LENGTH = 26;
    private static final int GREY_MODE = 1;
    private static final Map<Integer, String> UNREADABLE_MODES = Map.of(7, "PSD (multichannel)", 9, "PSD (Lab)");
    private static final int ICC_RESOURCE = 1039;
    private static final int EXIF_RESOURCE = 1058;
    private static final int MAX_RESOURCES = 256 << 20;

    private final Path path;
    private final Bytes header;
    private final int width;
    private final int height;
    private final Map<Integer, byte[]> resources = new HashMap<>();

    PsdFile(Path path) throws IOException {
        this.path = path;
        try (SeekableByteChannel channel = Files.newByteChannel(path)) {
            ByteSource source = ByteSource.of(channel);
            header = new Bytes(source.read(0, HEADER_LENGTH + 4));
            refuseWhatTheDecoderCannot();
            height = header.s32(14);
            width = header.s32(18);
            long at = HEADER_LENGTH + 4 + Integer.toUnsignedLong(header.s32(HEADER_LENGTH));
            int length = new Bytes(source.read(at, 4)).s32(0);
            if (length < 0 || length > MAX_RESOURCES) {
                throw new IOException(length + " bytes of resources");
            }
            readResources(new Bytes(source.read(at + 4, length)));
        } catch (EOFException e) {
            throw new TruncatedException(e.getMessage());
        }
    }

    private void refuseWhatTheDecoderCannot() throws IOException {
        String mode = UNREADABLE_MODES.get(header.u16(24));
        if (mode != null) {
            throw new UnsupportedPictureException(mode);
        } else if (header.u16(22) == 32) {
            // Floating point, which it takes for whole numbers.
            throw new UnsupportedPictureException("PSD (32 bits)");
        }
    }

    private void readResources(Bytes block) throws IOException {
        int at = 0;
        while (block.startsWith(at, "8BIM")) {
            int id = block.u16(at + 4);
            int name = 1 + block.u8(at + 6);
            int size = at + 6 + name + (name & 1);
            int length = block.s32(size);
            if (id == ICC_RESOURCE || id == EXIF_RESOURCE) {
                resources.put(id, block.slice(size + 4, length));
            }
            at = size + 4 + length + (length & 1);
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
        return header.startsWith(24, 0, GREY_MODE) || header.startsWith(24, 0, 0);
    }

    @Override
    public Optional<byte[]> iccProfile() {
        return Optional.ofNullable(resources.get(ICC_RESOURCE));
    }

    @Override
    public Optional<byte[]> exif() {
        return Optional.ofNullable(resources.get(EXIF_RESOURCE));
    }

    @Override
    public BufferedImage decode(Decoding decoding) throws IOException {
        try {
            return decoding.read(
                    new PSDImageReaderSpi().createReaderInstance(),
                    ImageIO.createImageInputStream(path.toFile()),
                    PsdFile::inOwnColours);
        } catch (EOFException e) {
            throw new TruncatedException(e.getMessage());
        }
    }

    /** Left to itself the decoder turns pictures that carry a profile into sRGB. */
    private static ImageReadParam inOwnColours(ImageReader reader) throws IOException {
        ImageReadParam param = reader.getDefaultReadParam();
        ColorSpace own = reader.getRawImageType(0).getColorModel().getColorSpace();
        Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
        while (types.hasNext()) {
            ImageTypeSpecifier type = types.next();
            if (type.getColorModel().getColorSpace().equals(own)) {
                param.setDestinationType(type);
                return param;
            }
        }
        return param;
    }
}
