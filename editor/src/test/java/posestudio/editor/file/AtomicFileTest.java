package posestudio.editor.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path folder;

    private static void put(AtomicFile file, String text) throws IOException {
        file.channel().write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void nothingIsSeenBeforeCommit() throws IOException {
        Path target = folder.resolve("a.txt");
        try (AtomicFile file = AtomicFile.create(target, false)) {
            put(file, "new");
            assertFalse(Files.exists(target));
            file.commit();
            assertEquals("new", Files.readString(target));
        }
        assertEquals(List.of("a.txt"), names(folder));
    }

    @Test
    void withoutCommitNothingIsLeft() throws IOException {
        try (AtomicFile file = AtomicFile.create(folder.resolve("a.txt"), false)) {
            put(file, "new");
        }
        assertEquals(List.of(), names(folder));
    }

    @Test
    void twoWhoWriteTheSameNewFileDoNotMix() throws IOException {
        Path target = folder.resolve("a.txt");
        try (AtomicFile one = AtomicFile.create(target, false);
                AtomicFile two = AtomicFile.create(target, false)) {
            put(one, "one");
            put(two, "two");
            two.commit();
            assertThrows(FileAlreadyExistsException.class, one::commit);
        }
        assertEquals("two", Files.readString(target));
        assertEquals(List.of("a.txt"), names(folder));
    }

    /** As on memory cards. The file system of a zip file has no links either. */
    @Test
    void whereThereAreNoLinksAFileAppearsAllTheSame() throws IOException {
        Map<String, String> options = Map.of("create", "true");
        try (FileSystem zip = FileSystems.newFileSystem(folder.resolve("card.zip"), options)) {
            Path target = zip.getPath("/a.txt");
            assertThrows(UnsupportedOperationException.class, () -> Files.createLink(zip.getPath("/b"), target));
            try (AtomicFile file = AtomicFile.create(target, false)) {
                put(file, "new");
                file.commit();
            }
            assertEquals("new", Files.readString(target));
            assertTrue(names(zip.getPath("/")).equals(List.of("a.txt")));
        }
    }
}
