package posestudio.models.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Where the files of one pack are read from. */
public interface PackFiles {
    /** The place in words, for messages. */
    String place();

    /**
     * Opens one file.
     *
     * @param path relative, with slashes
     * @throws IOException when it is not there or cannot be read
     */
    InputStream open(String path) throws IOException;

    /**
     * Where a file lies on disk, whether or not it is there; empty when the pack has no folder of its own.
     *
     * @param path relative, with slashes
     */
    default Optional<Path> path(String path) {
        return Optional.empty();
    }

    /** A pack in the class path, below a folder such as {@code posestudio/models/perception}. */
    static PackFiles bundled(ClassLoader loader, String folder) {
        return new PackFiles() {
            @Override
            public String place() {
                return "the program itself (" + folder + ")";
            }

            @Override
            public InputStream open(String path) throws IOException {
                InputStream stream = loader.getResourceAsStream(folder + "/" + path);
                if (stream == null) {
                    throw new NoSuchFileException(folder + "/" + path);
                }
                return stream;
            }
        };
    }

    /** A pack in a folder of the file system. */
    static PackFiles folder(Path folder) {
        return new PackFiles() {
            @Override
            public String place() {
                return folder.toString();
            }

            @Override
            public InputStream open(String path) throws IOException {
                return Files.newInputStream(folder.resolve(path));
            }

            @Override
            public Optional<Path> path(String path) {
                return Optional.of(folder.resolve(path));
            }
        };
    }
}
