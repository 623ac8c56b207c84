package posestudio.app.system;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Writes down what nobody foresaw, with all that a bug report needs, so that the person at work is spared the stack
 * trace. Entries are added to one file; when it has grown large it begins anew.
 */
public final class ErrorLog {
    private static final long MAX_BYTES = 1 << 20;

    private final Path file;

    /** A log in the given folder, which is made when needed. */
    public ErrorLog(Path folder) {
        file = folder.resolve("errors.log");
    }

    /** Where entries go. */
    public Path file() {
        return file;
    }

    /**
     * Adds an entry.
     *
     * @param doing what the program was asked to do, in a few words
     * @return the file; empty when it cannot be written, which must not be one more error
     */
    public Optional<Path> add(String doing, Throwable thrown) {
        try {
            Files.createDirectories(file.getParent());
            boolean large = Files.exists(file) && Files.size(file) > MAX_BYTES;
            Files.writeString(
                    file,
                    entry(doing, thrown),
                    StandardOpenOption.CREATE,
                    large ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND);
            return Optional.of(file);
        } catch (IOException | SecurityException e) {
            return Optional.empty();
        }
    }

    private static String entry(String doing, Throwable thrown) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        out.printf("%n== %s, %s%n", LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS), doing);
        Runtime runtime = Runtime.getRuntime();
        out.printf(
                "Pose Studio %s, Java %s, %s %s %s, %d of %d MiB%n",
                ProductVersion.text(),
                System.getProperty("java.version"),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch"),
                runtime.totalMemory() - runtime.freeMemory() >> 20,
                runtime.maxMemory() >> 20);
        thrown.printStackTrace(out);
        return text.toString();
    }
}
