package posestudio.editor.image.container;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;
import posestudio.editor.image.exif.ByteSource;
import posestudio.editor.image.exif.ExifBlock;
import posestudio.editor.image.exif.Tag;
import posestudio.editor.image.exif.TiffDirectory;
import posestudio.editor.image.exif.TiffEntry;
import posestudio.editor.image.exif.TiffStructure;

/**
 * The first picture of a TIFF file. Read from disk as needed: such files may be bigger than memory. The decoder does not
 * get to see the colour profile, except where it needs it: JPEG strips would be converted by it, and wrongly.
 */
final class TiffFile implements PictureFile {
    private static final int NEW_SUBFILE_TYPE = 0xfe;
    /** Means nothing, and stands where the profile's stands in the order of tags. */
    private static final int UNKNOWN_TAG = Tag.ICC_PROFILE + 1;

    private static final int SUB_DIRECTORIES = 0x14a;
    private static final int RGB = 2;
    private static final int CMYK = 5;
    /** CIE, ICC and ITU L*a*b*, which the decoder turns into sRGB. */
    private static final Set<Long> LAB = Set.of(8L, 9L, 10L);

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
            throw new UnsupportedPictureException(SourceFormat.CAMERA_RAW.label());
        } else if (main.number(Tag.PHOTOMETRIC, RGB) == RGB && main.number(Tag.BITS_PER_SAMPLE, 8) < 8) {
            // The decoder mixes up their bands.
            throw new UnsupportedPictureException("TIFF (RGB of less than 8 bits)");
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
        long photometric = structure.main().number(Tag.PHOTOMETRIC, RGB);
        boolean lab = LAB.contains(photometric);
        if (lab) {
            decoding.note("note.converted");
        }
        ImageInputStream input = ImageIO.createImageInputStream(path.toFile());
        try {
            return decoding.read(
                    new TIFFImageReaderSpi().createReaderInstance(),
                    lab || photometric == CMYK ? input : withoutProfile(input));
        } catch (EOFException e) {
            throw new TruncatedException(e.getMessage());
        }
    }

    private ImageInputStream withoutProfile(ImageInputStream input) {
        long place = structure.main().place(Tag.ICC_PROFILE);
        if (place < 0) {
            return input;
        }
        ByteBuffer unknown = ByteBuffer.allocate(2).order(structure.order()).putShort((short) UNKNOWN_TAG);
        return new PatchedInput(input, place, unknown.array());
    }
}
