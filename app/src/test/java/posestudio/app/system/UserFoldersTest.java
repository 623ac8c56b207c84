package posestudio.app.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFoldersTest {
    private static final Path HOME = Path.of("home").toAbsolutePath();
    private static final Path ELSEWHERE = Path.of("elsewhere").toAbsolutePath();

    @Test
    void linuxFollowsTheXdgStandard() {
        UserFolders usual = UserFolders.of("Linux", Map.of(), HOME);
        assertEquals(HOME.resolve(".cache").resolve("posestudio"), usual.cache());
        assertEquals(HOME.resolve(".local/state/posestudio"), usual.state());
        assertEquals(HOME.resolve(".local/share/posestudio/models"), usual.models());
        UserFolders moved = UserFolders.of("Linux", Map.of("XDG_CACHE_HOME", ELSEWHERE.toString()), HOME);
        assertEquals(ELSEWHERE.resolve("posestudio"), moved.cache());
    }

    @Test
    void aRelativeXdgFolderIsIgnored() {
        UserFolders folders = UserFolders.of("Linux", Map.of("XDG_STATE_HOME", "state"), HOME);
        assertEquals(HOME.resolve(".local/state/posestudio"), folders.state());
    }

    @Test
    void windowsAndMacHaveTheirOwnPlaces() {
        UserFolders windows = UserFolders.of("Windows 11", Map.of("LOCALAPPDATA", ELSEWHERE.toString()), HOME);
        assertEquals(ELSEWHERE.resolve("posestudio").resolve("logs"), windows.state());
        UserFolders mac = UserFolders.of("Mac OS X", Map.of(), HOME);
        assertEquals(HOME.resolve("Library/Logs/posestudio"), mac.state());
    }
}
