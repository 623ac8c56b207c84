package posestudio.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import posestudio.editor.problem.Problem;

class MessagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"problems", "window"})
    void bothLanguagesSayEverything(String bundle) throws Exception {
        Properties english = load(bundle + ".properties");
        Properties chinese = load(bundle + "_zh_CN.properties");
        assertEquals(keys(english), keys(chinese));
        assertFalse(keys(english).isEmpty());
        for (String key : keys(english)) {
            assertEquals(places(english, key), places(chinese, key), "places of " + key);
        }
    }

    @Test
    void everyProblemHasARemedy() throws Exception {
        Set<String> keys = keys(load("problems.properties"));
        for (String key : keys) {
            String other = key.endsWith(".what")
                    ? key.replaceFirst("\\.what$", ".remedy")
                    : key.replaceFirst("\\.remedy$", ".what");
            assertEquals(true, keys.contains(other) && !other.equals(key), key + " stands alone");
        }
    }

    @Test
    void englishIsSpokenOnAChineseSystemWhenChosen() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
            Problem problem = new Problem(Problem.Kind.ENGINE, "memory");
            String english = new Messages(Locale.ENGLISH).problem(problem).what();
            String chinese =
                    new Messages(Locale.SIMPLIFIED_CHINESE).problem(problem).what();
            assertEquals(true, english.chars().allMatch(c -> c < 0x2100), english);
            assertEquals(true, chinese.chars().anyMatch(c -> c > 0x4000), chinese);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void unknownKeyIsNamed() {
        Messages messages = new Messages(Locale.ENGLISH);
        assertEquals(
                "no.such",
                assertThrows(MissingResourceException.class, () -> messages.text("no.such"))
                        .getKey());
    }

    private static Set<String> keys(Properties properties) {
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static int places(Properties properties, String key) {
        return new MessageFormat(properties.getProperty(key)).getFormatsByArgumentIndex().length;
    }

    private static Properties load(String name) throws Exception {
        Properties properties = new Properties();
        try (var in = MessagesTest.class.getResourceAsStream("/posestudio/messages/" + name)) {
            properties.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
        }
        return properties;
    }
}
