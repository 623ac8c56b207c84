package posestudio.editor.image.exif;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays directories and their values out as bytes of a (not big) TIFF structure. */
public final class DirectoryWriter {
    private static final int HEADER_LENGTH = 8;

    private DirectoryWriter() {}

    /** The eight bytes a TIFF structure begins with, whose first directory lies at {@code firstDirectory}. */
    public static byte[] header(ByteOrder order, long firstDirectory) {
        char letter = order == ByteOrder.BIG_ENDIAN ? 'M' : 'I';
        ByteBuffer buffer = ByteBuffer.allocate(HEADER_LENGTH).order(order);
        buffer.put((byte) letter).put((byte) letter).putShort((short) 42).putInt((int) firstDirectory);
        return buffer.array();
    }

    /** A whole structure in memory: header, then the directories. */
    static byte[] structure(TiffStructure structure) {
        byte[] directories = directories(structure, HEADER_LENGTH);
        ByteBuffer buffer = ByteBuffer.allocate(HEADER_LENGTH + directories.length);
        return buffer.put(header(structure.order(), HEADER_LENGTH))
                .put(directories)
                .array();
    }

    /**
     * The structure's first directory with all directories that hang on it, as they are to lie at {@code place} of a
     * file; pointers to them are set anew.
     */
    public static byte[] directories(TiffStructure structure, long place) {
        ByteOrder order = structure.order();
        List<TiffDirectory> all = new ArrayList<>();
        TiffDirectory main = copy(structure.main());
        all.add(main);
        Optional<TiffDirectory> exif = structure.exif().map(DirectoryWriter::copy);
        exif.ifPresent(all::add);
        structure.gps().ifPresent(all::add);
        exif.ifPresent(e -> structure.interoperability().ifPresent(all::add));
        point(main, Tag.EXIF_DIRECTORY, exif, order);
        point(main, Tag.GPS_DIRECTORY, structure.gps(), order);
        exif.ifPresent(e -> point(e, Tag.INTEROPERABILITY_DIRECTORY, structure.interoperability(), order));

        long[] places = new long[all.size()];
        long end = place;
        for (int i = 0; i < all.size(); i++) {
            places[i] = end;
            end += length(all.get(i));
        }
        // Pointers have a fixed length, so setting them does not move what was just placed.
        exif.ifPresent(e -> main.put(pointer(Tag.EXIF_DIRECTORY, order, places[all.indexOf(e)])));
        structure.gps().ifPresent(g -> main.put(pointer(Tag.GPS_DIRECTORY, order, places[all.indexOf(g)])));
        exif.ifPresent(e -> structure
                .interoperability()
                .ifPresent(x -> e.put(pointer(Tag.INTEROPERABILITY_DIRECTORY, order, places[all.indexOf(x)]))));
        ByteBuffer buffer = ByteBuffer.allocate((int) (end - place)).order(order);
        for (int i = 0; i < all.size(); i++) {
            write(all.get(i), buffer, places[i], place);
        }
        return buffer.array();
    }

    private static TiffDirectory copy(TiffDirectory from) {
        TiffDirectory copy = new TiffDirectory();
        from.entries().values().forEach(copy::put);
        return copy;
    }

    private static void point(TiffDirectory from, int tag, Optional<TiffDirectory> to, ByteOrder order) {
        if (to.isPresent()) {
            from.put(pointer(tag, order, 0));
        } else {
            from.remove(tag);
        }
    }

    private static TiffEntry pointer(int tag, ByteOrder order, long place) {
        return TiffEntry.of(tag, TiffEntry.LONG, order, place);
    }

    private static int length(TiffDirectory directory) {
        int values = directory.entries().values().stream()
                .mapToInt(entry -> entry.value().length <= 4 ? 0 : even(entry.value().length))
                .sum();
        return 2 + directory.entries().size() * 12 + 4 + values;
    }

    /** Values begin on even places, as the format demands. */
    private static int even(int length) {
        return length + (length & 1);
    }

    private static void write(TiffDirectory directory, ByteBuffer buffer, long place, long start) {
        int entries = directory.entries().size();
        int value = (int) (place - start) + 2 + entries * 12 + 4;
        buffer.position((int) (place - start));
        buffer.putShort((short) entries);
        for (TiffEntry entry : directory.entries().values()) {
            buffer.putShort((short) entry.tag()).putShort((short) entry.type()).putInt(entry.count());
            int next = buffer.position() + 4;
            if (entry.value().length <= 4) {
                buffer.put(entry.value());
            } else {
                buffer.putInt((int) (start + value));
                buffer.position(value);
                buffer.put(entry.value());
                value += even(entry.value().length);
            }
            buffer.position(next);
        }
    }
}
