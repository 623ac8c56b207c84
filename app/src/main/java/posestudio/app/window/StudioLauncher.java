package posestudio.app.window;

import java.awt.EventQueue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import posestudio.app.notice.UncaughtErrors;
import posestudio.app.settings.ConfigFolder;
import posestudio.app.settings.Settings;
import posestudio.app.settings.SettingsFile;
import posestudio.app.settings.SettingsStore;
import posestudio.app.system.ErrorLog;
import posestudio.app.system.UserFolders;
import posestudio.app.text.Messages;
import posestudio.app.theme.Theme;

/** Opens the studio in a window. */
public final class StudioLauncher {
    private final StudioParts parts;
    private final SettingsFile file;
    private final ErrorLog log;
    private Studio studio;
    private boolean settingsFailed;

    private StudioLauncher(StudioParts parts, SettingsFile file, ErrorLog log) {
        this.log = log;
        this.parts = parts;
        this.file = file;
    }

    /**
     * Opens the window and returns; the program ends when the window is closed. The window is shown before networks and
     * OpenGL are opened.
     *
     * @param picture what to open; empty opens a sample portrait
     */
    public static void launch(Optional<Path> picture) {
        UserFolders folders = UserFolders.ofThisSystem();
        launch(picture, InstalledParts.create(folders), ConfigFolder.ofThisSystem(), new ErrorLog(folders.state()));
    }

    /** As {@link #launch(Optional)}, with other parts and settings kept elsewhere. */
    static void launch(Optional<Path> picture, StudioParts parts, Path configFolder, ErrorLog log) {
        StudioLauncher launcher = new StudioLauncher(parts, new SettingsFile(configFolder), log);
        // While settings are read here, the event thread starts the toolkit.
        CompletableFuture<Settings> settings = CompletableFuture.supplyAsync(launcher.file::read);
        EventQueue.invokeLater(() -> launcher.open(picture, settings.join()));
    }

    private void open(Optional<Path> picture, Settings settings) {
        Messages messages = new Messages(settings.language().locale());
        Thread.setDefaultUncaughtExceptionHandler(
                new UncaughtErrors(thrown -> log.add("window", thrown), thrown -> tell(messages, thrown)));
        InterfaceScale.install(settings);
        Theme.install(settings.theme(), settings.systemDark());
        SettingsStore store = new SettingsStore(file, settings, failure -> settingsFailed(messages, failure));
        studio = new Studio(parts, store, messages, () -> System.exit(0));
        studio.show(picture);
    }

    /** In the window where there is one; without one there is nothing to go on with. */
    private void tell(Messages messages, Throwable thrown) {
        if (studio != null) {
            studio.notices().fault(thrown);
        } else {
            System.err.println(messages.text("problem.unexpected.what", String.valueOf(thrown)));
            System.err.println(log.file());
            System.exit(1);
        }
    }

    /** Told once: the studio works without, only forgetfully. */
    private void settingsFailed(Messages messages, IOException failure) {
        if (!settingsFailed) {
            settingsFailed = true;
            studio.notices().say(messages.text("settings.failed", String.valueOf(failure.getMessage())));
        }
    }
}
