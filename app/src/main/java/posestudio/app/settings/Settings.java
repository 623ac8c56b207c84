package posestudio.app.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import posestudio.app.theme.ThemeChoice;

/**
 * What the studio remembers between runs. Immutable.
 *
 * @param theme wanted look
 * @param systemDark what the desktop answered last; shown until it answers again
 * @param language wanted language
 * @param window where the window was
 * @param recent pictures opened before, newest first
 * @param export what was chosen at the last export
 * @param panels how the panels beside the picture were left
 * @param input keys and size of words and buttons
 * @param clips what was chosen about clips
 */
public record Settings(
        ThemeChoice theme,
        boolean systemDark,
        LanguageChoice language,
        WindowPlacement window,
        List<Path> recent,
        ExportChoices export,
        PanelChoices panels,
        InputChoices input,
        ClipChoices clips) {
    /** How many pictures are remembered. */
    public static final int RECENT = 10;

    /** Before the first run: dark, since most editors of photos are. */
    public static final Settings DEFAULT = new Settings(
            ThemeChoice.FOLLOW,
            true,
            LanguageChoice.FOLLOW,
            WindowPlacement.UNKNOWN,
            List.of(),
            ExportChoices.DEFAULT,
            PanelChoices.DEFAULT,
            InputChoices.DEFAULT,
            ClipChoices.DEFAULT);

    public Settings {
        Objects.requireNonNull(theme);
        Objects.requireNonNull(language);
        Objects.requireNonNull(window);
        Objects.requireNonNull(export);
        Objects.requireNonNull(panels);
        Objects.requireNonNull(input);
        Objects.requireNonNull(clips);
        recent = List.copyOf(recent);
    }

    /** With another look. */
    public Settings with(ThemeChoice newTheme) {
        return new Settings(newTheme, systemDark, language, window, recent, export, panels, input, clips);
    }

    /** With another answer of the desktop. */
    public Settings withSystemDark(boolean dark) {
        return new Settings(theme, dark, language, window, recent, export, panels, input, clips);
    }

    /** With another language. */
    public Settings with(LanguageChoice newLanguage) {
        return new Settings(theme, systemDark, newLanguage, window, recent, export, panels, input, clips);
    }

    /** With the window elsewhere. */
    public Settings with(WindowPlacement placement) {
        return new Settings(theme, systemDark, language, placement, recent, export, panels, input, clips);
    }

    /** With other choices for the next export. */
    public Settings with(ExportChoices choices) {
        return new Settings(theme, systemDark, language, window, recent, choices, panels, input, clips);
    }

    /** With the panels left otherwise. */
    public Settings with(PanelChoices choices) {
        return new Settings(theme, systemDark, language, window, recent, export, choices, input, clips);
    }

    /** With other keys or another size of words and buttons. */
    public Settings with(InputChoices choices) {
        return new Settings(theme, systemDark, language, window, recent, export, panels, choices, clips);
    }

    /** With other choices about clips. */
    public Settings with(ClipChoices choices) {
        return new Settings(theme, systemDark, language, window, recent, export, panels, input, choices);
    }

    /** With that picture as the newest. */
    public Settings opened(Path picture) {
        List<Path> list = new ArrayList<>(recent);
        list.remove(picture);
        list.add(0, picture);
        return withRecent(list.subList(0, Math.min(RECENT, list.size())));
    }

    /** With other pictures to remember. */
    public Settings withRecent(List<Path> pictures) {
        return new Settings(theme, systemDark, language, window, pictures, export, panels, input, clips);
    }
}
