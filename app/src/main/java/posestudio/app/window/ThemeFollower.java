package posestudio.app.window;

import java.awt.EventQueue;
import java.awt.Window;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import posestudio.app.settings.Settings;
import posestudio.app.settings.SettingsStore;
import posestudio.app.theme.SystemAppearance;
import posestudio.app.theme.Theme;
import posestudio.app.theme.ThemeChoice;

/** Keeps the look as the person wants it; where that is "as the desktop has it", asks whenever the window is entered. */
final class ThemeFollower {
    private final SettingsStore settings;

    ThemeFollower(SettingsStore settings, Window window) {
        this.settings = settings;
        window.addWindowListener(new WindowAdapter() {
            @Override
            public void windowActivated(WindowEvent event) {
                askSystem();
            }
        });
    }

    void choose(ThemeChoice theme) {
        settings.update(s -> s.with(theme));
        apply();
        askSystem();
    }

    private void apply() {
        Settings now = settings.settings();
        Theme.change(now.theme(), now.systemDark());
    }

    /** The desktop may have gone dark since; asking it takes a moment. */
    private void askSystem() {
        if (settings.settings().theme() == ThemeChoice.FOLLOW) {
            Thread asking = new Thread(
                    () -> SystemAppearance.isDark().ifPresent(dark -> EventQueue.invokeLater(() -> systemIs(dark))),
                    "appearance");
            asking.setDaemon(true);
            asking.start();
        }
    }

    private void systemIs(boolean dark) {
        if (settings.settings().systemDark() != dark) {
            settings.update(s -> s.withSystemDark(dark));
            apply();
        }
    }
}
