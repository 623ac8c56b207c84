package posestudio.models.install;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What tells a content from any other.
 *
 * @param size bytes
 * @param sha256 lower-case hexadecimal
 */
record Digest(long size, String sha256) {
    private static final int PIECE = 1 << 20;

    /** Sees the content pass by. */
    interface Passing {
        /** So many more bytes were read. */
        void passed(int bytes) throws InstallException, IOException;
    }

    /** Reads a content to its end. */
    static Digest of(InputStream content, Passing passing) throws IOException, InstallException {
        return of(content, OutputStream.nullOutputStream(), passing);
    }

    /** Reads a content to its end and writes it elsewhere. */
    static Digest of(InputStream content, OutputStream copy, Passing passing) throws IOException, InstallException {
        MessageDigest digest = algorithm();
        byte[] piece = new byte[PIECE];
        long size = 0;
        for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
            digest.update(piece, 0, read);
            copy.write(piece, 0, read);
            size += read;
            passing.passed(read);
        }
        return new Digest(size, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest algorithm() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
