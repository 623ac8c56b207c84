package posestudio.app.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import posestudio.editor.change.ChangeLabel;
import posestudio.editor.problem.Problem;

/**
 * The sentences of the studio in one language. They stand in {@code posestudio/messages/*.properties} of the assets, in
 * English and in Simplified Chinese; every one is a {@link MessageFormat} pattern, so apostrophes are doubled. Immutable
 * and safe for all threads.
 */
public final class Messages {
    /** The message files, looked through in this order. */
    public static final List<String> BUNDLES =
            List.of("common", "problems", "cli", "window", "panels", "handles", "timeline", "packs");

    private static final String FOLDER = "posestudio/messages/";

    private final Locale locale;
    private final List<ResourceBundle> bundles;

    /**
     * The sentences for a reader of {@code locale}: Simplified Chinese for any Chinese, else English.
     *
     * @throws java.util.MissingResourceException when the message files are not on the class path
     */
    public Messages(Locale locale) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        this.locale = chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        // Without this an English reader on a Chinese system would get Chinese: the default locale is the fallback.
        ResourceBundle.Control control =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        bundles = BUNDLES.stream()
                .map(name -> ResourceBundle.getBundle(FOLDER + name, this.locale, control))
                .toList();
    }

    /** The sentences for the person at this machine. */
    public static Messages ofSystem() {
        return new Messages(Locale.getDefault(Locale.Category.DISPLAY));
    }

    /** The language the sentences are in: {@link Locale#ENGLISH} or {@link Locale#SIMPLIFIED_CHINESE}. */
    public Locale locale() {
        return locale;
    }

    /** Whether there is a sentence of that key. */
    public boolean has(String key) {
        return pattern(key).isPresent();
    }

    /**
     * One sentence with its places filled; numbers are written as the language writes them. An unknown key is given
     * back as it is: a word too technical is better than a window that does not open.
     */
    public String text(String key, Object... arguments) {
        Objects.requireNonNull(key);
        return pattern(key)
                .map(pattern -> new MessageFormat(pattern, locale).format(arguments))
                .orElse(key);
    }

    /** What a change is called in menus and in the history. */
    public String text(ChangeLabel label) {
        return text(label.key(), label.arguments().toArray());
    }

    /** What happened and what to do about it. */
    public ProblemText problem(Problem problem) {
        Object[] arguments = problem.arguments().toArray();
        String key = "problem." + problem.key();
        return new ProblemText(text(key + ".what", arguments), text(key + ".remedy", arguments));
    }

    private Optional<String> pattern(String key) {
        return bundles.stream()
                .filter(bundle -> bundle.containsKey(key))
                .map(bundle -> bundle.getString(key))
                .findFirst();
    }
}
