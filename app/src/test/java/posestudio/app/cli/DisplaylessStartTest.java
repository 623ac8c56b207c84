package posestudio.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisplaylessStartTest {
    @TempDir
    Path folder;

    @Test
    void nothingIsEverReplaced() throws IOException {
        assertEquals(folder.resolve("me-sheet.png"), DisplaylessStart.freeName(folder, "me.jpg"));
        Files.createFile(folder.resolve("me-sheet.png"));
        Files.createFile(folder.resolve("me-sheet-2.png"));
        assertEquals(folder.resolve("me-sheet-3.png"), DisplaylessStart.freeName(folder, "me.jpg"));
    }

    @Test
    void aNameWithoutEndingKeepsItsDots() {
        assertEquals(folder.resolve(".hidden-sheet.png"), DisplaylessStart.freeName(folder, ".hidden"));
        assertEquals(folder.resolve("a.b-sheet.png"), DisplaylessStart.freeName(folder, "a.b.tif"));
    }
}
