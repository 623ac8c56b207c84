package posestudio.editor.image.exif;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One directory of a TIFF structure: its entries by tag. Layout as in TIFF 6.0, section 2, and for files over 4 GB as
 * in BigTIFF.
 */
public final class TiffDirectory {
    /** Longer values than this are not looked at: no tag that matters has them. */
    private static final long MAX_VALUE_LENGTH = 64L << 20;

    private final SortedMap<Integer, TiffEntry> entries = new TreeMap<>();
    private final Map<Integer, Long> places = new HashMap<>();

    /** Entries by tag, in rising order. */
    public SortedMap<Integer, TiffEntry> entries() {
        return Collections.unmodifiableSortedMap(entries);
    }

    /** Adds or replaces an entry. */
    public void put(TiffEntry entry) {
        entries.put(entry.tag(), entry);
    }

    /** Where an entry itself, which begins with its tag's two bytes, was read from; -1 for one that was not read. */
    public long place(int tag) {
        return places.getOrDefault(tag, -1L);
    }

    /** Takes an entry out, if it is there. */
    public void remove(int tag) {
        entries.remove(tag);
    }

    /** The first number of an entry, or {@code otherwise} when it is missing or holds no whole numbers. */
    public long number(int tag, long otherwise) {
        TiffEntry entry = entries.get(tag);
        return entry == null || !entry.isWhole() || entry.count() < 1 ? otherwise : entry.number(0);
    }

    /**
     * Reads the directory at {@code at}. Entries that point outside the source or have an unknown type are left out,
     * as viewers do.
     *
     * @param big whether offsets have eight bytes (BigTIFF)
     * @throws IOException when the directory itself is not all there
     */
    static TiffDirectory read(ByteSource source, ByteOrder order, boolean big, long at) throws IOException {
        TiffDirectory directory = new TiffDirectory();
        Numbers numbers = new Numbers(source, order);
        int countLength = big ? 8 : 2;
        int entryLength = big ? 20 : 12;
        long count = big ? numbers.u64(at) : numbers.u16(at);
        if (count > 0xffff) {
            throw new IOException(count + " entries");
        }
        for (int i = 0; i < count; i++) {
            long entry = at + countLength + (long) i * entryLength;
            int tag = numbers.u16(entry);
            int type = numbers.u16(entry + 2);
            long values = big ? numbers.u64(entry + 4) : numbers.u32(entry + 4);
            long field = entry + (big ? 12 : 8);
            int size = TiffEntry.sizeOf(type);
            if (size == 0 || values < 0 || values > MAX_VALUE_LENGTH / size) {
                continue;
            }
            int length = (int) (values * size);
            long place = length <= (big ? 8 : 4) ? field : big ? numbers.u64(field) : numbers.u32(field);
            if (place >= 0 && place <= source.length() - length) {
                directory.put(new TiffEntry(tag, type, source.read(place, length), order, place));
                directory.places.put(tag, entry);
            }
        }
        return directory;
    }
}
