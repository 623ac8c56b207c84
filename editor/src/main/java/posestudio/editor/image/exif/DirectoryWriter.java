package posestudio.editor.image.exif;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

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
        TiffDirectory main = copy(structure.main(), Tag.EXIF_DIRECTORY, Tag.GPS_DIRECTORY);
        List<Link> links = new ArrayList<>();
        structure.exif().map(from -> copy(from, Tag.INTEROPERABILITY_DIRECTORY)).ifPresent(exif -> {
            links.add(new Link(main, Tag.EXIF_DIRECTORY, exif));
            structure
                    .interoperability()
                    .ifPresent(more -> links.add(new Link(exif, Tag.INTEROPERABILITY_DIRECTORY, more)));
        });
        structure.gps().ifPresent(gps -> links.add(new Link(main, Tag.GPS_DIRECTORY, gps)));
        // A pointer is as long as any other, so room is made for all before it is known where they lead.
        links.forEach(link -> link.point(structure.order(), 0));
        long end = place + length(main);
        for (Link link : links) {
            link.point(structure.order(), end);
            end += length(link.to());
        }
        ByteBuffer buffer = ByteBuffer.allocate((int) (end - place)).order(structure.order());
        write(main, buffer, place, place);
        for (Link link : links) {
            write(link.to(), buffer, link.from().number(link.tag(), 0), place);
        }
        return buffer.array();
    }

    /** One directory hanging on another. */
    private record Link(TiffDirectory from, int tag, TiffDirectory to) {
        void point(ByteOrder order, long place) {
            from.put(TiffEntry.of(tag, TiffEntry.LONG, order, place));
        }
    }

    private static TiffDirectory copy(TiffDirectory from, int... without) {
        TiffDirectory copy = new TiffDirectory();
        from.entries().values().forEach(copy::put);
        for (int tag : without) {
            copy.remove(tag);
        }
        return copy;
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
