package posestudio.render.clip.write;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import posestudio.editor.file.AtomicFile;
import posestudio.editor.problem.Problem;

/**
 * Where the finished parts of an export lie until all are there: a hidden folder beside the target. It says which job
 * they belong to, and only one process works in it at a time.
 */
final class WorkFolder implements AutoCloseable {
    private static final String JOB = "job";
    private static final String LOCK = "lock";
    private static final String SEGMENT = "segment-";

    private final Path folder;
    private final FileChannel lock;

    private WorkFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Where that of a target is, whether it exists or not. */
    static Path of(Path target) throws IOException {
        Path place = AtomicFile.place(target);
        return place.resolveSibling("." + place.getFileName() + ".posestudio");
    }

    /**
     * Opens or makes it. What belongs to another job, or is not finished, is thrown away.
     *
     * @param job tells the job from all others
     * @throws Problem of kind OUTPUT when another process is at work on the same target
     */
    static WorkFolder open(Path target, String job) throws IOException, Problem {
        Path folder = of(target);
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder);
            hide(folder);
        }
        FileChannel lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (!isFree(lock)) {
                throw new Problem(Problem.Kind.OUTPUT, "output.busy", target.toString());
            }
            WorkFolder work = new WorkFolder(folder, lock);
            work.prepare(job);
            return work;
        } catch (IOException | Problem | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Throws away what an export of this target left, unless one is running. */
    static void discard(Path target) throws IOException, Problem {
        if (Files.isDirectory(of(target))) {
            try (WorkFolder work = open(target, "")) {
                work.remove();
            }
        }
    }

    private static boolean isFree(FileChannel channel) {
        try {
            FileLock held = channel.tryLock();
            return held != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            // Some network disks know no locks; there two exports at once are the person's own affair.
            return true;
        }
    }

    private static void hide(Path folder) {
        try {
            Files.setAttribute(folder, "dos:hidden", true);
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            // Elsewhere the dot at the beginning of the name does it.
            return;
        }
    }

    private void prepare(String job) throws IOException {
        Path file = folder.resolve(JOB);
        boolean same = Files.isRegularFile(file)
                && Files.readString(file, StandardCharsets.UTF_8).equals(job);
        for (Path path : content(folder)) {
            String name = path.getFileName().toString();
            boolean kept = name.equals(LOCK) || same && (name.equals(JOB) || name.startsWith(SEGMENT));
            if (!kept) {
                delete(path);
            }
        }
        if (!same) {
            AtomicFile.write(file, job.getBytes(StandardCharsets.UTF_8), true);
        }
    }

    /** The file of a part. */
    Path segment(int index) {
        return folder.resolve(SEGMENT + "%06d".formatted(index));
    }

    /** Where the pictures of a sequence are; does not exist before the first. */
    Path pictures() {
        return folder.resolve(SEGMENT + "pictures");
    }

    /** The folder itself, for what is not finished. */
    Path scratch() {
        return folder;
    }

    /** Where the whole is put together. */
    Path result() {
        return folder.resolve("result");
    }

    /** Takes it away with all that is in it. */
    void remove() throws IOException {
        lock.close();
        delete(folder);
    }

    private static void delete(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            for (Path inside : content(path)) {
                delete(inside);
            }
        }
        Files.deleteIfExists(path);
    }

    private static List<Path> content(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** Lets others in; what is finished stays, and a folder in which nothing is goes. */
    @Override
    public void close() throws IOException {
        if (lock.isOpen()) {
            boolean empty = content(folder).stream()
                    .noneMatch(path -> path.getFileName().toString().startsWith(SEGMENT));
            lock.close();
            if (empty) {
                remove();
            }
        }
    }
}
