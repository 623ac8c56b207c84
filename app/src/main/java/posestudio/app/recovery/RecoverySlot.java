package posestudio.app.recovery;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import posestudio.editor.file.AtomicFile;
import posestudio.editor.projectfile.ProjectFile;

/**
 * A folder in which the unsaved work on one picture is kept, and the lock that says whose it is. The lock is held as
 * long as the studio lives that works on it: the system takes it away when the studio ends, however it ends.
 */
public final class RecoverySlot implements AutoCloseable {
    private static final String THUMBNAIL = "thumbnail.png";
    private static final String PICTURE = "pixels.png";
    /** Most characters of a picture's name that are kept; with every ending it stays below what a disk allows. */
    private static final int MOST_OF_NAME = 40;

    private final RecoveryFolder root;
    private final String id;
    private final Path folder;
    private final FileChannel lock;

    RecoverySlot(RecoveryFolder root, String id, Path folder, FileChannel lock) {
        this.root = root;
        this.id = id;
        this.folder = folder;
        this.lock = lock;
    }

    String id() {
        return id;
    }

    Path folder() {
        return folder;
    }

    /** Where the project of a picture of that name goes. */
    public Path projectFor(String name) {
        // A picture that came from the clipboard may be called anything.
        String stem = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
        int length = Math.min(MOST_OF_NAME, stem.codePointCount(0, stem.length()));
        return folder.resolve(stem.substring(0, stem.offsetByCodePoints(0, length)) + ProjectFile.ENDING);
    }

    /** Where a picture goes that has no file of its own. */
    public Path picture() {
        return folder.resolve(PICTURE);
    }

    /** The project that is kept here, if one has been written. */
    public Optional<Path> project() {
        return files().stream().filter(ProjectFile::isNamedSo).findFirst();
    }

    /** When it was written. */
    public Instant time() {
        try {
            return Files.getLastModifiedTime(project().orElse(folder)).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }

    /** Keeps a small picture of it. */
    public void writeThumbnail(BufferedImage image) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        AtomicFile.write(folder.resolve(THUMBNAIL), png.toByteArray(), true);
    }

    /** Whether there is a small picture of it. */
    boolean hasThumbnail() {
        return Files.exists(folder.resolve(THUMBNAIL));
    }

    /** The small picture, if there is one. */
    public Optional<BufferedImage> thumbnail() {
        try {
            return Optional.ofNullable(ImageIO.read(folder.resolve(THUMBNAIL).toFile()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Takes the folder away: its work is saved elsewhere, or was undone. */
    public void delete() throws IOException {
        for (Path file : files()) {
            Files.delete(file);
        }
        Files.deleteIfExists(folder);
        root.release(this);
    }

    /** Moves the folder into the archive: nobody wants its work now. Takes it away when nothing is in it. */
    public void archive() throws IOException {
        if (project().isEmpty()) {
            delete();
        } else {
            root.moveToArchive(this);
            root.release(this);
        }
    }

    /** Lets go of it; it stays where it is and is offered at the next start. */
    @Override
    public void close() {
        root.release(this);
    }

    void unlock() throws IOException {
        lock.close();
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
