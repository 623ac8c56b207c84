package posestudio.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import posestudio.editor.json.JsonTree;
import posestudio.models.install.InstallResult;
import posestudio.models.install.InstalledPack;

/** The answers of {@code packs … --json}, as docs/command-line.md describes them. */
final class PackJson {
    static final int SCHEMA = 1;

    private PackJson() {}

    /** What is special about an installed pack. */
    static void fill(Map<String, Object> json, InstalledPack pack) {
        json.put("place", pack.folder().toString());
        json.put("build", pack.build());
        json.put("known", pack.isKnownBuild());
        json.put("variant", pack.variant());
        json.put("opsets", new TreeMap<String, Object>(pack.opsets()));
    }

    /** What was installed. */
    static Map<String, Object> of(InstallResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", SCHEMA);
        json.put("id", result.pack().manifest().id());
        json.put("size", result.pack().size());
        fill(json, result.pack());
        List<Object> notes = result.notes().stream()
                .map(note -> {
                    Map<String, Object> object = new LinkedHashMap<>();
                    object.put(
                            "kind", note.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
                    object.put("files", note.files());
                    return object;
                })
                .collect(Collectors.toList());
        json.put("notes", notes);
        return json;
    }

    /** JSON is UTF-8 whatever the terminal speaks. */
    static void print(CliContext context, Map<String, Object> json) {
        try {
            context.out().writeBytes((JsonTree.line(json) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
