package posestudio.models.install;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import posestudio.models.install.InstallException.Reason;

/** A folder with all folders in it. */
final class FolderSource implements PackSource {
    private static final int DEEPEST = 8;

    private final Path folder;
    private final List<Item> items;

    private FolderSource(Path folder, List<Item> items) {
        this.folder = folder;
        this.items = items;
    }

    /** Lists a folder; links are followed, because downloaders keep a pack as links into a store of theirs. */
    static FolderSource open(Path folder) throws InstallException {
        List<Item> items = new ArrayList<>();
        try {
            Files.walkFileTree(folder, Set.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()) {
                        String path = folder.relativize(file).toString().replace('\\', '/');
                        items.add(new Item(path, attributes.size()));
                    }
                    return items.size() > MOST_ENTRIES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                    if (file.equals(folder)) {
                        throw e;
                    }
                    // A folder that may not be read, or a link in a circle: the files may lie elsewhere.
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new InstallException(e, Reason.SOURCE_MISSING, folder.toString());
        }
        if (items.size() > MOST_ENTRIES) {
            throw new InstallException(Reason.TOO_MANY_FILES, folder.toString());
        }
        items.sort(Comparator.comparing(Item::path));
        return new FolderSource(folder, List.copyOf(items));
    }

    /** Where a file lies. */
    Path file(Item item) {
        return folder.resolve(item.path());
    }

    @Override
    public Path place() {
        return folder;
    }

    @Override
    public List<Item> items() {
        return items;
    }

    @Override
    public InputStream open(Item item) throws IOException {
        return Files.newInputStream(file(item));
    }

    @Override
    public void close() {}
}
