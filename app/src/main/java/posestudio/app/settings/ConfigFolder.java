package posestudio.app.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where each system wants a program to keep what it remembers of a person. */
public final class ConfigFolder {
    private static final String NAME = "posestudio";

    private ConfigFolder() {}

    /** The folder for this system and person; may not exist yet. */
    public static Path ofThisSystem() {
        return of(System.getProperty("os.name", ""), System.getenv(), Path.of(System.getProperty("user.home", ".")));
    }

    /**
     * The folder for a given system.
     *
     * @param system as {@code os.name} says it
     * @param environment its variables
     * @param home the person's home folder
     */
    static Path of(String system, Map<String, String> environment, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve(NAME);
        }
        String variable = name.contains("win") ? "APPDATA" : "XDG_CONFIG_HOME";
        String value = environment.getOrDefault(variable, "");
        // The XDG standard: a path that is not absolute is to be ignored.
        if (!value.isBlank() && Path.of(value).isAbsolute()) {
            return Path.of(value).resolve(NAME);
        }
        return name.contains("win")
                ? home.resolve("AppData").resolve("Roaming").resolve(NAME)
                : home.resolve(".config").resolve(NAME);
    }
}
