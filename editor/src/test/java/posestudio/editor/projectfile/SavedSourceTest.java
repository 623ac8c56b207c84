package posestudio.editor.projectfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.editor.projectfile.SavedSource.Found;

/** Where a project finds its picture again. */
class SavedSourceTest {
    @TempDir
    Path folder;

    private Path project;
    private Path picture;
    private SavedSource saved;

    @BeforeEach
    void save() throws IOException {
        picture = Files.writeString(
                Files.createDirectories(folder.resolve("here")).resolve("a.jpg"), "the picture");
        project = picture.resolveSibling("a.jpg.pose.json");
        saved = SavedSource.of(picture, project, Optional.of(Fingerprint.of(picture)));
    }

    @Test
    void itLiesWhereItLay() {
        assertEquals(Optional.of(new Found(picture, true)), saved.find(project));
    }

    @Test
    void bothWereMovedTogether() throws IOException {
        Path there = Files.createDirectories(folder.resolve("there"));
        Path moved = Files.move(picture, there.resolve("a.jpg"));
        assertEquals(Optional.of(new Found(moved, true)), saved.find(there.resolve("a.jpg.pose.json")));
    }

    @Test
    void onlyTheProjectWasMoved() throws IOException {
        Path there = Files.createDirectories(folder.resolve("there"));
        assertEquals(Optional.of(new Found(picture, true)), saved.find(there.resolve("a.jpg.pose.json")));
    }

    @Test
    void itWasRenamedBesideTheProject() throws IOException {
        Path renamed = Files.move(picture, picture.resolveSibling("holiday.jpeg"));
        Files.writeString(picture.resolveSibling("b.jpg"), "the pictura");
        assertEquals(Optional.of(new Found(renamed, true)), saved.find(project));
    }

    @Test
    void anotherPictureOfItsNameIsTakenOnlyWhenTheRightOneIsNowhere() throws IOException {
        Path renamed = Files.move(picture, picture.resolveSibling("holiday.jpeg"));
        Files.writeString(picture, "another");
        assertEquals(Optional.of(new Found(renamed, true)), saved.find(project));
        Files.delete(renamed);
        assertEquals(Optional.of(new Found(picture, false)), saved.find(project));
    }

    @Test
    void itIsGone() throws IOException {
        Files.delete(picture);
        assertEquals(Optional.empty(), saved.find(project));
    }

    @Test
    void pathsOfAnotherSystemHarmNothing() {
        SavedSource strange =
                new SavedSource(Optional.of("\0"), Optional.of("C:\\Users\\Ada\\a.jpg"), saved.fingerprint());
        assertEquals(Optional.of(new Found(picture, true)), strange.find(project));
    }
}
