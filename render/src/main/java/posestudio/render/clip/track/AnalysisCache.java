package posestudio.render.clip.track;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The folder in which analyses of clips are kept. What was not opened for longest goes first when it becomes too large;
 * what is open stays. For any thread.
 */
public final class AnalysisCache {
    /** What is kept unless told otherwise, bytes: more than two hours of one person. */
    public static final long DEFAULT_LIMIT = 2_000_000_000L;

    private static final String ENDING = ".track";

    private final Path folder;
    private volatile long limit;

    /**
     * @param folder made when needed
     * @param limit bytes that all analyses together may take
     */
    public AnalysisCache(Path folder, long limit) {
        this.folder = folder;
        this.limit = limit;
    }

    /** Bytes that all analyses together may take. */
    public long limit() {
        return limit;
    }

    /** Sets the limit and keeps it at once. */
    public void setLimit(long bytes) {
        limit = bytes;
        trim();
    }

    /** Bytes that all analyses take now. */
    public long size() {
        return files().stream().mapToLong(AnalysisCache::size).sum();
    }

    /** Deletes every analysis that is not open. */
    public void clear() {
        files().forEach(AnalysisCache::deleteUnlessOpen);
    }

    /** Deletes what was not opened for longest until the limit is kept. */
    public void trim() {
        List<Path> files = files();
        long size = files.stream().mapToLong(AnalysisCache::size).sum();
        for (Path file : files) {
            if (size <= limit) {
                return;
            }
            long bytes = size(file);
            if (deleteUnlessOpen(file)) {
                size -= bytes;
            }
        }
    }

    /**
     * The file of a clip; a temporary one when the folder cannot be written or the clip is open elsewhere.
     *
     * @throws IOException when there is no room for that either
     */
    AnalysisFile open(String fingerprint, String pack, int frames) throws IOException {
        try {
            Files.createDirectories(folder);
            Path path = folder.resolve(name(fingerprint) + ENDING);
            AnalysisFile file = AnalysisFile.open(path, fingerprint, pack, String.valueOf(frames));
            Files.setLastModifiedTime(path, FileTime.from(Instant.now()));
            trim();
            return file;
        } catch (IOException | OverlappingFileLockException e) {
            return AnalysisFile.temporary();
        }
    }

    private static String name(String fingerprint) {
        return UUID.nameUUIDFromBytes(fingerprint.getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Longest unused first. */
    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files = new ArrayList<>(
                    all.filter(f -> f.getFileName().toString().endsWith(ENDING)).toList());
            files.sort(Comparator.comparing(AnalysisCache::used));
            return files;
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static FileTime used(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    private static boolean deleteUnlessOpen(Path path) {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            FileLock lock = file.getChannel().tryLock();
            if (lock == null) {
                return false;
            }
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
        try {
            return Files.deleteIfExists(path);
        } catch (IOException e) {
            return false;
        }
    }
}
