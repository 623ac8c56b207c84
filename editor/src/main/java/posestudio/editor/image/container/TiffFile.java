package posestudio.editor.image.container;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import posestudio.editor.image.exif.ByteSource;
import posestudio.editor.image.exif.ExifBlock;
import posestudio.editor.image.exif.Tag;
import posestudio.editor.image.exif.TiffDirectory;
import posestudio.editor.image.exif.TiffEntry;
import posestudio.editor.image.exif.TiffStructure;

/** The first picture of a TIFF file. Read from disk as needed: such files may be bigger than memory. */
final class TiffFile implements PictureFile {
    private static final int NEW_SUBFILE_TYPE = 0xfe;
    private static final int SUB_DIRECTORIES = 0x14a;

    private final Path path;
    private final TiffStructure structure;

    TiffFile(Path path) throws IOException {
        this.path = path;
        try (SeekableByteChannel channel = Files.newByteChannel(path)) {
            structure = TiffStructure.read(ByteSource.of(channel));
        } catch (EOFException e) {
            throw new TruncatedException(e.getMessage());
        }
        TiffDirectory main = structure.main();
        boolean previewFirst =
                main.number(NEW_SUBFILE_TYPE, 0) == 1 && main.entries().containsKey(SUB_DIRECTORIES);
        if (previewFirst || main.entries().containsKey(Tag.DNG_VERSION)) {
            throw new UnsupportedPictureException(SourceFormat.CAMERA_RAW);
        }
    }

    @Override
    public int width() {
        return size(Tag.IMAGE_WIDTH);
    }

    @Override
    public int height() {
        return size(Tag.IMAGE_LENGTH);
    }

    private int size(int tag) {
        return (int) Math.min(Integer.MAX_VALUE, structure.main().number(tag, 0));
    }

    @Override
    public boolean isGrey() {
        return structure.main().number(Tag.PHOTOMETRIC, 2) <= 1;
    }

    @Override
    public Optional<byte[]> iccProfile() {
        return Optional.ofNullable(structure.main().entries().get(Tag.ICC_PROFILE))
                .map(TiffEntry::value);
    }

    @Override
    public Optional<byte[]> exif() {
        return ExifBlock.of(structure);
    }

    @Override
    public BufferedImage decode(Decoding decoding) throws IOException {
        try {
            return decoding.read(
                    new TIFFImageReaderSpi().createReaderInstance(), ImageIO.createImageInputStream(path.toFile()));
        } catch (EOFException e) {
            throw new TruncatedException(e.getMessage());
        }
    }
}
