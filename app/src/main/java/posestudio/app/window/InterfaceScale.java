package posestudio.app.window;

import posestudio.app.notice.Notices;
import posestudio.app.settings.InputChoices;
import posestudio.app.settings.Settings;
import posestudio.app.settings.SettingsStore;
import posestudio.app.text.Messages;

/**
 * The size of words, buttons and lists. It holds from the next start: what is on the screen was laid out for the size
 * of this one.
 */
final class InterfaceScale {
    private static final String PROPERTY = "flatlaf.uiScale";
    private static final int STEP = 25;
    private static final int USUAL = InputChoices.DEFAULT.scale();

    private final SettingsStore settings;
    private final Notices notices;
    private final Messages messages;

    InterfaceScale(SettingsStore settings, Notices notices, Messages messages) {
        this.settings = settings;
        this.notices = notices;
        this.messages = messages;
    }

    /** Sets the size of this start, before there is any window; what the person asks Java for goes before. */
    static void install(Settings settings) {
        if (settings.input().scale() != USUAL && System.getProperty(PROPERTY) == null) {
            System.setProperty(PROPERTY, settings.input().scale() + "%");
        }
    }

    /** So many steps larger at the next start; 0 for the usual size. */
    void step(int steps) {
        settings.update(
                s -> s.with(s.input().with(steps == 0 ? USUAL : s.input().scale() + steps * STEP)));
        notices.say(
                messages.text("scale.next-start", settings.settings().input().scale()));
    }
}
