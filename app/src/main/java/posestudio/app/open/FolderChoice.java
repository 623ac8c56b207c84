package posestudio.app.open;

import java.nio.file.Path;
import java.util.Optional;

/** Asks which picture of a folder is meant. */
public interface FolderChoice {
    /** Whether the path is a folder. */
    default boolean isFolder(Path path) {
        return java.nio.file.Files.isDirectory(path);
    }

    /** The picture the person chose; empty when none. Shows a dialog and waits. */
    Optional<Path> choose(Path folder);
}
