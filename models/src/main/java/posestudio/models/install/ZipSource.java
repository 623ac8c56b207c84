package posestudio.models.install;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import posestudio.models.install.InstallException.Reason;

/**
 * A zip. Nothing in it decides where something is written to; a zip with a name that leads out of it is refused all the
 * same, because whoever made it means harm.
 */
final class ZipSource implements PackSource {
    private final Path place;
    private final ZipFile zip;
    private final List<Item> items;

    private ZipSource(Path place, ZipFile zip, List<Item> items) {
        this.place = place;
        this.zip = zip;
        this.items = items;
    }

    /** Whether a file begins as a zip does. */
    static boolean isZip(Path place) {
        try (InputStream stream = Files.newInputStream(place)) {
            byte[] head = stream.readNBytes(4);
            return head.length == 4 && head[0] == 'P' && head[1] == 'K' && (head[2] == 3 || head[2] == 5);
        } catch (IOException e) {
            return false;
        }
    }

    static ZipSource open(Path place) throws InstallException {
        ZipFile zip = null;
        try {
            zip = new ZipFile(place.toFile());
            return new ZipSource(place, zip, list(place, zip));
        } catch (IOException | IllegalArgumentException e) {
            throw new InstallException(e, Reason.ZIP_DAMAGED, place.toString(), String.valueOf(e.getMessage()));
        } catch (InstallException e) {
            closeQuietly(zip);
            throw e;
        }
    }

    private static List<Item> list(Path place, ZipFile zip) throws InstallException {
        List<Item> items = new ArrayList<>();
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            if (leadsOut(entry.getName())) {
                throw new InstallException(Reason.ZIP_ESCAPES, place.toString(), entry.getName());
            }
            if (!entry.isDirectory()) {
                items.add(new Item(entry.getName(), entry.getSize()));
            }
            if (items.size() > MOST_ENTRIES) {
                throw new InstallException(Reason.TOO_MANY_FILES, place.toString());
            }
        }
        items.sort(Comparator.comparing(Item::path));
        return List.copyOf(items);
    }

    private static boolean leadsOut(String name) {
        return name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || List.of(name.split("/")).contains("..");
    }

    private static void closeQuietly(ZipFile zip) {
        try {
            zip.close();
        } catch (IOException e) {
            // It was only read.
            return;
        }
    }

    @Override
    public Path place() {
        return place;
    }

    @Override
    public List<Item> items() {
        return items;
    }

    @Override
    public InputStream open(Item item) throws IOException {
        ZipEntry entry = zip.getEntry(item.path());
        return new Unbroken(zip.getInputStream(entry), entry.getCrc());
    }

    /** Java leaves the checksums of a zip alone; without them a flipped bit would be a build that nobody knows. */
    private static final class Unbroken extends CheckedInputStream {
        private final long crc;

        Unbroken(InputStream stream, long crc) {
            super(stream, new CRC32());
            this.crc = crc;
        }

        @Override
        public int read(byte[] bytes, int start, int length) throws IOException {
            int read = super.read(bytes, start, length);
            if (read < 0 && getChecksum().getValue() != crc) {
                throw new ZipException("wrong checksum");
            }
            return read;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
