package posestudio.app.system;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where each system wants a program to keep things of a person. None of the folders need exist.
 *
 * @param cache what can be made again at any time
 * @param data what the person installed, such as model packs
 * @param state what tells how the program fared: logs
 */
public record UserFolders(Path cache, Path data, Path state) {
    private static final String NAME = "posestudio";

    /** The folders for this system and person. */
    public static UserFolders ofThisSystem() {
        return of(System.getProperty("os.name", ""), System.getenv(), Path.of(System.getProperty("user.home", ".")));
    }

    /**
     * The folders for a given system.
     *
     * @param system as {@code os.name} says it
     * @param environment its variables
     * @param home the person's home folder
     */
    static UserFolders of(String system, Map<String, String> environment, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            Path library = home.resolve("Library");
            return new UserFolders(
                    library.resolve("Caches").resolve(NAME),
                    library.resolve("Application Support").resolve(NAME),
                    library.resolve("Logs").resolve(NAME));
        } else if (name.contains("win")) {
            Path local =
                    folder(environment, "LOCALAPPDATA", home.resolve("AppData").resolve("Local"));
            return new UserFolders(
                    local.resolve(NAME).resolve("cache"),
                    local.resolve(NAME),
                    local.resolve(NAME).resolve("logs"));
        }
        Path local = home.resolve(".local");
        return new UserFolders(
                folder(environment, "XDG_CACHE_HOME", home.resolve(".cache")).resolve(NAME),
                folder(environment, "XDG_DATA_HOME", local.resolve("share")).resolve(NAME),
                folder(environment, "XDG_STATE_HOME", local.resolve("state")).resolve(NAME));
    }

    /** Where model packs of the person's own lie, one folder each. */
    public Path models() {
        return data.resolve("models");
    }

    /** Where libraries for NVIDIA cards lie, in a folder for each version. */
    public Path cuda() {
        return data.resolve("cuda");
    }

    /** Where native libraries are unpacked to. */
    public Path natives() {
        return cache.resolve("natives");
    }

    /** Where the person's presets lie, one file each. */
    public Path presets() {
        return data.resolve("presets");
    }

    /** Where what is not saved yet is kept, for the case that the program dies. */
    public Path recovery() {
        return data.resolve("recovery");
    }

    /** The XDG standard: a path that is not absolute is to be ignored. */
    private static Path folder(Map<String, String> environment, String variable, Path usual) {
        try {
            Path path = Path.of(environment.getOrDefault(variable, ""));
            return path.isAbsolute() ? path : usual;
        } catch (InvalidPathException e) {
            return usual;
        }
    }
}
