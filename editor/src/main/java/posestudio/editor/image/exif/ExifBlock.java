package posestudio.editor.image.exif;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the camera wrote about a photo, as a TIFF structure in memory (EXIF 2.32, section 4.5). Changed in place where it
 * must be: maker notes hold places of their own that would break if anything moved.
 */
public final class ExifBlock {
    private static final int THUMBNAIL_PLACE = 0x201;
    private static final int THUMBNAIL_LENGTH = 0x202;

    private final byte[] data;
    private final TiffStructure structure;

    private ExifBlock(byte[] data, TiffStructure structure) {
        this.data = data;
        this.structure = structure;
    }

    /** The block of these bytes, with or without the prefix that only JPEG should have; empty when they are not one. */
    public static Optional<ExifBlock> parse(byte[] bytes) {
        boolean prefixed = bytes.length > 6 && bytes[0] == 'E' && bytes[1] == 'x';
        byte[] data = prefixed ? Arrays.copyOfRange(bytes, 6, bytes.length) : bytes;
        try {
            TiffStructure structure = TiffStructure.read(ByteSource.of(data));
            return structure.big() ? Optional.empty() : Optional.of(new ExifBlock(data, structure));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * What a TIFF file tells about its photo, without what it tells about how its samples are stored; empty when it
     * tells nothing.
     */
    public static Optional<byte[]> of(TiffStructure file) {
        TiffDirectory main = new TiffDirectory();
        file.main().entries().values().stream()
                .filter(entry -> Tag.isAboutThePhoto(entry.tag()))
                .forEach(main::put);
        if (main.entries().isEmpty() && file.exif().isEmpty() && file.gps().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(DirectoryWriter.structure(
                new TiffStructure(file.order(), false, main, 0, file.exif(), file.gps(), file.interoperability())));
    }

    /** The block itself; must not be written to. */
    public byte[] bytes() {
        return data;
    }

    /** Its directories. */
    public TiffStructure structure() {
        return structure;
    }

    /** How the stored picture is to be turned for showing, 1..8; 1 when nothing (sensible) is said. */
    public int orientation() {
        long value = structure.main().number(Tag.ORIENTATION, 1);
        return value >= 1 && value <= 8 ? (int) value : 1;
    }

    /**
     * The block for an upright picture of the given size: orientation 1, sizes right where sizes are said, and without
     * the embedded thumbnail, which would show the old picture.
     */
    public byte[] forPicture(int width, int height) {
        byte[] changed = data.clone();
        set(changed, structure.main(), Tag.ORIENTATION, 1);
        set(changed, structure.main(), Tag.IMAGE_WIDTH, width);
        set(changed, structure.main(), Tag.IMAGE_LENGTH, height);
        structure.exif().ifPresent(exif -> {
            set(changed, exif, Tag.PIXEL_X_DIMENSION, width);
            set(changed, exif, Tag.PIXEL_Y_DIMENSION, height);
        });
        return withoutThumbnail(changed);
    }

    private static void set(byte[] block, TiffDirectory directory, int tag, int number) {
        TiffEntry entry = directory.entries().get(tag);
        if (entry == null || !entry.isWhole() || entry.count() < 1) {
            return;
        }
        ByteBuffer buffer = ByteBuffer.wrap(block).order(entry.order());
        int at = (int) entry.place();
        if (entry.type() == TiffEntry.SHORT && number <= 0xffff) {
            buffer.putShort(at, (short) number);
        } else if (entry.type() == TiffEntry.LONG) {
            buffer.putInt(at, number);
        } else if (entry.value().length <= 4) {
            // The value field has room for 32 bits, whatever stood in it.
            buffer.putShort(at - 6, (short) TiffEntry.LONG).putInt(at - 4, 1).putInt(at, number);
        }
    }

    /** Unhooks the second directory and overwrites its picture with zeros; cut off when it stands last. */
    private byte[] withoutThumbnail(byte[] block) {
        ByteBuffer buffer = ByteBuffer.wrap(block).order(structure.order());
        int count = buffer.getShort((int) structure.mainPlace()) & 0xffff;
        int link = (int) structure.mainPlace() + 2 + count * 12;
        if (link > block.length - 4) {
            return block;
        }
        long second = buffer.getInt(link) & 0xffffffffL;
        buffer.putInt(link, 0);
        try {
            TiffDirectory thumbnail = TiffDirectory.read(ByteSource.of(data), structure.order(), false, second);
            int at = (int) thumbnail.number(THUMBNAIL_PLACE, 0);
            int length = (int) thumbnail.number(THUMBNAIL_LENGTH, 0);
            if (at > 0 && length > 0 && at <= block.length - length && !isInUse(at, length)) {
                Arrays.fill(block, at, at + length, (byte) 0);
                return at + length >= block.length - 1 ? Arrays.copyOf(block, at) : block;
            }
        } catch (IOException e) {
            return block;
        }
        return block;
    }

    /** Whether anything that stays lies there: a broken file may call anything its thumbnail. */
    private boolean isInUse(int at, int length) {
        return at < structure.mainPlace() + 2
                || directories().stream()
                        .flatMap(directory -> directory.entries().values().stream())
                        .anyMatch(entry ->
                                entry.place() < (long) at + length && entry.place() + entry.value().length > at);
    }

    private List<TiffDirectory> directories() {
        return Stream.of(Optional.of(structure.main()), structure.exif(), structure.gps(), structure.interoperability())
                .flatMap(Optional::stream)
                .toList();
    }
}
