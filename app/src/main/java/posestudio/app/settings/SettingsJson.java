package posestudio.app.settings;

import java.awt.Rectangle;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Settings as JSON. Reading forgives: whatever is missing or makes no sense is as before the first run, each field on
 * its own. Writing keeps fields it does not know, which may be those of a newer version.
 */
final class SettingsJson {
    private SettingsJson() {}

    static Settings read(Map<String, Object> json) {
        Settings none = Settings.DEFAULT;
        return new Settings(
                choice(json.get("theme"), none.theme()),
                flag(json.get("systemDark"), none.systemDark()),
                choice(json.get("language"), none.language()),
                readWindow(object(json, "window")),
                readPaths(json.get("recent")),
                readExport(object(json, "export"), none.export()),
                readPanels(object(json, "panels"), none.panels()),
                readInput(object(json, "input"), none.input()),
                new ClipChoices(number(
                        object(json, "clips").get("cacheMegabytes"),
                        none.clips().cacheMegabytes())));
    }

    static void write(Settings settings, Map<String, Object> json) {
        json.put("theme", name(settings.theme()));
        json.put("systemDark", settings.systemDark());
        json.put("language", name(settings.language()));
        Map<String, Object> window = object(json, "window");
        Rectangle bounds = settings.window().bounds();
        window.put("x", bounds.x);
        window.put("y", bounds.y);
        window.put("width", bounds.width);
        window.put("height", bounds.height);
        window.put("maximised", settings.window().maximised());
        json.put("window", window);
        json.put("recent", settings.recent().stream().map(Path::toString).toList());
        ExportChoices choices = settings.export();
        Map<String, Object> export = object(json, "export");
        export.put("format", name(choices.format()));
        export.put("quality", choices.quality());
        export.put("longerSide", choices.longerSide());
        export.put("keepMetadata", choices.keepMetadata());
        choices.folder().ifPresent(folder -> export.put("folder", folder.toString()));
        json.put("export", export);
        Map<String, Object> panels = object(json, "panels");
        panels.put("controls", settings.panels().controlsShown());
        panels.put("controlsWidth", settings.panels().controlsWidth());
        panels.put("library", settings.panels().libraryShown());
        panels.put("libraryWidth", settings.panels().libraryWidth());
        panels.put("collapsed", List.copyOf(settings.panels().collapsed()));
        panels.put("unlinked", List.copyOf(settings.panels().unlinked()));
        panels.put("presetsFromRest", settings.panels().presetsFromRest());
        panels.put("timelineHeight", settings.panels().timelineHeight());
        json.put("panels", panels);
        Map<String, Object> input = object(json, "input");
        input.put("keys", settings.input().keys());
        input.put("scale", settings.input().scale());
        json.put("input", input);
        Map<String, Object> clips = object(json, "clips");
        clips.put("cacheMegabytes", settings.clips().cacheMegabytes());
        json.put("clips", clips);
    }

    private static InputChoices readInput(Map<String, Object> json, InputChoices none) {
        Map<String, List<String>> keys = new TreeMap<>();
        object(json, "keys").forEach((id, strokes) -> {
            if (strokes instanceof List<?> elements) {
                keys.put(
                        id,
                        elements.stream()
                                .filter(String.class::isInstance)
                                .map(String.class::cast)
                                .toList());
            }
        });
        return new InputChoices(keys, number(json.get("scale"), none.scale()));
    }

    private static WindowPlacement readWindow(Map<String, Object> json) {
        Rectangle bounds = new Rectangle(
                number(json.get("x"), 0),
                number(json.get("y"), 0),
                number(json.get("width"), 0),
                number(json.get("height"), 0));
        return new WindowPlacement(bounds, flag(json.get("maximised"), false));
    }

    private static List<Path> readPaths(Object json) {
        List<Path> paths = new ArrayList<>();
        if (json instanceof List<?> elements) {
            elements.forEach(element -> path(element).ifPresent(paths::add));
        }
        return paths.subList(0, Math.min(Settings.RECENT, paths.size()));
    }

    private static ExportChoices readExport(Map<String, Object> json, ExportChoices none) {
        return new ExportChoices(
                choice(json.get("format"), none.format()),
                number(json.get("quality"), none.quality()),
                number(json.get("longerSide"), none.longerSide()),
                flag(json.get("keepMetadata"), none.keepMetadata()),
                path(json.get("folder")));
    }

    private static PanelChoices readPanels(Map<String, Object> json, PanelChoices none) {
        return new PanelChoices(
                flag(json.get("controls"), none.controlsShown()),
                number(json.get("controlsWidth"), none.controlsWidth()),
                flag(json.get("library"), none.libraryShown()),
                number(json.get("libraryWidth"), none.libraryWidth()),
                words(json.get("collapsed"), none.collapsed()),
                words(json.get("unlinked"), none.unlinked()),
                flag(json.get("presetsFromRest"), none.presetsFromRest()),
                number(json.get("timelineHeight"), none.timelineHeight()));
    }

    private static Set<String> words(Object json, Set<String> otherwise) {
        if (!(json instanceof List<?> elements)) {
            return otherwise;
        }
        Set<String> words = new TreeSet<>();
        elements.stream().filter(String.class::isInstance).forEach(word -> words.add((String) word));
        return words;
    }

    private static Optional<Path> path(Object json) {
        try {
            return json instanceof String text && !text.isBlank() ? Optional.of(Path.of(text)) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static int number(Object json, int otherwise) {
        return json instanceof Number number ? number.intValue() : otherwise;
    }

    private static boolean flag(Object json, boolean otherwise) {
        return json instanceof Boolean flag ? flag : otherwise;
    }

    private static <E extends Enum<E>> E choice(Object json, E otherwise) {
        for (E value : otherwise.getDeclaringClass().getEnumConstants()) {
            if (name(value).equals(json)) {
                return value;
            }
        }
        return otherwise;
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** A copy of the object in that field; an empty one where there is none. */
    private static Map<String, Object> object(Map<String, Object> parent, String field) {
        Map<String, Object> copy = new LinkedHashMap<>();
        if (parent.get(field) instanceof Map<?, ?> there) {
            there.forEach((name, value) -> copy.put(name.toString(), value));
        }
        return copy;
    }
}
