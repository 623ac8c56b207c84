package posestudio.app.text;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import posestudio.editor.parameter.Parameters;

/** Holds the two languages, and the sources that name their keys, against each other. */
class MessageFilesTest {
    private static final List<String> MODULES = List.of("editor", "models", "render", "app");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final Pattern PROBLEM =
            Pattern.compile("new Problem\\(\\s*(?:\\w+,\\s*)?(?:Problem\\.)?Kind\\.\\w+,\\s*\"([^\"]+)\"");
    private static final Pattern FILE_PROBLEM = Pattern.compile("\"((?:picture|output)\\.(?!frag|glsl|vert)[a-z.]+)\"");
    private static final Pattern NOTE = Pattern.compile("\"(note\\.[a-z.]+)\"");
    private static final Pattern PROGRESS = Pattern.compile("\"(progress\\.[a-z.]+)\"");

    static List<String> bundles() {
        return Messages.BUNDLES;
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSameKeys(String bundle) throws IOException {
        assertEquals(load(bundle, "").keySet(), load(bundle, "_zh_CN").keySet());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesFillTheSamePlaces(String bundle) throws IOException {
        TreeMap<String, String> chinese = load(bundle, "_zh_CN");
        load(bundle, "")
                .forEach((key, english) -> assertEquals(places(english), places(chinese.getOrDefault(key, "")), key));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everySentenceIsAWholePattern(String bundle) throws IOException {
        for (String language : List.of("", "_zh_CN")) {
            load(bundle, language).forEach((key, sentence) -> {
                MessageFormat format = new MessageFormat(sentence, Locale.ENGLISH);
                assertFalse(sentence.isBlank(), key);
                // A single apostrophe quotes the rest of the sentence, places and all.
                assertEquals(places(sentence).size(), format.getFormatsByArgumentIndex().length, key);
                assertTrue(sentence.replace("''", "").indexOf('\'') < 0, key + " has a single apostrophe");
            });
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void keysAreSortedAndStandOnce(String bundle) throws IOException {
        for (String language : List.of("", "_zh_CN")) {
            List<String> keys = lines(bundle, language)
                    .filter(line -> !line.startsWith("#") && line.contains("="))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertEquals(keys.stream().sorted().distinct().toList(), keys, bundle + language);
        }
    }

    @Test
    void aKeyStandsInOneFileOnly() throws IOException {
        Set<String> seen = new TreeSet<>();
        for (String bundle : Messages.BUNDLES) {
            load(bundle, "").keySet().forEach(key -> assertTrue(seen.add(key), key + " again in " + bundle));
        }
    }

    @Test
    void everyProblemOfTheSourcesHasItsSentences() throws IOException {
        Set<String> keys = find(PROBLEM);
        assertTrue(keys.contains("cancelled"), "the pattern finds problems");
        keys.addAll(find(FILE_PROBLEM));
        assertTrue(keys.contains("picture.empty"), "the pattern finds problems with files");
        Set<String> known = load("problems", "").keySet();
        assertAll(keys.stream().map(key -> () -> {
            assertTrue(known.contains("problem." + key + ".what"), key + ".what");
            assertTrue(known.contains("problem." + key + ".remedy"), key + ".remedy");
        }));
    }

    @Test
    void everyStageOfProgressHasItsWords() throws IOException {
        Messages messages = new Messages(Locale.ENGLISH);
        assertAll(find(PROGRESS).stream().map(key -> () -> assertTrue(messages.has(key), key)));
    }

    @Test
    void everyNoteOfReadingHasItsWords() throws IOException {
        Messages messages = new Messages(Locale.ENGLISH);
        assertAll(find(NOTE).stream().map(key -> () -> assertTrue(messages.has(key), key)));
    }

    @Test
    void everyControlHasItsWords() {
        Messages messages = new Messages(Locale.ENGLISH);
        assertAll(Parameters.ALL.stream().map(spec -> () -> {
            assertTrue(messages.has("parameter." + spec.id()), spec.id());
            assertTrue(messages.has("parameter." + spec.id() + ".description"), spec.id());
            assertTrue(messages.has("change.parameter." + spec.id()), spec.id());
        }));
    }

    private static Set<String> places(String sentence) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = PLACE.matcher(sentence);
        while (matcher.find()) {
            places.add(matcher.group(1));
        }
        return places;
    }

    private static Set<String> find(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        for (String module : MODULES) {
            for (Path file : javaFiles(Path.of("..", module, "src", "main", "java"))) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return found;
    }

    private static List<Path> javaFiles(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static Stream<String> lines(String bundle, String language) throws IOException {
        try (InputStream in = open(bundle, language)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        }
    }

    private static TreeMap<String, String> load(String bundle, String language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(open(bundle, language), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, properties::getProperty, (a, b) -> a, TreeMap::new));
    }

    private static InputStream open(String bundle, String language) {
        return MessageFilesTest.class.getResourceAsStream("/posestudio/messages/" + bundle + language + ".properties");
    }
}
