package posestudio.app.recovery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Where unsaved work is kept in case the studio dies. Each studio has slots of its own in it; a slot whose lock nobody
 * holds belongs to a studio that died. Work that nobody wants goes into the archive, of which the oldest is taken away
 * when it is older than {@link #ARCHIVE_DAYS} days, or more than {@link #ARCHIVE_COUNT} pieces or
 * {@link #ARCHIVE_BYTES} bytes. For many threads.
 */
public final class RecoveryFolder {
    /** Longest time something stays in the archive. */
    public static final int ARCHIVE_DAYS = 30;
    /** Most pieces in the archive. */
    public static final int ARCHIVE_COUNT = 50;
    /** Most bytes in the archive. */
    public static final long ARCHIVE_BYTES = 500L << 20;

    private static final String ARCHIVE = "archive";
    private static final String LOCK = ".lock";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Path root;
    /**
     * Slots of this process. Whoever opens and closes the lock file of one of them loses the lock on some systems, so
     * nobody must even try.
     */
    private final Set<String> own = ConcurrentHashMap.newKeySet();

    /** The folder at that place, which need not exist. */
    public RecoveryFolder(Path root) {
        this.root = root;
    }

    /** Where unwanted work goes. */
    public Path archive() {
        return root.resolve(ARCHIVE);
    }

    /** A new slot of this studio. */
    public RecoverySlot claim() throws IOException {
        Files.createDirectories(root);
        String stem = LocalDateTime.now().format(STAMP) + "-"
                + ProcessHandle.current().pid();
        for (int i = 1; ; i++) {
            String id = i == 1 ? stem : stem + "-" + i;
            // The lock comes first: a slot that is there without one belongs to nobody.
            if (!Files.exists(root.resolve(id)) && own.add(id)) {
                Optional<FileChannel> lock = lock(id);
                if (lock.isPresent()) {
                    Files.createDirectory(root.resolve(id));
                    return new RecoverySlot(this, id, root.resolve(id), lock.get());
                }
                own.remove(id);
            }
        }
    }

    /** Takes the slots of studios that died and left work behind, newest first; they belong to this studio now. */
    public List<RecoverySlot> adopt() {
        List<RecoverySlot> adopted = new ArrayList<>();
        for (Path folder : folders(root)) {
            String id = folder.getFileName().toString();
            if (id.equals(ARCHIVE) || !own.add(id)) {
                continue;
            }
            try {
                Optional<FileChannel> lock = lock(id);
                if (lock.isEmpty()) {
                    own.remove(id);
                    continue;
                }
                RecoverySlot slot = new RecoverySlot(this, id, folder, lock.get());
                if (slot.project().isPresent()) {
                    adopted.add(slot);
                } else {
                    slot.delete();
                }
            } catch (IOException e) {
                // It stays where it is; the next start tries again.
                own.remove(id);
            }
        }
        adopted.sort(Comparator.comparing(RecoverySlot::time).reversed());
        return adopted;
    }

    private Optional<FileChannel> lock(String id) throws IOException {
        FileChannel channel =
                FileChannel.open(root.resolve(id + LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(channel);
            }
        } catch (OverlappingFileLockException e) {
            // Another window of this very process.
        }
        channel.close();
        return Optional.empty();
    }

    void release(RecoverySlot slot) {
        try {
            if (!Files.exists(slot.folder())) {
                Files.deleteIfExists(root.resolve(slot.id() + LOCK));
            }
            slot.unlock();
        } catch (IOException e) {
            // Windows does not delete what is open; a lock file that is left harms nobody.
            return;
        } finally {
            own.remove(slot.id());
        }
    }

    void moveToArchive(RecoverySlot slot) throws IOException {
        Files.createDirectories(archive());
        Path target = archive().resolve(slot.id());
        for (int i = 2; Files.exists(target); i++) {
            target = archive().resolve(slot.id() + "-" + i);
        }
        Files.move(slot.folder(), target);
        Files.setLastModifiedTime(target, FileTime.from(Instant.now()));
        prune();
    }

    private void prune() {
        List<Path> pieces = new ArrayList<>(folders(archive()));
        pieces.sort(Comparator.comparing(RecoveryFolder::time).reversed());
        Instant oldest = Instant.now().minus(Duration.ofDays(ARCHIVE_DAYS));
        long bytes = 0;
        for (int i = 0; i < pieces.size(); i++) {
            bytes += size(pieces.get(i));
            // What has just come in stays, however big it is.
            if (i > 0
                    && (i >= ARCHIVE_COUNT
                            || bytes > ARCHIVE_BYTES
                            || time(pieces.get(i)).isBefore(oldest))) {
                deleteIfPossible(pieces.get(i));
            }
        }
    }

    private static void deleteIfPossible(Path folder) {
        try {
            delete(folder);
        } catch (IOException | UncheckedIOException e) {
            // What has just come in is safe all the same; the next one that comes in tries again.
            return;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static long size(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    private static Instant time(Path folder) {
        try {
            return Files.getLastModifiedTime(folder).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }

    private static List<Path> folders(Path parent) {
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            // None yet.
            return List.of();
        }
    }
}
