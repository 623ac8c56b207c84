package posestudio.app.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import posestudio.editor.problem.Problem;

/**
 * Every sentence the program says, in one language: the bundles {@code posestudio/messages/NAME[_zh_CN].properties} of
 * the assets, as {@link MessageFormat} patterns.
 */
public final class Messages {
    private static final List<String> BUNDLES = List.of("problems", "window");

    private final Locale locale;
    private final List<ResourceBundle> bundles;

    /** The messages of that language; English where there are none. */
    public Messages(Locale locale) {
        this.locale = locale;
        // Without the fallback control an English choice on a Chinese system would speak Chinese.
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        bundles = BUNDLES.stream()
                .map(name -> ResourceBundle.getBundle("posestudio.messages." + name, locale, noFallback))
                .toList();
    }

    /** The language numbers are written in. */
    public Locale locale() {
        return locale;
    }

    /** Whether there is a sentence under that key. */
    public boolean has(String key) {
        return bundles.stream().anyMatch(bundle -> bundle.containsKey(key));
    }

    /**
     * A sentence with its places filled.
     *
     * @throws MissingResourceException when there is no such sentence
     */
    public String text(String key, Object... arguments) {
        for (ResourceBundle bundle : bundles) {
            if (bundle.containsKey(key)) {
                return new MessageFormat(bundle.getString(key), locale).format(arguments);
            }
        }
        throw new MissingResourceException("no message " + key, Messages.class.getName(), key);
    }

    /** What happened and what to do about it. */
    public ProblemText problem(Problem problem) {
        String key = "problem." + problem.key();
        Object[] arguments = problem.arguments().toArray();
        return new ProblemText(text(key + ".what", arguments), text(key + ".remedy", arguments));
    }
}
