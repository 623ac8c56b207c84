package posestudio.editor.image.exif;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * The first directory of a TIFF structure and the directories hanging on it: what an EXIF block is made of, and the
 * beginning of every TIFF file.
 *
 * @param order which end of numbers comes first
 * @param big whether it is a BigTIFF
 * @param main the first directory (IFD0)
 * @param mainPlace where it lies
 * @param exif how the photo was taken
 * @param gps where
 * @param interoperability inside the EXIF directory
 */
public record TiffStructure(
        ByteOrder order,
        boolean big,
        TiffDirectory main,
        long mainPlace,
        Optional<TiffDirectory> exif,
        Optional<TiffDirectory> gps,
        Optional<TiffDirectory> interoperability) {
    /**
     * Reads the structure.
     *
     * @throws IOException when it is not one, or ends too early
     */
    public static TiffStructure read(ByteSource source) throws IOException {
        byte[] head = source.read(0, 8);
        ByteOrder order = head[0] == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        Numbers numbers = new Numbers(source, order);
        int version = numbers.u16(2);
        if (head[0] != head[1] || head[0] != 'M' && head[0] != 'I' || version != 42 && version != 43) {
            throw new IOException("no TIFF structure");
        }
        boolean big = version == 43;
        long place = big ? numbers.u64(8) : numbers.u32(4);
        TiffDirectory main = TiffDirectory.read(source, order, big, place);
        Optional<TiffDirectory> exif = follow(source, order, big, main, Tag.EXIF_DIRECTORY);
        return new TiffStructure(
                order,
                big,
                main,
                place,
                exif,
                follow(source, order, big, main, Tag.GPS_DIRECTORY),
                exif.flatMap(e -> follow(source, order, big, e, Tag.INTEROPERABILITY_DIRECTORY)));
    }

    /** A directory another one points to; a broken pointer is no directory. */
    private static Optional<TiffDirectory> follow(
            ByteSource source, ByteOrder order, boolean big, TiffDirectory from, int tag) {
        long at = from.number(tag, -1);
        if (at < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(TiffDirectory.read(source, order, big, at));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
