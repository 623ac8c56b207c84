package posestudio.app.theme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Asks the desktop whether it is dark. Java has no way to do so, so the desktop's own tools are asked. */
public final class SystemAppearance {
    private SystemAppearance() {}

    /** Whether the desktop is dark; empty where it cannot be found out. Runs a program: not on the event thread. */
    public static Optional<Boolean> isDark() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            // The key is missing while the desktop is light.
            return Optional.of(run("defaults", "read", "-g", "AppleInterfaceStyle")
                    .map(answer -> answer.contains("Dark"))
                    .orElse(false));
        }
        if (system.contains("win")) {
            return run(
                            "reg",
                            "query",
                            "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize",
                            "/v",
                            "AppsUseLightTheme")
                    .map(answer -> answer.contains("0x0"));
        }
        return portal().or(SystemAppearance::gnome);
    }

    /** The desktop portal's setting: 0 no preference, 1 dark, 2 light. */
    private static Optional<Boolean> portal() {
        return run(
                        "gdbus",
                        "call",
                        "--session",
                        "--timeout=1",
                        "--dest=org.freedesktop.portal.Desktop",
                        "--object-path=/org/freedesktop/portal/desktop",
                        "--method=org.freedesktop.portal.Settings.Read",
                        "org.freedesktop.appearance",
                        "color-scheme")
                .flatMap(answer -> answer.contains("uint32 1")
                        ? Optional.of(true)
                        : answer.contains("uint32 2") ? Optional.of(false) : Optional.empty());
    }

    /** GNOME's own setting; without a desktop the tool answers too, but means nothing by it. */
    private static Optional<Boolean> gnome() {
        if (System.getenv("XDG_CURRENT_DESKTOP") == null) {
            return Optional.empty();
        }
        return run("gsettings", "get", "org.gnome.desktop.interface", "color-scheme")
                .map(answer -> answer.contains("dark"));
    }

    private static Optional<String> run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            byte[] answer = process.getInputStream().readAllBytes();
            return process.exitValue() == 0
                    ? Optional.of(new String(answer, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
