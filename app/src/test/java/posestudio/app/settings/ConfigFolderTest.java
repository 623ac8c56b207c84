package posestudio.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigFolderTest {
    private static final Path HOME = Path.of("/home/ada").toAbsolutePath();

    @Test
    void everySystemHasItsOwnPlace() {
        assertEquals(
                HOME.resolve("Library/Application Support/posestudio"),
                ConfigFolder.of("Mac OS X", Map.of("XDG_CONFIG_HOME", "/x"), HOME));
        assertEquals(HOME.resolve(".config/posestudio"), ConfigFolder.of("Linux", Map.of(), HOME));
        assertEquals(HOME.resolve("AppData/Roaming/posestudio"), ConfigFolder.of("Windows 11", Map.of(), HOME));
    }

    @Test
    void theSystemsVariableIsFollowed() {
        Path elsewhere = Path.of("/elsewhere").toAbsolutePath();
        assertEquals(
                elsewhere.resolve("posestudio"),
                ConfigFolder.of("Linux", Map.of("XDG_CONFIG_HOME", elsewhere.toString()), HOME));
        assertEquals(
                elsewhere.resolve("posestudio"),
                ConfigFolder.of("Windows 11", Map.of("APPDATA", elsewhere.toString()), HOME));
    }

    @Test
    void aRelativeVariableIsIgnored() {
        assertEquals(
                HOME.resolve(".config/posestudio"), ConfigFolder.of("Linux", Map.of("XDG_CONFIG_HOME", "here"), HOME));
    }
}
