package posestudio.models.install.download;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;

/**
 * A file that has arrived in part, with a note beside it that tells of which content it is the beginning. Both stay when
 * the program ends, so that the next one goes on.
 */
final class PartialFile {
    private static final String ADDRESS = "address";
    private static final String VALIDATOR = "validator";
    private static final String LENGTH = "length";

    private final Path content;
    private final Path note;
    private final Properties known = new Properties();

    /**
     * What is there of a file from an address.
     *
     * @param content where it is or will be
     */
    PartialFile(Path content, String address) throws IOException {
        this.content = content;
        note = content.resolveSibling(content.getFileName() + ".note");
        if (Files.exists(note) && Files.exists(content)) {
            try (Reader reader = Files.newBufferedReader(note)) {
                known.load(reader);
            } catch (IllegalArgumentException e) {
                known.clear();
            }
        }
        if (!address.equals(known.getProperty(ADDRESS)) || whole() >= 0 && length() > whole()) {
            discard();
            known.setProperty(ADDRESS, address);
        }
    }

    Path content() {
        return content;
    }

    /** Bytes that are there. */
    long length() throws IOException {
        return Files.exists(content) ? Files.size(content) : 0;
    }

    /** Bytes of the whole file; negative where that was not said. */
    long whole() {
        try {
            return Long.parseLong(known.getProperty(LENGTH, "-1"));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** What the server called the content: a strong entity tag or a date; empty when nothing is known. */
    String validator() {
        return known.getProperty(VALIDATOR, "");
    }

    /** Throws away what is there; what arrives next is the beginning of a content that is called so. */
    void begin(String validator, long whole) throws IOException {
        discard();
        known.setProperty(VALIDATOR, validator);
        known.setProperty(LENGTH, String.valueOf(whole));
        Files.createFile(content);
        try (Writer writer = Files.newBufferedWriter(note)) {
            known.store(writer, null);
        }
    }

    /** Throws away what is there. */
    void discard() throws IOException {
        Files.deleteIfExists(content);
        Files.deleteIfExists(note);
        known.remove(VALIDATOR);
        known.remove(LENGTH);
    }

    /** Where what arrives is added. */
    FileChannel append() throws IOException {
        return FileChannel.open(content, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
