package posestudio.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.app.theme.ThemeChoice;
import posestudio.editor.image.PictureFormat;

class SettingsFileTest {
    @TempDir
    Path folder;

    private Path json() {
        return folder.resolve("settings.json");
    }

    @Test
    void everythingComesBack() throws IOException {
        Settings all = new Settings(
                ThemeChoice.LIGHT,
                false,
                LanguageChoice.CHINESE,
                new WindowPlacement(new Rectangle(1, 2, 300, 400), true),
                List.of(Path.of("a.jpg").toAbsolutePath(), Path.of("ü 画.png").toAbsolutePath()),
                new ExportChoices(PictureFormat.TIFF, 80, 2048, false, Optional.of(folder)),
                new PanelChoices(false, 400, true, 250, Set.of("eyes", "history"), Set.of("blink"), true, 300),
                new InputChoices(Map.of("open", List.of("ctrl pressed P"), "quit", List.of()), 150),
                new ClipChoices(700));
        new SettingsFile(folder).update(s -> all);
        assertEquals(all, new SettingsFile(folder).read());
    }

    @Test
    void firstRunNeedsNoFile() {
        assertEquals(Settings.DEFAULT, new SettingsFile(folder.resolve("none")).read());
    }

    @Test
    void aFieldThatMakesNoSenseCostsOnlyItself() throws IOException {
        Files.writeString(
                json(),
                "{\"theme\": 7, \"language\": \"english\", \"window\": [], \"recent\": [3, null, \"\"],"
                        + " \"export\": {\"quality\": 900, \"format\": \"gif\"}, \"panels\": {\"controlsWidth\": -5}}");
        Settings read = new SettingsFile(folder).read();
        assertEquals(ThemeChoice.FOLLOW, read.theme());
        assertEquals(LanguageChoice.ENGLISH, read.language());
        assertEquals(WindowPlacement.UNKNOWN, read.window());
        assertEquals(List.of(), read.recent());
        assertEquals(100, read.export().quality());
        assertEquals(PictureFormat.JPEG, read.export().format());
        assertEquals(PanelChoices.NARROWEST, read.panels().controlsWidth());
        assertEquals(PanelChoices.DEFAULT.collapsed(), read.panels().collapsed());
    }

    @Test
    void fieldsOfANewerVersionAreKept() throws IOException {
        Files.writeString(json(), "{\"later\": {\"a\": [1, 2]}, \"export\": {\"sharpen\": true}}");
        new SettingsFile(folder).update(s -> s.with(ThemeChoice.DARK));
        String written = Files.readString(json());
        assertTrue(written.contains("later") && written.contains("sharpen"), written);
    }

    @Test
    void aBrokenFileIsSetAsideNotThrownAway() throws IOException {
        Files.writeString(json(), "{\"theme\": \"dark\", oops");
        SettingsFile file = new SettingsFile(folder);
        assertEquals(Settings.DEFAULT, file.read());
        file.update(s -> s.with(ThemeChoice.LIGHT));
        assertEquals(ThemeChoice.LIGHT, file.read().theme());
        assertEquals("{\"theme\": \"dark\", oops", Files.readString(folder.resolve("settings.unreadable.json")));
    }

    @Test
    void studiosAtTheSameTimeLoseNothingOfEachOther() throws Exception {
        List<Process> studios = new ArrayList<>();
        for (String name : List.of("left", "right")) {
            studios.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            AnotherStudio.class.getName(),
                            folder.toString(),
                            name)
                    .inheritIO()
                    .start());
        }
        for (Process studio : studios) {
            assertEquals(0, studio.waitFor());
        }
        assertEquals(10, new SettingsFile(folder).read().recent().size(), "five of each");
        try (var files = Files.list(folder)) {
            assertEquals(
                    List.of("settings.json", "settings.lock"),
                    files.map(f -> f.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsToldNotHidden() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThrows(IOException.class, () -> new SettingsFile(file).update(s -> s));
    }

    @Test
    void recentPicturesAreTheNewestTenWithoutRepeats() {
        Settings settings = Settings.DEFAULT;
        for (int i = 0; i < 15; i++) {
            settings = settings.opened(Path.of("p" + i));
        }
        settings = settings.opened(Path.of("p10"));
        assertEquals(10, settings.recent().size());
        assertEquals(Path.of("p10"), settings.recent().get(0));
        assertEquals(Path.of("p14"), settings.recent().get(1));
    }
}
