package posestudio.models.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * Remembers beside a pack which of its files were found right, so that hundreds of megabytes are read through once and
 * not at every start. A file whose size or time has changed since is read anew. Where nothing can be written, files are
 * read each time.
 */
final class CheckedFiles {
    private static final int BLOCK = 1 << 16;

    private final Path memory;

    /** A memory in a file that need not exist. */
    CheckedFiles(Path memory) {
        this.memory = memory;
    }

    /** Whether a file is the one that the manifest describes. */
    synchronized boolean isRight(Path file, PackManifest.PackFile described) throws IOException {
        String line = "%d %d %s %s"
                .formatted(
                        Files.size(file),
                        Files.getLastModifiedTime(file).toMillis(),
                        described.sha256(),
                        described.path());
        List<String> known = read();
        if (known.contains(line)) {
            return true;
        }
        if (Files.size(file) != described.size()) {
            return false;
        }
        try (InputStream stream = Files.newInputStream(file)) {
            if (!sha256(stream).equalsIgnoreCase(described.sha256())) {
                return false;
            }
        }
        known.removeIf(other -> other.endsWith(" " + described.path()));
        known.add(line);
        write(known);
        return true;
    }

    private List<String> read() {
        try {
            return new ArrayList<>(Files.readAllLines(memory));
        } catch (IOException e) {
            return new ArrayList<>();
        }
    }

    private void write(List<String> lines) {
        try {
            Files.createDirectories(memory.getParent());
            Path partial = memory.resolveSibling(memory.getFileName() + "." + UUID.randomUUID() + ".part");
            try {
                Files.write(partial, lines);
                Files.move(partial, memory, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            System.getLogger(CheckedFiles.class.getName())
                    .log(System.Logger.Level.DEBUG, "checked files are not remembered: " + e);
        }
    }

    /** The checksum of all that a stream still holds, lower-case hexadecimal. */
    static String sha256(InputStream stream) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[BLOCK];
            for (int read = stream.read(block); read >= 0; read = stream.read(block)) {
                digest.update(block, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
