package posestudio.app.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import posestudio.editor.file.AtomicFile;
import posestudio.editor.json.JsonTree;

/**
 * The one file {@code settings.json}. Several studios may run at once: each change is made to what the file holds at
 * that moment, under a lock, and the file is replaced as a whole, so that nobody ever reads half of it and nobody's
 * change is lost.
 */
public final class SettingsFile {
    private final Path file;

    /** The file in that folder; neither need exist. */
    public SettingsFile(Path folder) {
        file = folder.resolve("settings.json");
    }

    /** What the file holds; where it is missing or cannot be understood, what holds before the first run. */
    public Settings read() {
        try {
            return SettingsJson.read(readTree());
        } catch (IOException e) {
            return Settings.DEFAULT;
        }
    }

    /**
     * Changes what the file holds.
     *
     * @throws IOException when the folder or file cannot be written
     */
    public synchronized void update(UnaryOperator<Settings> change) throws IOException {
        Files.createDirectories(file.getParent());
        Path lockFile = file.resolveSibling("settings.lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assert lock.isValid();
            Map<String, Object> json = readForUpdate();
            SettingsJson.write(change.apply(SettingsJson.read(json)), json);
            AtomicFile.write(file, JsonTree.write(json), true);
        }
    }

    private Map<String, Object> readForUpdate() throws IOException {
        try {
            return readTree();
        } catch (JsonProcessingException e) {
            // Somebody's hand may have slipped while editing it; their work is kept beside the new file.
            Files.copy(file, file.resolveSibling("settings.unreadable.json"), StandardCopyOption.REPLACE_EXISTING);
            return new LinkedHashMap<>();
        }
    }

    private Map<String, Object> readTree() throws IOException {
        try {
            return JsonTree.read(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return new LinkedHashMap<>();
        }
    }
}
