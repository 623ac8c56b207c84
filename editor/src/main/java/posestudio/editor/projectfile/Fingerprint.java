package posestudio.editor.projectfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells whether a file is the one that was meant, whatever it is called and wherever it lies.
 *
 * @param bytes its length
 * @param sha256 its SHA-256, 64 lower-case hexadecimal digits
 */
public record Fingerprint(long bytes, String sha256) {
    /** @throws IllegalArgumentException when the checksum is none */
    public Fingerprint {
        if (!sha256.matches("[0-9a-f]{64}") || bytes < 0) {
            throw new IllegalArgumentException(bytes + " " + sha256);
        }
    }

    /** That of a file; reads all of it. */
    public static Fingerprint of(Path file) throws IOException {
        MessageDigest digest = newDigest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            long bytes = in.transferTo(OutputStream.nullOutputStream());
            return new Fingerprint(bytes, HexFormat.of().formatHex(digest.digest()));
        }
    }

    /** Whether a file is the one; reads it only when its length is right. */
    public boolean matches(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) == bytes && of(file).equals(this);
        } catch (IOException e) {
            return false;
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
