package posestudio.models.install;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import posestudio.models.ModelException;
import posestudio.models.install.InstallException.Reason;
import posestudio.models.pack.ModelPack;
import posestudio.models.pack.PackFiles;

/**
 * Where one pack lies, and the hidden folders beside it in which it grows: it appears whole, and the one before it stays
 * until then. Held by one at a time, also of several processes; what a killed one left is put in order when it is taken.
 */
final class PackPlace implements AutoCloseable {
    private static final String OLD = ".old";
    private static final long HARDLY_ANY_ROOM = 1 << 20;

    private final Path folder;
    private final String id;
    private final Path target;
    private final FileChannel channel;

    private PackPlace(Path folder, String id, Path target, FileChannel channel) {
        this.folder = folder;
        this.id = id;
        this.target = target;
        this.channel = channel;
    }

    /**
     * Takes the place of a pack in the folder of packs.
     *
     * @throws InstallException when somebody else has it, or nothing can be written there
     */
    static PackPlace take(Path folder, String id) throws InstallException {
        FileChannel channel = null;
        try {
            Files.createDirectories(folder);
            channel = FileChannel.open(
                    folder.resolve("." + id + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new InstallException(Reason.BUSY, id);
            }
            PackPlace place = new PackPlace(folder, id, folderOf(folder, id), channel);
            place.tidy();
            return place;
        } catch (OverlappingFileLockException e) {
            close(channel);
            throw new InstallException(e, Reason.BUSY, id);
        } catch (IOException e) {
            close(channel);
            throw writing(e, folder, 0);
        }
    }

    /**
     * Brings back packs whose replacement was killed after the old one had gone and before the new one came. Does nothing
     * where somebody is at work.
     */
    static void mend(Path folder) {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, ".*" + OLD)) {
            for (Path old : left) {
                String name = old.getFileName().toString();
                take(folder, name.substring(1, name.length() - OLD.length())).close();
            }
        } catch (IOException | InstallException e) {
            System.getLogger(PackPlace.class.getName())
                    .log(System.Logger.Level.DEBUG, "packs cannot be put in order: " + e);
        }
    }

    /** The folder with that pack in it, whatever it is called; else the one that it is to have. */
    private static Path folderOf(Path folder, String id) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(folder, path -> isPack(path, id))) {
            for (Path found : folders) {
                return found;
            }
        }
        return folder.resolve(id);
    }

    private static boolean isPack(Path path, String id) {
        try {
            return !path.getFileName().toString().startsWith(".")
                    && Files.exists(path.resolve(ModelPack.MANIFEST))
                    && ModelPack.read(PackFiles.folder(path)).id().equals(id);
        } catch (ModelException e) {
            return false;
        }
    }

    /** Whether a pack of that name lies there whose manifest nobody can read any more; installing anew may replace it. */
    static boolean isRuin(Path folder, String id) {
        Path ruin = folder.resolve(id);
        try {
            if (Files.isRegularFile(ruin.resolve(ModelPack.MANIFEST))) {
                ModelPack.read(PackFiles.folder(ruin));
            }
            return false;
        } catch (ModelException e) {
            return true;
        }
    }

    /** Where the pack is, or will be. */
    Path target() {
        return target;
    }

    /** Where a pack is put together; empty when begun. */
    Path workshop() throws IOException {
        Path workshop = hidden(".install");
        deleteTree(workshop);
        return Files.createDirectory(workshop);
    }

    /** Where a download grows; what is there already is of an earlier one. */
    Path downloads() throws IOException {
        return Files.createDirectories(downloads(folder, id));
    }

    static Path downloads(Path folder, String id) {
        return folder.resolve("." + id + ".download");
    }

    /** Throws away what is left of a download. */
    void forgetDownloads() throws IOException {
        deleteTree(downloads(folder, id));
    }

    private Path hidden(String what) {
        return folder.resolve("." + id + what);
    }

    /** Whether there is a pack that would be replaced. */
    boolean isTaken() {
        return Files.exists(target);
    }

    /**
     * Makes sure that nothing else lies where the pack belongs.
     *
     * @throws InstallException when something does
     */
    void checkTarget() throws InstallException {
        if (isTaken() && !isPack(target, id) && !isRuin(folder, id)) {
            throw new InstallException(Reason.TARGET_FOREIGN, target.toString());
        }
    }

    /**
     * Makes sure that there is room.
     *
     * @throws InstallException when there is not
     */
    void checkRoom(long bytes) throws InstallException, IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < bytes) {
            throw new InstallException(Reason.NO_ROOM, folder.toString(), bytes, free);
        }
    }

    /** Lets a folder become the pack, in one step each for the old and the new one. */
    void appear(Path whole) throws IOException, InstallException {
        Path old = hidden(OLD);
        boolean replaced = isTaken();
        if (replaced) {
            move(target, old);
        }
        try {
            move(whole, target);
        } catch (InstallException e) {
            if (replaced) {
                move(old, target);
            }
            throw e;
        }
        deleteTree(old);
    }

    /** Takes the pack away, at once for whoever looks. */
    void remove() throws IOException, InstallException {
        if (isTaken()) {
            Path removed = hidden(".removed");
            move(target, removed);
            deleteTree(removed);
        }
        forgetDownloads();
    }

    private void move(Path from, Path to) throws InstallException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // Windows refuses as long as a network is open somewhere.
            throw e instanceof AccessDeniedException && Files.isWritable(folder)
                    ? new InstallException(e, Reason.IN_USE, from.toString())
                    : writing(e, folder, 0);
        }
    }

    /** After a killed process the old pack may be away and the new one not there yet, and litter may lie about. */
    private void tidy() throws IOException, InstallException {
        Path old = hidden(OLD);
        if (Files.exists(old) && !isTaken()) {
            move(old, target);
        }
        deleteTree(old);
        deleteTree(hidden(".removed"));
        deleteTree(hidden(".install"));
    }

    /** What a failure to write means to a person. */
    static InstallException writing(IOException e, Path where, long needed) {
        long free = Long.MAX_VALUE;
        try {
            free = Files.getFileStore(where).getUsableSpace();
        } catch (IOException unknown) {
            e.addSuppressed(unknown);
        }
        String detail = FileFault.detail(e);
        if (e instanceof AccessDeniedException) {
            return new InstallException(e, Reason.NO_PERMISSION, where.toString());
        } else if (free < HARDLY_ANY_ROOM || detail.contains("No space left")) {
            return new InstallException(e, Reason.NO_ROOM, where.toString(), needed, free);
        }
        return new InstallException(e, Reason.WRITE_FAILED, where.toString(), detail);
    }

    /** Deletes a folder with all that is in it; links are not followed. */
    static void deleteTree(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
                if (e != null) {
                    throw e;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void close(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // Nothing was written to it.
            return;
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(hidden(".lock"));
        } catch (IOException e) {
            // Windows deletes no open file; the next one takes it over.
            close(channel);
            return;
        }
        close(channel);
    }
}
