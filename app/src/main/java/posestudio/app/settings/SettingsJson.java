package posestudio.app.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.Rectangle;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Settings as JSON. Reading forgives: whatever is missing or makes no sense is as before the first run, each field on
 * its own. Writing keeps fields it does not know, which may be those of a newer version.
 */
final class SettingsJson {
    private SettingsJson() {}

    static Settings read(JsonNode json) {
        Settings none = Settings.DEFAULT;
        return new Settings(
                choice(json.path("theme"), none.theme()),
                json.path("systemDark").asBoolean(none.systemDark()),
                choice(json.path("language"), none.language()),
                readWindow(json.path("window")),
                readPaths(json.path("recent")),
                readExport(json.path("export"), none.export()));
    }

    static void write(Settings settings, ObjectNode json) {
        json.put("theme", name(settings.theme()));
        json.put("systemDark", settings.systemDark());
        json.put("language", name(settings.language()));
        ObjectNode window = object(json, "window");
        Rectangle bounds = settings.window().bounds();
        window.put("x", bounds.x).put("y", bounds.y);
        window.put("width", bounds.width).put("height", bounds.height);
        window.put("maximised", settings.window().maximised());
        ArrayNode recent = json.putArray("recent");
        settings.recent().forEach(path -> recent.add(path.toString()));
        ObjectNode export = object(json, "export");
        export.put("format", name(settings.export().format()));
        export.put("quality", settings.export().quality());
        export.put("longerSide", settings.export().longerSide());
        export.put("keepMetadata", settings.export().keepMetadata());
        settings.export().folder().ifPresent(folder -> export.put("folder", folder.toString()));
    }

    private static WindowPlacement readWindow(JsonNode json) {
        Rectangle bounds = new Rectangle(
                json.path("x").asInt(),
                json.path("y").asInt(),
                json.path("width").asInt(),
                json.path("height").asInt());
        return new WindowPlacement(bounds, json.path("maximised").asBoolean());
    }

    private static List<Path> readPaths(JsonNode json) {
        List<Path> paths = new ArrayList<>();
        json.forEach(element -> path(element).ifPresent(paths::add));
        return paths.subList(0, Math.min(Settings.RECENT, paths.size()));
    }

    private static ExportChoices readExport(JsonNode json, ExportChoices none) {
        return new ExportChoices(
                choice(json.path("format"), none.format()),
                json.path("quality").asInt(none.quality()),
                json.path("longerSide").asInt(none.longerSide()),
                json.path("keepMetadata").asBoolean(none.keepMetadata()),
                path(json.path("folder")));
    }

    private static Optional<Path> path(JsonNode json) {
        try {
            return json.isTextual() && !json.asText().isBlank()
                    ? Optional.of(Path.of(json.asText()))
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> E choice(JsonNode json, E otherwise) {
        for (E value : otherwise.getDeclaringClass().getEnumConstants()) {
            if (name(value).equals(json.asText())) {
                return value;
            }
        }
        return otherwise;
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode object(ObjectNode parent, String field) {
        return parent.get(field) instanceof ObjectNode there ? there : parent.putObject(field);
    }
}
