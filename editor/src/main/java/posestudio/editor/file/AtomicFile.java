package posestudio.editor.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that appears whole or not at all: written beside its target under another name, forced to disk, then moved in
 * one step. Whoever looks, even after a crash, finds the old file or the new one. Unless {@link #commit() committed} it
 * leaves nothing behind, also when the program is asked to end meanwhile; only a killed process leaves the temporary
 * file ({@code .posestudio-….part}).
 */
public final class AtomicFile implements AutoCloseable {
    private final Path target;
    private final boolean overwrite;
    private final Path temporary;
    private final FileChannel channel;
    private final Thread cleaner = new Thread(this::discard, "remove unfinished file");
    private boolean committed;

    private AtomicFile(Path target, Path temporary, boolean overwrite) throws IOException {
        this.target = target;
        this.overwrite = overwrite;
        this.temporary = temporary;
        channel = FileChannel.open(
                temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.READ);
        Runtime.getRuntime().addShutdownHook(cleaner);
    }

    /**
     * Begins a file.
     *
     * @param target where it is to appear; a link is followed, so that what it points to is replaced
     * @param overwrite whether a file there may be replaced
     * @throws FileAlreadyExistsException when there is one and it may not
     * @throws NoSuchFileException when the folder does not exist
     * @throws IOException when nothing can be written there
     */
    public static AtomicFile create(Path target, boolean overwrite) throws IOException {
        check(target, overwrite);
        Path place = place(target);
        return new AtomicFile(place, place.resolveSibling(".posestudio-" + UUID.randomUUID() + ".part"), overwrite);
    }

    /**
     * Begins a file whose unfinished content lies where the caller wants it, so that the caller finds it again after the
     * process was killed.
     *
     * @param temporary does not exist yet; on the same disk as the target
     * @throws IOException as {@link #create(Path, boolean)} throws it
     */
    public static AtomicFile create(Path target, Path temporary, boolean overwrite) throws IOException {
        check(target, overwrite);
        return new AtomicFile(place(target), temporary, overwrite);
    }

    /** Where a file really lies, or is going to. */
    public static Path place(Path target) throws IOException {
        return Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
    }

    /**
     * Finds out what can be known before anything is written: throws as {@link #create(Path, boolean)} does, leaves no
     * trace.
     */
    public static void check(Path target, boolean overwrite) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new FileSystemException(target.toString(), null, "is a folder");
        } else if (!Files.exists(folder)) {
            // A path below a file does not "not exist", it is impossible; both read the same to a person.
            throw new NoSuchFileException(folder.toString());
        } else if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        } else if (!Files.isWritable(folder) || Files.exists(target) && !Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString());
        } else if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new FileSystemException(target.toString(), null, "not a regular file");
        } else if (Files.exists(target) && !overwrite) {
            throw new FileAlreadyExistsException(target.toString());
        }
    }

    /**
     * Writes a whole file at once.
     *
     * @throws IOException as {@link #create(Path, boolean)} and {@link #commit()} throw it
     */
    public static void write(Path target, byte[] content, boolean overwrite) throws IOException {
        try (AtomicFile file = create(target, overwrite)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                file.channel().write(rest);
            }
            file.commit();
        }
    }

    /** Where the content is written to, from the start. */
    public FileChannel channel() {
        return channel;
    }

    /**
     * Forces the content to disk and lets the file appear.
     *
     * @throws FileAlreadyExistsException when another file has appeared meanwhile that may not be replaced
     */
    public void commit() throws IOException {
        channel.force(true);
        channel.close();
        if (overwrite) {
            keepPermissions();
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } else {
            appear();
        }
        committed = true;
        forceFolder();
    }

    /** A new file may be more open than the one it replaces. */
    private void keepPermissions() throws IOException {
        if (Files.exists(target)) {
            try {
                Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(target));
            } catch (UnsupportedOperationException e) {
                // Windows: a new file inherits from its folder.
                return;
            }
        }
    }

    /** A move replaces what is there, a link does not; where links cannot be had, the name is claimed first. */
    private void appear() throws IOException {
        try {
            Files.createLink(target, temporary);
            Files.delete(temporary);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            claimAndMove();
        }
    }

    private void claimAndMove() throws IOException {
        Files.createFile(target);
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.delete(target);
            throw e;
        }
    }

    /** The new name is on disk only when the folder is. */
    private void forceFolder() {
        try (FileChannel folder = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            // Windows opens no folders and needs none of this.
            return;
        }
    }

    /** Takes back what was not committed. */
    @Override
    public void close() {
        if (!committed) {
            discard();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(cleaner);
        } catch (IllegalStateException e) {
            // The program is ending; the hook runs by itself.
            return;
        }
    }

    private void discard() {
        try {
            channel.close();
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // Nothing can be done about it any more; the name tells what it is.
            return;
        }
    }
}
